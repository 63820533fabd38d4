import type { IsoDate } from '../../kernel/brands.ts';
import { datePart, daysBetween } from '../../kernel/isoDate.ts';

/** A calendar day with the time of day where one was collected. */
export interface Moment {
  readonly date: IsoDate;
  /** Minutes since midnight; null without a time. */
  readonly minutes: number | null;
  /** Offset from UTC as collected; '' without one. */
  readonly zone: string;
}

const TIME = /^[^T]*T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

const MINUTES_PER_DAY = 1440;

/** The moment of an SDTM --DTC value that is complete to the day; undefined for any other. Source: SDTMIG v3.4, 4.4.2. */
export const momentOf = (text: string): Moment | undefined => {
  const date = datePart(text);
  if (date === undefined) return undefined;
  const [, hours, minutes, seconds = '0', zone = ''] = TIME.exec(text) ?? [];
  return hours === undefined || minutes === undefined
    ? { date, minutes: null, zone: '' }
    : { date, minutes: Number(hours) * 60 + Number(minutes) + Number(seconds) / 60, zone };
};

/** Minutes from one moment to another; null unless both have a time in the same zone. */
export const minutesBetween = (from: Moment, to: Moment): number | null =>
  from.minutes === null || to.minutes === null || from.zone !== to.zone
    ? null
    : daysBetween(from.date, to.date) * MINUTES_PER_DAY + to.minutes - from.minutes;

/** Days from one moment to another: with fractions where both have a time, else whole calendar days. */
export const elapsedDays = (from: Moment, to: Moment): number => {
  const minutes = minutesBetween(from, to);
  return minutes === null ? daysBetween(from.date, to.date) : minutes / MINUTES_PER_DAY;
};
