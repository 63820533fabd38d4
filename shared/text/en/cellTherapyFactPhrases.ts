export const cellTherapyFactPhrasesEn = {} as const;
