import type { pdFactPhrasesEn } from '../en/pdFactPhrases.ts';

export const pdFactPhrasesZhCN: { readonly [K in keyof typeof pdFactPhrasesEn]: string } = {};
