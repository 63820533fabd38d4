import type { liverFactPhrasesEn } from '../en/liverFactPhrases.ts';

export const liverFactPhrasesZhCN: { readonly [K in keyof typeof liverFactPhrasesEn]: string } = {};
