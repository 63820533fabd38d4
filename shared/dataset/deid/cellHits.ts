import { isIsoDtc } from '../isoDtc.ts';
import { parseNumber } from '../numericText.ts';
import type { RawCell } from '../rawCell.ts';
import type { Watch } from './columnWatch.ts';
import type { IdentifierKind } from './deid.ts';
import type { Hit } from './hit.ts';
import { plainText } from './plainText.ts';
import { isChineseName } from './surnames.ts';
import { certainHits, freeTextHits } from './textHits.ts';

const NOTHING: readonly Hit[] = [];

/** What replaced a value, or says that there is none. */
const SAYS_NOTHING =
  /^(?:[^\p{L}\p{N}]*|\[removed\]|removed|redacted|de-?identified|masked|n\/?a|unk(?:nown)?|none|nil|not (?:done|applicable|available|collected)|y|n|yes|no|是|否|无|不详|未知|已删除|已脱敏)$/iu;

const whole = (kind: IdentifierKind, text: string): readonly Hit[] => [{ kind, start: 0, end: text.length }];

/**
 * Only the year of a birth date may stay, and not even that of a person over 89: whoever was born before 1930 was, in
 * every year in which this program has run (since 2020). Source: 45 CFR 164.514(b)(2)(i)(C).
 */
export const FIRST_BIRTH_YEAR = 1930;

/** The year that a text is, and nothing else; undefined for any other text. */
export const yearAlone = (text: string): number | undefined => {
  const year = /^(\d{4})年?$/.exec(plainText(text).trim())?.[1];
  return year === undefined ? undefined : Number(year);
};

const isHarmlessYear = (text: string): boolean => text === '-' || Number(yearAlone(text)) >= FIRST_BIRTH_YEAR;

/** Whether a cell, trimmed and in plain letters, says that there is no value. */
export const saysNothing = (text: string): boolean => SAYS_NOTHING.test(text);

const headingHits = (kind: IdentifierKind, text: string): readonly Hit[] => {
  const trimmed = plainText(text).trim();
  if (saysNothing(trimmed) || (kind === 'birth-date' && isHarmlessYear(trimmed))) return NOTHING;
  return whole(kind, text);
};

export const OLDEST_EXACT_AGE = 89;

/** "90 or older" is the category that an age over 89 becomes; "93", "93 years" and "90-95" say more. */
const IS_CATEGORY =
  /^(?:>=?|≥|over |above |大于|超过)\s*(?:89|90)|^90\s*(?:\+|及以上|以上|or (?:older|over|above))/i;

const ageHits = (text: string): readonly Hit[] => {
  const trimmed = plainText(text).trim();
  if (IS_CATEGORY.test(trimmed)) return NOTHING;
  const numbers = trimmed.match(/\d+(?:\.\d+)?/g) ?? [];
  const tooOld = numbers.some((number) => Number(number) > OLDEST_EXACT_AGE && Number(number) < 150);
  return tooOld ? whole('age-over-89', text) : NOTHING;
};

/** Whether a text is a date, perhaps with a time, and nothing else: a variable of dates, not a word about one. */
export const isWholeDate = (text: string, hits: readonly Hit[]): boolean => {
  const [hit, ...more] = hits;
  if (hit === undefined || more.length > 0 || hit.kind !== 'verbatim-date') return false;
  return /^[\s\dT:.Z+\-apm]*$/i.test(plainText(text.slice(0, hit.start) + text.slice(hit.end)));
};

const PERSON = [
  /^\p{Lu}[\p{L}'-]+,\s*\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*)?$/u,
  /^\p{Lu}\p{Ll}[\p{L}'-]*(?:\s\p{Lu}\.)?\s\p{Lu}\p{Ll}[\p{L}'-]*$/u,
];

const isPerson = (text: string): boolean =>
  isChineseName(text.replace(/\s/g, '')) || PERSON.some((pattern) => pattern.test(text));

const textHits = (watch: Extract<Watch, { how: 'text' }>, text: string): readonly Hit[] => {
  const hits = freeTextHits(text);
  if (hits.length === 0)
    return watch.namesPersons && isPerson(plainText(text).trim()) ? whole('name', text) : NOTHING;
  return watch.wholeDates === 'date-variable' && isWholeDate(text, hits) ? NOTHING : hits;
};

const identifierHits = (watch: Extract<Watch, { how: 'identifier' }>, text: string): readonly Hit[] => {
  const hits = certainHits(text);
  return hits.length === 0 && watch.namesPersons && isPerson(plainText(text).trim())
    ? whole('name', text)
    : hits;
};

/** What looks identifying in a cell of which it is not known to what column it belongs. */
export const strayHits = (text: string): readonly Hit[] => {
  const hits = freeTextHits(text);
  return isWholeDate(text, hits) ? NOTHING : hits;
};

const withoutDates = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ kind }) => kind !== 'verbatim-date');

/** A number of the model is a measurement, whatever its digits; one of 18 digits with a birth date in it is none. */
const FEWEST_OF_RESIDENT_ID = 1e17;

const residentHits = (text: string): readonly Hit[] =>
  freeTextHits(text).filter(({ kind }) => kind === 'resident-id');

const measurementHits = (text: string): readonly Hit[] => {
  const value = parseNumber(plainText(text).trim());
  if (value === undefined) return withoutDates(freeTextHits(text));
  return value < FEWEST_OF_RESIDENT_ID ? NOTHING : residentHits(text);
};

const hitsByWatch = (watch: Watch, text: string): readonly Hit[] => {
  if (watch.how === 'heading') return headingHits(watch.kind, text);
  if (watch.how === 'age') return ageHits(text);
  if (watch.how === 'text') return textHits(watch, text);
  if (watch.how === 'identifier') return identifierHits(watch, text);
  if (watch.how === 'date') return isIsoDtc(text.trim()) ? NOTHING : withoutDates(freeTextHits(text));
  return measurementHits(text);
};

/**
 * A number in a column without meaning may be a telephone or an identity number; its digits say nothing else. A double
 * holds the first 15 or 16 digits of a resident number, and so the birth date, but not its check digit.
 */
const numberHits = (watch: Watch, value: number): readonly Hit[] => {
  const text = String(value);
  if (watch.how === 'heading') return headingHits(watch.kind, text);
  if (watch.how === 'age') return ageHits(text);
  if (watch.how !== 'text') return value < FEWEST_OF_RESIDENT_ID ? NOTHING : residentHits(text);
  if (value < 1e10) return NOTHING;
  return freeTextHits(text).filter(({ kind }) => kind === 'phone' || kind === 'resident-id');
};

/** What looks identifying in a cell: places in its text (a number as it is written). Empty for nothing. */
export const cellHits = (watch: Watch, cell: RawCell): readonly Hit[] => {
  if (typeof cell === 'string') return cell === '' ? NOTHING : hitsByWatch(watch, cell);
  return typeof cell === 'number' ? numberHits(watch, cell) : NOTHING;
};
