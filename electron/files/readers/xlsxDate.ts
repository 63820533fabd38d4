import type { DateFormat } from './xlsxNumberFormat.ts';

const MS_PER_DAY = 86_400_000;

/** Which day is day 0. Source: ECMA-376 part 1, section 18.17.4.1. */
export type DateSystem = '1900' | '1904';

const isoDay = (ms: number): string | undefined =>
  ms >= -62_135_596_800_000 && ms < 253_402_300_800_000 ? new Date(ms).toISOString().slice(0, 10) : undefined;

/**
 * Day of a serial number. In the 1900 system day 1 is 1900-01-01, and day 60 is 1900-02-29, which never was: Excel
 * keeps the mistake of Lotus 1-2-3, so that later days are one too many. Day 0 and day 60 are no days.
 */
const dayOf = (serial: number, system: DateSystem): string | undefined => {
  if (system === '1904') return isoDay(Date.UTC(1904, 0, 1) + serial * MS_PER_DAY);
  if (serial < 1 || serial === 60) return undefined;
  return isoDay(Date.UTC(1899, 11, serial > 60 ? 30 : 31) + serial * MS_PER_DAY);
};

const two = (value: number): string => String(value).padStart(2, '0');

const secondsText = (ms: number): string => {
  const fraction = ms % 1000;
  const digits = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`;
  return `${two(Math.floor(ms / 1000))}${digits}`;
};

const clock = (ms: number, { seconds }: DateFormat): string => {
  const [hour, minute, rest] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, ms % 60_000];
  return `${two(hour)}:${two(minute)}${seconds || rest !== 0 ? `:${secondsText(rest)}` : ''}`;
};

/** ISO 8601 duration, e.g. PT36H or PT1H30M. */
const duration = (ms: number): string => {
  const [hours, minutes, rest] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, ms % 60_000];
  const seconds = secondsText(rest).replace(/^0/, '');
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    rest > 0 ? `${seconds}S` : '',
  ];
  return `PT${parts.join('') || '0S'}`;
};

/** A format that shows no day gives none where Excel put the first of the month for it (or of the year). */
const shownPart = (day: string, { year, month, day: showsDay }: DateFormat): string => {
  if (showsDay || !year || !day.endsWith('-01')) return day;
  return month ? day.slice(0, 7) : day.endsWith('-01-01') ? day.slice(0, 4) : day;
};

/**
 * A serial number as ISO 8601, as precise as its format and its value say: a date, date-time, time of day (T07:30) or
 * duration. Rounded to seconds, or thousandths where the format shows parts of a second: a serial holds no exact time.
 * Undefined when the number is no day.
 */
export const serialToIso = (serial: number, format: DateFormat, system: DateSystem): string | undefined => {
  const unit = format.fraction ? 1 : 1000;
  const total = Math.round((serial * MS_PER_DAY) / unit) * unit;
  if (!(total >= 0)) return undefined;
  if (format.elapsed) return duration(total);
  const [days, ms] = [Math.floor(total / MS_PER_DAY), total % MS_PER_DAY];
  const isTimeOnly = format.time && !format.year && !format.month && !format.day;
  if (isTimeOnly && days === 0) return `T${clock(ms, format)}`;
  const day = dayOf(days, system);
  if (day === undefined) return undefined;
  return format.time || ms !== 0 ? `${day}T${clock(ms, format)}` : shownPart(day, format);
};
