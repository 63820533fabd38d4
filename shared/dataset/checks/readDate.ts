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

const MAX_REMEMBERED = 4096;

/** Reads dates; the same few stand in most rows of a file, and each text is taken apart once. */
export const createDateReader = (): ((text: string) => ReadDate) => {
  const known = new Map<string, ReadDate>();
  let last: ReadDate = readDate('');
  return (text) => {
    if (text === last.text) return last;
    let read = known.get(text);
    if (read === undefined) {
      read = readDate(text);
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(text, read);
    }
    last = read;
    return read;
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
