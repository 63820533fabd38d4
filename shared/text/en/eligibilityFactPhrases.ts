export const eligibilityFactPhrasesEn = {} as const;
