import { createContext, useContext } from 'react';
import type { Phrase } from '../../shared/gates/gate.ts';
import type { AppError } from '../../shared/kernel/appError.ts';
import { formatDate, formatDay, formatInstant } from '../../shared/text/format.ts';
import { sayPhrase, sayPhrases, sayText } from '../../shared/text/phrases.ts';
import { fillTemplate } from '../../shared/text/template.ts';
import type { Language, Params } from '../../shared/text/text.ts';
import { errorText } from '../../shared/text/words.ts';
import { type TextKey, words } from './words.ts';

export interface TextApi {
  readonly language: Language;
  /** Words of the window. */
  readonly t: (key: TextKey, params?: Params) => string;
  /** Words that window, command line and records share, e.g. "role.src-chair"; an unknown key stays visible. */
  readonly word: (key: string) => string;
  /** A sentence that the derivations made. */
  readonly say: (phrase: Phrase) => string;
  readonly sayAll: (phrases: readonly Phrase[]) => string;
  /** 2026-08-14 → 14 Aug 2026 or 2026年8月14日. */
  readonly date: (isoDate: string) => string;
  /** UTC instant as date and time with "UTC". */
  readonly instant: (utc: string) => string;
  /** Study day in words; there is no day 0. */
  readonly day: (day: number) => string;
  /** What happened and what to do next. */
  readonly error: (error: AppError) => { readonly title: string; readonly next: string };
}

/** Everything that turns facts into text of one language. */
export const createTextApi = (language: Language): TextApi => {
  const word = (key: string): string => sayText(language, key);
  return {
    language,
    t: (key, params = {}) => fillTemplate(language, words[key][language], params, word),
    word,
    say: (phrase) => sayPhrase(language, phrase),
    sayAll: (phrases) => sayPhrases(language, phrases),
    date: (isoDate) => formatDate(language, isoDate),
    instant: (utc) => formatInstant(language, utc),
    day: (day) => formatDay(language, day),
    error: (error) => errorText(language, error),
  };
};

export const TextContext = createContext<TextApi>(createTextApi('en'));

/** The words and formats of the chosen language. */
export const useText = (): TextApi => useContext(TextContext);
