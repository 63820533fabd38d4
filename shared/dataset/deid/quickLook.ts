import type { RawCell } from '../rawCell.ts';
import type { CellWatch } from './rowWatch.ts';

/** Cells seen to be clean are remembered in so many places per column, by length and some characters. */
const PLACES = 1024;
const MOST_REMEMBERED = 4096;

const placeOf = (text: string): number => {
  const { length } = text;
  const last = text.charCodeAt(length - 1);
  const middle = text.charCodeAt(length >> 1);
  const near = text.charCodeAt(length - 3 < 0 ? 0 : length - 3);
  return (length * 31 + text.charCodeAt(0) * 7 + middle * 131 + last * 17 + near * 71) & (PLACES - 1);
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isShortNumber = (text: string): boolean =>
  text.length < 6 && isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1));

/** Too short for anything that is looked for in a text: a number of less than six characters, or a code of two. */
const isShort = (text: string): boolean => text.length < 3 || isShortNumber(text);

/** Digits with one decimal point: a result. Dates and telephone numbers have none, or two. */
const isDecimal = (text: string): boolean => {
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x2e) points += 1;
    else if (!isDigit(code)) return false;
  }
  return points === 1;
};

/**
 * A string of its own. A cell may be a view into the text of a whole chunk of the file, which would stay in memory as
 * long as the cell is remembered; joining and cutting again makes the engine write it out.
 */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** No ISO 8601 date has more digits in a row (fractions of a second apart). */
const MOST_DIGITS_OF_DATE = 8;

const HYPHEN = 0x2d;
const LETTER_T = 0x54;
const DAY_LENGTH = 10;

/** 2026-04-12, or that and T; a telephone number in a date variable has other signs in these places. */
const beginsWithDay = (text: string): boolean =>
  text.length >= DAY_LENGTH &&
  text.charCodeAt(4) === HYPHEN &&
  text.charCodeAt(7) === HYPHEN &&
  (text.length === DAY_LENGTH || text.charCodeAt(DAY_LENGTH) === LETTER_T);

/** Begins as ISO 8601 dates do, holds only their characters, and no long number. */
const isDateText = (text: string): boolean => {
  if (!beginsWithDay(text)) return false;
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    digits = isDigit(code) ? digits + 1 : 0;
    if (digits > MOST_DIGITS_OF_DATE) return false;
    // From "+" to ":" stand the signs, point, slash and digits; 0x2c is the comma.
    if ((code < 0x2b || code > 0x3a || code === 0x2c) && code !== LETTER_T) return false;
  }
  return true;
};

const RESIDENT_DIGITS = 17;
const SSN_DIGITS = 9;
const SHORTEST_EMAIL = 6;

/** No at sign, too few digits for a resident number, and no two signs among digits as in a social security number. */
const hasNothingCertain = (text: string): boolean => {
  if (text.length < SHORTEST_EMAIL) return true;
  let [digits, signs] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Digits of other scripts, brackets and at signs are looked at in full.
    if (code > 0x7e || code === 0x40 || code === 0x28 || code === 0x5b) return false;
    if (isDigit(code)) digits += 1;
    else if (code === HYPHEN || code === 0x20) signs += 1;
  }
  return digits < RESIDENT_DIGITS && (digits < SSN_DIGITS || signs < 2);
};

const never = (): boolean => false;

const skips = ({ watch }: CellWatch): ((text: string) => boolean) => {
  if (watch.how === 'text') {
    // Most Chinese names have two characters.
    const isTooShort = watch.namesPersons ? isShortNumber : isShort;
    return (text) => isTooShort(text) || isDecimal(text);
  }
  if (watch.how === 'date') return isDateText;
  // Subjects come again and again, and may be called by a name: each is looked at once.
  if (watch.how === 'identifier') return watch.namesPersons ? never : hasNothingCertain;
  if (watch.how === 'number') return (text) => text.length < 8 || isDecimal(text);
  return never;
};

/**
 * Whether a cell must be looked at in full. Most cells of a table come again and again, and most are too short to hold
 * anything: this says no to them for a few nanoseconds each, and never to a cell that could hold something.
 */
export const quickLook = (cell: CellWatch): ((value: RawCell) => boolean) => {
  if (!cell.alone) return () => true;
  const skip = skips(cell);
  const clean = new Array<string>(PLACES).fill('');
  // Two texts that fall into one place would drive each other out row after row.
  const remembered = new Set<string>();
  const probe: RawCell[] = [];
  return (value) => {
    if (typeof value !== 'string') return typeof value === 'number';
    if (skip(value)) return false;
    const place = placeOf(value);
    if (clean[place] === value) return false;
    if (!remembered.has(value)) {
      probe[cell.index] = value;
      if (cell.hits(probe).length > 0) return true;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.add(ownCopy(value));
    }
    clean[place] = ownCopy(value);
    return false;
  };
};
