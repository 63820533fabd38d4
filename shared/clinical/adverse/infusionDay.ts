import type { CollectedDate } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, studyDay } from '../../kernel/isoDate.ts';
import { type PossibleDates, possibleDates } from '../possibleDates.ts';

/**
 * The infusion that precedes an onset and the day after it, counted as study days are: the day of the infusion is
 * day 1, there is no day 0. An onset on the day of an infusion belongs to it, because times are rarely comparable.
 * Infusions are numbered by their days: two bags of one day are one.
 *
 * interval: an incomplete onset date leaves several days, and perhaps several infusions; `mayPrecede` when it may lie
 * before the first. The conservative reading is the infusion with the shortest latency, `dayLow`.
 */
export type InfusionDay =
  | { readonly kind: 'known'; readonly infusion: number; readonly date: IsoDate; readonly day: number }
  | {
      readonly kind: 'interval';
      readonly infusionLow: number;
      readonly infusionHigh: number;
      readonly dayLow: number;
      readonly dayHigh: number;
      readonly mayPrecede: boolean;
    }
  | { readonly kind: 'before' }
  | { readonly kind: 'unknown'; readonly why: 'no-infusion' | 'no-onset' | 'undated-infusion' };

/** How many of the sorted days lie on or before a date. */
const given = (days: readonly IsoDate[], date: IsoDate): number => days.filter((day) => day <= date).length;

/** Whether an administration without a day may be the last one before the onset; `last` is the last that is dated. */
const mayComeBetween = (
  undated: readonly CollectedDate[],
  last: IsoDate | undefined,
  onset: IsoDate,
): boolean =>
  undated.some((date) => {
    const possible = possibleDates(date);
    if (possible === null) return true;
    return possible.earliest <= onset && (last === undefined || possible.latest > last);
  });

const spread = (days: readonly IsoDate[], { earliest, latest }: PossibleDates): InfusionDay => {
  const [low, high] = [given(days, earliest), given(days, latest)];
  // The day rises up to the eve of each infusion in between and starts again at 1.
  const peaks = [...days.slice(low, high).map((day) => addDays(day, -1)), latest];
  const dayHigh = Math.max(
    ...peaks.flatMap((date) => {
      const last = days[given(days, date) - 1];
      return last === undefined ? [] : [studyDay(date, last)];
    }),
  );
  const last = days[low - 1];
  return {
    kind: 'interval',
    infusionLow: Math.max(1, low),
    infusionHigh: high,
    dayLow: low === high && last !== undefined ? studyDay(earliest, last) : 1,
    dayHigh,
    mayPrecede: low === 0,
  };
};

export const infusionDay = (
  onset: CollectedDate,
  infusionDates: readonly IsoDate[],
  undated: readonly CollectedDate[] = [],
): InfusionDay => {
  const days = [...new Set(infusionDates)].sort();
  if (days.length === 0) {
    return { kind: 'unknown', why: undated.length === 0 ? 'no-infusion' : 'undated-infusion' };
  }
  const possible = possibleDates(onset);
  if (possible === null) return { kind: 'unknown', why: 'no-onset' };
  const count = given(days, possible.latest);
  const last = days[count - 1];
  const since = days[given(days, possible.earliest) - 1];
  if (mayComeBetween(undated, since, possible.latest)) return { kind: 'unknown', why: 'undated-infusion' };
  if (last === undefined) return { kind: 'before' };
  if (possible.earliest !== possible.latest) return spread(days, possible);
  return { kind: 'known', infusion: count, date: last, day: studyDay(possible.earliest, last) };
};
