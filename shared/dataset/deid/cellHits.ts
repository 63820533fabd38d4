import { parseNumber } from '../numericText.ts';
import type { RawCell } from '../rawCell.ts';
import type { Watch } from './columnWatch.ts';
import type { IdentifierKind } from './deid.ts';
import type { Hit } from './hit.ts';
import { isChineseName } from './surnames.ts';
import { certainHits, freeTextHits } from './textHits.ts';

const NOTHING: readonly Hit[] = [];

/** What replaced a value, or says that there is none. */
const SAYS_NOTHING =
  /^(?:[^\p{L}\p{N}]*|\[removed\]|removed|redacted|de-?identified|masked|n\/?a|unk(?:nown)?|none|nil|not (?:done|applicable|available|collected)|y|n|yes|no|是|否|无|不详|未知|已删除|已脱敏)$/iu;

const whole = (kind: IdentifierKind, text: string): readonly Hit[] => [{ kind, start: 0, end: text.length }];

/** Only the year of a birth date may stay. Source: 45 CFR 164.514(b)(2)(i)(C). */
const isYear = (text: string): boolean => /^(?:(?:18|19|20)\d{2}|-)年?$/.test(text);

const headingHits = (kind: IdentifierKind, text: string): readonly Hit[] => {
  const trimmed = text.trim();
  if (SAYS_NOTHING.test(trimmed) || (kind === 'birth-date' && isYear(trimmed))) return NOTHING;
  return whole(kind, text);
};

export const OLDEST_EXACT_AGE = 89;

/** "90 or older" is the category that an age over 89 becomes; "93", "93 years" and "90-95" say more. */
const IS_CATEGORY =
  /^(?:>=?|≥|over |above |大于|超过)\s*(?:89|90)|^90\s*(?:\+|及以上|以上|or (?:older|over|above))/i;

const ageHits = (text: string): readonly Hit[] => {
  const trimmed = text.trim();
  if (IS_CATEGORY.test(trimmed)) return NOTHING;
  const numbers = trimmed.match(/\d+(?:\.\d+)?/g) ?? [];
  const tooOld = numbers.some((number) => Number(number) > OLDEST_EXACT_AGE && Number(number) < 150);
  return tooOld ? whole('age-over-89', text) : NOTHING;
};

/** Whether a text is a date, perhaps with a time, and nothing else: a variable of dates, not a word about one. */
export const isWholeDate = (text: string, hits: readonly Hit[]): boolean => {
  const [hit, ...more] = hits;
  if (hit === undefined || more.length > 0 || hit.kind !== 'verbatim-date') return false;
  return /^[\s\dT:.Z+\-apm]*$/i.test(text.slice(0, hit.start) + text.slice(hit.end));
};

const PERSON = [
  /^\p{Lu}[\p{L}'-]+,\s*\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*)?$/u,
  /^\p{Lu}\p{Ll}[\p{L}'-]*(?:\s\p{Lu}\.)?\s\p{Lu}\p{Ll}[\p{L}'-]*$/u,
];

const isPerson = (text: string): boolean =>
  isChineseName(text) || PERSON.some((pattern) => pattern.test(text));

const textHits = (watch: Extract<Watch, { how: 'text' }>, text: string): readonly Hit[] => {
  const hits = freeTextHits(text);
  if (hits.length === 0) return watch.namesPersons && isPerson(text.trim()) ? whole('name', text) : NOTHING;
  return watch.wholeDates === 'date-variable' && isWholeDate(text, hits) ? NOTHING : hits;
};

const identifierHits = (watch: Extract<Watch, { how: 'identifier' }>, text: string): readonly Hit[] => {
  const hits = certainHits(text);
  return hits.length === 0 && watch.namesPersons && isPerson(text.trim()) ? whole('name', text) : hits;
};

const withoutDates = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ kind }) => kind !== 'verbatim-date');

/** Characters of a date or a time, in any order of its parts; a number of nine digits or more is none. */
const DATE_CHARACTERS = /^(?!.*\d{9})[\dT:+Z./\-\s]*$/;

const hitsByWatch = (watch: Watch, text: string): readonly Hit[] => {
  if (watch.how === 'heading') return headingHits(watch.kind, text);
  if (watch.how === 'age') return ageHits(text);
  if (watch.how === 'text') return textHits(watch, text);
  if (watch.how === 'identifier') return identifierHits(watch, text);
  if (watch.how === 'date') return DATE_CHARACTERS.test(text) ? NOTHING : withoutDates(freeTextHits(text));
  return parseNumber(text.trim()) === undefined ? withoutDates(freeTextHits(text)) : NOTHING;
};

/** A number in a column without meaning may be a telephone or an old identity number; its digits say nothing else. */
const numberHits = (watch: Watch, value: number): readonly Hit[] => {
  const text = String(value);
  if (watch.how === 'heading') return headingHits(watch.kind, text);
  if (watch.how === 'age') return ageHits(text);
  if (watch.how !== 'text' || value < 1e10) return NOTHING;
  return freeTextHits(text).filter(({ kind }) => kind === 'phone' || kind === 'resident-id');
};

/** What looks identifying in a cell: places in its text (a number as it is written). Empty for nothing. */
export const cellHits = (watch: Watch, cell: RawCell): readonly Hit[] => {
  if (typeof cell === 'string') return cell === '' ? NOTHING : hitsByWatch(watch, cell);
  return typeof cell === 'number' ? numberHits(watch, cell) : NOTHING;
};
