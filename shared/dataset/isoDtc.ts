import { parseIsoDate } from '../kernel/isoDate.ts';

const DATE_TIME =
  /^(?<year>\d{4}|-)(?:-(?<month>\d{2}|-)(?:-(?<day>\d{2}|-))?)?(?:T(?<hour>\d{2}|-)(?::(?<minute>\d{2}|-)(?::(?<second>\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

const MISSING = '-';

const inRange = (text: string | undefined, low: number, high: number): boolean => {
  if (text === undefined || text === MISSING) return true;
  const value = Number(text);
  return value >= low && value <= high;
};

const dateExists = (year: string, month: string | undefined, day: string | undefined): boolean => {
  if (!inRange(month, 1, 12) || !inRange(day, 1, 31)) return false;
  if (month === undefined || month === MISSING || day === undefined || day === MISSING) return true;
  // Without a year 29 February may exist; 2000 was a leap year.
  return parseIsoDate(`${year === MISSING ? '2000' : year}-${month}-${day}`) !== undefined;
};

const isDateTime = (text: string): boolean => {
  const parts = DATE_TIME.exec(text)?.groups;
  if (parts === undefined) return false;
  const { year, month, day, hour, minute, second } = parts;
  if (year === undefined || !dateExists(year, month, day)) return false;
  // What is unknown on the right is left out; a hyphen only stands for an unknown part before a known one.
  const lastDatePart = day ?? month ?? year;
  if (hour === undefined) return lastDatePart !== MISSING;
  if (day === undefined || (minute ?? hour) === MISSING) return day !== undefined && second !== undefined;
  return inRange(hour, 0, 23) && inRange(minute, 0, 59) && inRange(second, 0, 59);
};

/**
 * Whether the text is an ISO 8601 date, date-time or interval of two as SDTM --DTC variables hold it; complete or
 * partial (2026, 2026-04, 2026---15). Source: SDTMIG v3.4, sections 4.4.1 and 4.4.2.
 */
export const isIsoDtc = (text: string): boolean => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isDateTime);
};
