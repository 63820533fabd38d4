import type { CollectedDate } from '../../dataset/trialData.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import { possibleDates } from '../possibleDates.ts';
import type { Ongoing } from './ongoing.ts';

/**
 * Days of an event, both ends counted. interval: what incomplete dates or an end that has not come allow; `high` null
 * is open. The conservative reading is `high`, the longest possible. unknown: no start, or an end before the start.
 */
export type Duration =
  | { readonly kind: 'known'; readonly days: number }
  | { readonly kind: 'interval'; readonly low: number; readonly high: number | null }
  | { readonly kind: 'unknown'; readonly why: 'no-start' | 'end-before-start' };

export interface Course {
  readonly start: CollectedDate;
  readonly end: CollectedDate;
  readonly ongoing: Ongoing;
  /** null: dates were moved per subject, so that the cut-off says nothing. */
  readonly cutoff: IsoDate | null;
}

/** End − start + 1, both days counted (ADaM ADURN by whole days; ADaMIG v1.3, section 3.3.3, *DURN). */
const inclusive = (from: IsoDate, to: IsoDate): number => daysBetween(from, to) + 1;

const interval = (low: number, high: number | null): Duration =>
  high !== null && high <= low ? { kind: 'known', days: high } : { kind: 'interval', low, high };

export const duration = ({ start, end, ongoing, cutoff }: Course): Duration => {
  const from = possibleDates(start);
  if (from === null) return { kind: 'unknown', why: 'no-start' };
  const to = possibleDates(end);
  if (to !== null) {
    const high = inclusive(from.earliest, to.latest);
    if (high < 1) return { kind: 'unknown', why: 'end-before-start' };
    return interval(Math.max(1, inclusive(from.latest, to.earliest)), high);
  }
  const soFar = cutoff === null ? 1 : Math.max(1, inclusive(from.latest, cutoff));
  if (ongoing.kind === 'ongoing') return { kind: 'interval', low: soFar, high: null };
  if (ongoing.kind === 'unknown' || cutoff === null) return { kind: 'interval', low: 1, high: null };
  return interval(1, Math.max(1, inclusive(from.earliest, cutoff)));
};
