import type { cellTherapyFactPhrasesEn } from '../en/cellTherapyFactPhrases.ts';

export const cellTherapyFactPhrasesZhCN: { readonly [K in keyof typeof cellTherapyFactPhrasesEn]: string } =
  {};
