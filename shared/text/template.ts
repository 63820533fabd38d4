import {
  formatAlternatives,
  formatCollected,
  formatCount,
  formatDate,
  formatDose,
  formatInstant,
  formatList,
  formatNumber,
} from './format.ts';
import { formatUnit } from './formatUnit.ts';
import type { Language, Params } from './text.ts';

/**
 * Templates of the catalogues. A place is {name} or {name:format}:
 * {date} shows a complete ISO date, collected date and time or UTC instant in the reader's form, a number with a real minus sign;
 * {dose:dose} a dose with superscript; {unit:unit} a unit as people write it; {subjects:list} a list (items joined by {@link listParam});
 * {n:plural:day:days} a count with its English noun; {label:local} one of the parameters label_en and label_zh;
 * {kind:word:decision-kind} another text, here "decision-kind.<kind>"; {roles:words:role} such words of a list, one of which is meant ("a or b").
 */
export const PLACE = /\{(\w+)((?::[^{}:]+)*)\}/g;

const LIST_SEPARATOR = '\n';

/** Several items as one parameter, for {name:list}. */
export const listParam = (items: readonly string[]): string => items.join(LIST_SEPARATOR);

const plain = (language: Language, value: string | number): string =>
  typeof value === 'number'
    ? formatNumber(value)
    : formatCollected(language, formatInstant(language, formatDate(language, value)));

interface Place {
  readonly name: string;
  readonly format: readonly string[];
  readonly whole: string;
}

const localValue = (language: Language, { name, whole }: Place, params: Params): string =>
  String(params[`${name}_${language === 'en' ? 'en' : 'zh'}`] ?? whole);

const formatted = (
  language: Language,
  place: Place,
  value: string | number,
  word: (key: string) => string,
): string => {
  const [kind, first = '', second = ''] = place.format;
  if (kind === 'dose') return typeof value === 'number' ? formatDose(value) : value;
  if (kind === 'unit') return formatUnit(String(value));
  if (kind === 'list') return formatList(language, String(value).split(LIST_SEPARATOR));
  if (kind === 'plural') return typeof value === 'number' ? formatCount(value, first, second) : value;
  if (kind === 'word') return word(`${first}.${value}`);
  if (kind === 'words') {
    const words = String(value)
      .split(LIST_SEPARATOR)
      .map((item) => word(`${first}.${item}`));
    return formatAlternatives(language, words);
  }
  return plain(language, value);
};

/** Fills a template; a parameter that is not given stays visible as its place rather than vanish. */
export const fillTemplate = (
  language: Language,
  template: string,
  params: Params,
  word: (key: string) => string,
): string =>
  template.replace(PLACE, (whole: string, name: string, tail: string) => {
    const place = { name, format: tail.split(':').slice(1), whole };
    if (place.format[0] === 'local') return localValue(language, place, params);
    const value = params[name];
    return value === undefined ? whole : formatted(language, place, value, word);
  });

/** Names of the parameters that a template asks for, sorted; {label:local} counts as label. */
export const placeNames = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(PLACE)].map((match) => match[1] ?? ''))].sort();

type PlaceOf<P extends string> = P extends `${infer Name}:local`
  ? `${Name}_en` | `${Name}_zh`
  : P extends `${infer Name}:${string}`
    ? Name
    : P;

/** Names of the parameters of a template, known to the compiler. */
export type ParamNames<T extends string> = T extends `${string}{${infer P}}${infer Rest}`
  ? PlaceOf<P> | ParamNames<Rest>
  : never;
