export const liverFactPhrasesEn = {} as const;
