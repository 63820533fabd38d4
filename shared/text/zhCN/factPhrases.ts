import type { factPhrasesEn } from '../en/factPhrases.ts';

export const factPhrasesZhCN: { readonly [K in keyof typeof factPhrasesEn]: string } = {};
