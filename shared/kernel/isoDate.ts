import type { IsoDate, StudyDay, UtcInstant } from './brands.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

const epochDay = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

/** Accepts a complete calendar date that exists (no 30 February); anything else is undefined. */
export const parseIsoDate = (text: string): IsoDate | undefined => {
  if (!DATE.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return undefined;
  return text as IsoDate;
};

/**
 * The date part of an SDTM --DTC value (ISO 8601, possibly with time) when it is complete to the day.
 * Partial dates (2026, 2026-04, 2026---12) give undefined: what is unknown is not guessed.
 * Source: SDTMIG v3.4, section 4.4.2.
 */
export const datePart = (dtc: string): IsoDate | undefined => {
  const [date, time] = dtc.split('T', 2);
  if (date === undefined || (time !== undefined && time.length === 0)) return undefined;
  return parseIsoDate(date);
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => epochDay(to) - epochDay(from);

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date((epochDay(date) + days) * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate;

/** CDISC study day relative to `reference`, which is day 1; the day before is -1. Source: SDTMIG v3.4, 4.4.4. */
export const studyDay = (date: IsoDate, reference: IsoDate): StudyDay => {
  const elapsed = daysBetween(reference, date);
  return (elapsed >= 0 ? elapsed + 1 : elapsed) as StudyDay;
};

/** Days elapsed since the reference day (day 1 = 0 elapsed). Inverse of {@link studyDay}. */
export const elapsedDays = (day: StudyDay): number => (day > 0 ? day - 1 : day);

export const laterDate = (a: IsoDate, b: IsoDate): IsoDate => (a >= b ? a : b);
export const earlierDate = (a: IsoDate, b: IsoDate): IsoDate => (a <= b ? a : b);

/** Text of a Date as the one instant format that the records use. */
export const utcInstant = (date: Date): UtcInstant => date.toISOString() as UtcInstant;
