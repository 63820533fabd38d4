import type { eligibilityFactPhrasesEn } from '../en/eligibilityFactPhrases.ts';

export const eligibilityFactPhrasesZhCN: { readonly [K in keyof typeof eligibilityFactPhrasesEn]: string } =
  {};
