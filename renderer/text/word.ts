import type { Language } from '../../shared/text/text.ts';

/** One piece of text in every language of the program, side by side, so that neither is forgotten. */
export type Word = { readonly [L in Language]: string };

/** English and Chinese of one piece of text; parameters in {braces} must be the same in both. */
export const word = (en: string, zhCN: string): Word => ({ en, 'zh-CN': zhCN });
