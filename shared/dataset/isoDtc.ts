import type { IsoDate } from '../kernel/brands.ts';
import { parseIsoDate } from '../kernel/isoDate.ts';

const DATE_TIME =
  /^(?<year>\d{4}|-)(?:-(?<month>\d{2}|-)(?:-(?<day>\d{2}|-))?)?(?:T(?<hour>\d{2}|-)(?::(?<minute>\d{2}|-)(?::(?<second>\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

const MISSING = '-';

/** First and last calendar day that a collected date can mean, as written, without regard to time zones. */
export interface DateBounds {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

interface DateParts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
}

const known = (part: string | undefined): part is string => part !== undefined && part !== MISSING;

const inRange = (text: string | undefined, low: number, high: number): boolean => {
  if (!known(text)) return true;
  const value = Number(text);
  return value >= low && value <= high;
};

const dateExists = ({ year, month, day }: DateParts): boolean => {
  if (!inRange(month, 1, 12) || !inRange(day, 1, 31)) return false;
  if (!known(month) || !known(day)) return true;
  // Without a year 29 February may exist; 2000 was a leap year.
  return parseIsoDate(`${year === MISSING ? '2000' : year}-${month}-${day}`) !== undefined;
};

const dateTimeParts = (text: string): DateParts | undefined => {
  const groups = DATE_TIME.exec(text)?.groups;
  const year = groups?.year;
  if (groups === undefined || year === undefined) return undefined;
  const { month, day, hour, minute, second } = groups;
  const parts: DateParts = { year, month, day, hour, minute, second };
  if (!dateExists(parts)) return undefined;
  // What is unknown on the right is left out; a hyphen only stands for an unknown part before a known one.
  if (hour === undefined) return (day ?? month ?? year) === MISSING ? undefined : parts;
  if (day === undefined) return undefined;
  if ((minute ?? hour) === MISSING) return second === undefined ? undefined : parts;
  return inRange(hour, 0, 23) && inRange(minute, 0, 59) && inRange(second, 0, 59) ? parts : undefined;
};

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const LAST_DAYS = ['31', '30', '29', '28'];

const between = (days: readonly IsoDate[]): DateBounds | undefined => {
  const [earliest, latest] = [days[0], days.at(-1)];
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
};

const existing = (texts: readonly string[]): IsoDate[] => texts.flatMap((text) => parseIsoDate(text) ?? []);

const boundsOfMonth = (month: string): DateBounds | undefined =>
  between(existing([`${month}-01`, ...LAST_DAYS.map((day) => `${month}-${day}`)]).slice(0, 2));

const boundsOfParts = ({ year, month, day }: DateParts): DateBounds | undefined => {
  if (!known(year)) return undefined;
  if (known(month)) {
    return known(day) ? between(existing([`${year}-${month}-${day}`])) : boundsOfMonth(`${year}-${month}`);
  }
  // A day of an unknown month: the first and the last month that have such a day.
  if (known(day)) return between(existing(MONTHS.map((name) => `${year}-${name}-${day}`)));
  return between(existing([`${year}-01-01`, `${year}-12-31`]));
};

/** The one or two date-times of the text; undefined when it is not ISO 8601 in the forms that are read. */
const partsOf = (text: string): readonly DateParts[] | undefined => {
  const read = text.split('/', 3).map(dateTimeParts);
  const valid = read.filter((parts) => parts !== undefined);
  return read.length <= 2 && valid.length === read.length ? valid : undefined;
};

/** An interval lasts from the beginning of its first date to the end of its second. */
const boundsOf = (parts: readonly DateParts[]): DateBounds | undefined => {
  const bounds = parts.map(boundsOfParts);
  const [first, last] = [bounds[0], bounds.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : { earliest: first.earliest, latest: last.latest };
};

/**
 * First and last day that a collected date can mean: itself when complete, the month or year when partial, the days 15
 * of a year for 2026---15, both ends of an interval. Undefined when the text is no date, or when its year is unknown
 * (--12-15), so that nothing bounds it. Nothing is imputed. Source: SDTMIG v3.4, sections 4.4.1 and 4.4.2.
 */
export const dateBounds = (text: string): DateBounds | undefined => {
  const parts = partsOf(text);
  const bounds = parts === undefined ? undefined : boundsOf(parts);
  return bounds === undefined || bounds.latest < bounds.earliest ? undefined : bounds;
};

/**
 * Whether the text is an ISO 8601 date, date-time or interval of two as SDTM --DTC variables hold it; complete or
 * partial (2026, 2026-04, 2026---15). An interval that ends before it begins is none; one given by a duration
 * (2026-04-01/P3D) is not read. Source: SDTMIG v3.4, sections 4.4.1 and 4.4.2.
 */
export const isIsoDtc = (text: string): boolean => {
  const parts = partsOf(text);
  if (parts === undefined) return false;
  const bounds = boundsOf(parts);
  return bounds === undefined || bounds.earliest <= bounds.latest;
};
