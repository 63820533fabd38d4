import type { Multiple } from './multiples.ts';
import { type DaysApart, daysApart, exactDate } from './placeInTime.ts';

/** Whether two peaks belong to one injury by their distance in days. */
export type PeakTiming = 'suggestive' | 'possible' | 'apart';

export type PeakOrder = 'same-day' | 'aminotransferase-first' | 'bilirubin-first' | 'unknown';

export interface PeakDistance {
  readonly days: DaysApart;
  readonly order: PeakOrder;
}

/** Days between the peaks, and which came first. In Hy's law the aminotransferase usually leads. */
export const peakDistance = (at: Multiple, tbl: Multiple): PeakDistance => {
  const days = daysApart(at.result.dates, tbl.result.dates);
  const [atDate, tblDate] = [exactDate(at.result.dates), exactDate(tbl.result.dates)];
  if (atDate === null || tblDate === null) return { days, order: 'unknown' };
  if (atDate === tblDate) return { days, order: 'same-day' };
  return { days, order: atDate < tblDate ? 'aminotransferase-first' : 'bilirubin-first' };
};

/**
 * Within 14 days suggestive, within 30 days possible (domain.md 3.3, guide of hep-explorer). Where dates leave it open,
 * the nearest that is possible is taken.
 */
export const peakTimingOf = (
  { least }: DaysApart,
  { suggestiveDays, possibleDays }: { readonly suggestiveDays: number; readonly possibleDays: number },
): PeakTiming => {
  if (least <= suggestiveDays) return 'suggestive';
  return least <= possibleDays ? 'possible' : 'apart';
};
