import type { CollectedDate } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';

/** A complete date, and the minutes since midnight with the offset from UTC where the time of day was collected. */
export interface CollectedTime {
  readonly date: IsoDate;
  readonly minutes: number | null;
  /** Minutes east of UTC; null when the time is local without an offset. */
  readonly offset: number | null;
}

const TIME = /T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

const offsetMinutes = (zone: string | undefined): number | null => {
  if (zone === undefined) return null;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
};

/** null when the date is not complete to the day. A time of the hour alone, or none, leaves the minutes open. */
export const collectedTime = (collected: CollectedDate): CollectedTime | null => {
  if (collected.kind !== 'complete') return null;
  const [found, hours, minutes, seconds, zone] = TIME.exec(collected.text) ?? [];
  if (found === undefined) return { date: collected.date, minutes: null, offset: null };
  return {
    date: collected.date,
    minutes: Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60,
    offset: offsetMinutes(zone),
  };
};

/** Hours between two moments: bounds that the true distance lies strictly within, or both equal when it is known. */
export interface ElapsedHours {
  readonly least: number;
  readonly most: number;
  readonly exact: boolean;
}

/**
 * By time of day when both have one of the same kind (local, or with an offset); otherwise by date, where a day apart
 * can be anything between nothing and two days. Local times are those of one clock; a change to summer time is passed
 * over.
 */
export const elapsedHours = (from: CollectedTime, to: CollectedTime): ElapsedHours => {
  const days = daysBetween(from.date, to.date);
  const comparable = (from.offset === null) === (to.offset === null);
  if (from.minutes === null || to.minutes === null || !comparable) {
    return { least: (days - 1) * 24, most: (days + 1) * 24, exact: false };
  }
  const minutes = days * 1440 + to.minutes - (to.offset ?? 0) - (from.minutes - (from.offset ?? 0));
  return { least: minutes / 60, most: minutes / 60, exact: true };
};

/** Whether the distance is certainly, or at least possibly, no more than a number of hours and not negative. */
export const withinHours = (
  { least, most, exact }: ElapsedHours,
  hours: number,
): { readonly certain: boolean; readonly possible: boolean } =>
  exact
    ? { certain: least >= 0 && least <= hours, possible: least >= 0 && least <= hours }
    : { certain: least >= -24 && most <= hours, possible: least >= -24 && least < hours };
