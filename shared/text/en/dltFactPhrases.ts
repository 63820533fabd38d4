export const dltFactPhrasesEn = {} as const;
