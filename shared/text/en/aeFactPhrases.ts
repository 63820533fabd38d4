export const aeFactPhrasesEn = {} as const;
