import type { labGradeFactPhrasesEn } from '../en/labGradeFactPhrases.ts';

export const labGradeFactPhrasesZhCN: { readonly [K in keyof typeof labGradeFactPhrasesEn]: string } = {};
