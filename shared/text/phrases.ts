import type { Phrase } from '../gates/gate.ts';
import { type PhraseKey, phrasesEn } from './phrases.en.ts';
import { phrasesZhCN } from './phrases.zhCN.ts';
import { fillTemplate, type ParamNames } from './template.ts';
import type { Language, Params } from './text.ts';

export type { PhraseKey };

type Names<K extends PhraseKey> = ParamNames<(typeof phrasesEn)[K]>;

/** A sentence as data. The compiler asks for exactly the parameters of the English text. */
export const phrase = <K extends PhraseKey>(
  key: K,
  ...params: [Names<K>] extends [never] ? [] : [{ readonly [N in Names<K>]: string | number }]
): Phrase => ({ key, params: { ...params[0] } });

const catalogues: { readonly [L in Language]: { readonly [key: string]: string } } = {
  en: phrasesEn,
  'zh-CN': phrasesZhCN,
};

/** The text of a key; an unknown key (a record of a newer version) stays visible as itself rather than vanish. */
const template = (language: Language, key: string): string =>
  Object.hasOwn(catalogues[language], key) ? (catalogues[language][key] ?? key) : key;

/** A text by key, with dates, doses, counts and lists as the reader's language writes them. */
export const sayText = (language: Language, key: string, params: Params = {}): string =>
  fillTemplate(language, template(language, key), params, (word) => template(language, word));

/** A phrase as a person reads it. */
export const sayPhrase = (language: Language, { key, params }: Phrase): string =>
  sayText(language, key, params);

/** Several sentences after one another; Chinese needs no space between them. */
export const sayPhrases = (language: Language, phrases: readonly Phrase[]): string =>
  phrases.map((one) => sayPhrase(language, one)).join(language === 'en' ? ' ' : '');
