import type { dltFactPhrasesEn } from '../en/dltFactPhrases.ts';

export const dltFactPhrasesZhCN: { readonly [K in keyof typeof dltFactPhrasesEn]: string } = {};
