export const renalLupusFactPhrasesEn = {} as const;
