export const factPhrasesEn = {} as const;
