import { isIsoDtc } from '../isoDtc.ts';
import type { DateOrder } from './mapping.ts';
import { isUnknownPart, monthNumber } from './monthNames.ts';

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

const TIME =
  /^(?<date>.*\S)(?:T|\s+|(?<=日)|(?<=\d{4}):)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[AP]M)?$/i;
const CHINESE =
  /^(?<year>\d{4})年(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\d{1,2})日?)?)?$/;
const COMPACT = /^(?<day>\d{1,2}|[A-Z]{2})(?<month>[A-Z]{3})(?<year>\d{4})$/i;

const two = (number: string): string => number.padStart(2, '0');

const numeric = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text) ? two(text) : undefined;

const yearOf = (text: string | undefined): string | undefined =>
  // Two digits do not say the century: such a date is left as it is.
  text !== undefined && /^\d{4}$/.test(text) ? text : undefined;

/** Undefined where a part is neither a number nor said to be unknown: then the whole is not understood. */
const known = (text: string | undefined, read: (text: string) => string | undefined): string | undefined => {
  if (text === undefined || isUnknownPart(text)) return '';
  return read(text);
};

const POSITIONS: { readonly [K in DateOrder]: readonly (keyof Parts)[] } = {
  dmy: ['day', 'month', 'year'],
  mdy: ['month', 'day', 'year'],
  ymd: ['year', 'month', 'day'],
};

/** Which part stands where: by the order that the person stated, for fewer parts the day (then the month) left out. */
const byOrder = (texts: readonly string[], order: DateOrder): Parts | undefined => {
  if (texts.length === 0 || texts.length > 3) return undefined;
  const left = (['day', 'month'] as const).slice(0, 3 - texts.length);
  const kept = POSITIONS[order].filter((part) => !left.some((one) => one === part));
  const at = (part: keyof Parts): string | undefined => texts[kept.indexOf(part)];
  return { year: at('year'), month: at('month'), day: at('day') };
};

/** With the month in letters no order is needed: four digits are the year, what is left is the day. */
const byMonthName = (texts: readonly string[]): Parts | undefined => {
  const names = texts.filter((text) => monthNumber(text) !== undefined);
  const years = texts.filter((text) => /^\d{4}$/.test(text));
  if (names.length !== 1 || years.length !== 1 || texts.length > 3) return undefined;
  const rest = texts.filter((text) => text !== names[0] && text !== years[0]);
  return { year: years[0], month: names[0], day: rest[0] };
};

const partsOf = (text: string, order: DateOrder): Parts | undefined => {
  const whole = CHINESE.exec(text)?.groups ?? COMPACT.exec(text)?.groups;
  if (whole !== undefined) return { year: whole.year, month: whole.month, day: whole.day };
  if (/^\d{8}$/.test(text)) {
    const cuts = order === 'ymd' ? [4, 6] : [2, 4];
    return byOrder([text.slice(0, cuts[0]), text.slice(cuts[0], cuts[1]), text.slice(cuts[1])], order);
  }
  const texts = text.split(/\s*[/.,\-\s]\s*/).filter((part) => part !== '');
  return texts.some((part) => monthNumber(part) !== undefined) ? byMonthName(texts) : byOrder(texts, order);
};

const isoOf = (parts: Parts): string | undefined => {
  const year = known(parts.year, yearOf);
  const month = known(parts.month, (text) => numeric(text) ?? monthNumber(text));
  const day = known(parts.day, numeric);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (day !== '') return `${year || '-'}-${month || '-'}-${day}`;
  if (month !== '') return `${year || '-'}-${month}`;
  return year;
};

const clockOf = (groups: { readonly [name: string]: string | undefined }): string | undefined => {
  const { hour, minute, second, half } = groups;
  if (hour === undefined || minute === undefined) return undefined;
  const said = Number(hour);
  if (half !== undefined && (said < 1 || said > 12)) return undefined;
  const of24 = half === undefined ? said : (said % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return `T${two(String(of24))}:${minute}${second === undefined ? '' : `:${second}`}`;
};

/**
 * A date as a sender writes it, as ISO 8601; partial dates stay partial ("UN/UNK/2026" is 2026), and one of which
 * nothing is known is empty. Undefined when it cannot be told without guessing: a year of two digits, a day that does
 * not exist, another order. ISO dates are returned as they are. Source: SDTMIG v3.4, sections 4.4.1 and 4.4.2.
 */
export const parseSenderDate = (raw: string, order: DateOrder): string | undefined => {
  const text = raw.trim();
  if (isIsoDtc(text)) return text;
  const timed = TIME.exec(text)?.groups;
  const parts = partsOf(timed?.date ?? text, order);
  const date = parts === undefined ? undefined : isoOf(parts);
  if (date === undefined) return undefined;
  if (timed === undefined) return date === '' || isIsoDtc(date) ? date : undefined;
  const clock = clockOf(timed);
  const whole = clock === undefined ? undefined : `${date}${clock}`;
  return whole !== undefined && isIsoDtc(whole) ? whole : undefined;
};
