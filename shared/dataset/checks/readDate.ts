import type { IsoDate } from '../../kernel/brands.ts';
import { datePart } from '../../kernel/isoDate.ts';
import { type DateBounds, dateBounds, isIsoDtc } from '../isoDtc.ts';

/** What the checks need to know of a collected date. */
export interface ReadDate {
  readonly text: string;
  /** Whether it is ISO 8601 in a form that is read. */
  readonly valid: boolean;
  /** The day, when the text is complete to the day. */
  readonly day: IsoDate | undefined;
  /** Undefined when the text is no date or its year is unknown. */
  readonly bounds: DateBounds | undefined;
}

const readDate = (text: string): ReadDate => ({
  text,
  valid: isIsoDtc(text),
  day: text.includes('/') ? undefined : datePart(text),
  bounds: dateBounds(text),
});

const DAY_LENGTH = 10;
const ZERO = 0x30;
const COLON = 0x3a;
const LETTER_T = 0x54;

/** The two digits at a place as a number; NaN when they are none. */
const twoDigits = (text: string, at: number): number => {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** Whether a clock time without zone (T08:30 or T08:30:00) follows a date of ten characters; false does not mean wrong. */
const hasPlainClock = (text: string): boolean => {
  if (text.charCodeAt(DAY_LENGTH) !== LETTER_T || text.charCodeAt(13) !== COLON) return false;
  if (!(twoDigits(text, 11) <= 23) || !(twoDigits(text, 14) <= 59)) return false;
  if (text.length === 16) return true;
  return text.length === 19 && text.charCodeAt(16) === COLON && twoDigits(text, 17) <= 59;
};

const MAX_REMEMBERED = 4096;

/**
 * Reads dates. The same few days stand in most rows of a file, and each is taken apart once; the clock times beside them
 * are many, so they are not remembered.
 */
export const createDateReader = (): ((text: string) => ReadDate) => {
  const known = new Map<string, ReadDate>();
  const remembered = (text: string): ReadDate => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const read = readDate(text);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(text, read);
    return read;
  };
  const readNew = (text: string): ReadDate => {
    if (text.length <= DAY_LENGTH || !hasPlainClock(text)) return remembered(text);
    const { valid, day, bounds } = remembered(text.slice(0, DAY_LENGTH));
    return day === undefined ? remembered(text) : { text, valid, day, bounds };
  };
  let last: ReadDate = readDate('');
  return (text) => {
    if (text !== last.text) last = readNew(text);
    return last;
  };
};

/** A clock time without zone: the times of one day can be compared. */
const CLOCK = /T(\d{2}:\d{2}(?::\d{2})?)$/;

/** Whether the second of two dates certainly lies before the first, by day, or by clock time of one day. */
export const isCertainlyBefore = (later: ReadDate, earlier: ReadDate): boolean => {
  const [end, start] = [later.bounds, earlier.bounds];
  if (end === undefined || start === undefined) return false;
  if (end.latest < start.earliest) return true;
  if (later.day === undefined || later.day !== earlier.day) return false;
  const [to, from] = [CLOCK.exec(later.text)?.[1], CLOCK.exec(earlier.text)?.[1]];
  if (to === undefined || from === undefined) return false;
  const precision = Math.min(to.length, from.length);
  return to.slice(0, precision) < from.slice(0, precision);
};
