export const labGradeFactPhrasesEn = {} as const;
