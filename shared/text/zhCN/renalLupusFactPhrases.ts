import type { renalLupusFactPhrasesEn } from '../en/renalLupusFactPhrases.ts';

export const renalLupusFactPhrasesZhCN: { readonly [K in keyof typeof renalLupusFactPhrasesEn]: string } = {};
