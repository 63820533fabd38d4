import type { aeFactPhrasesEn } from '../en/aeFactPhrases.ts';

export const aeFactPhrasesZhCN: { readonly [K in keyof typeof aeFactPhrasesEn]: string } = {};
