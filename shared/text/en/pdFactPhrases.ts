export const pdFactPhrasesEn = {} as const;
