import type { CollectedDate } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { addDays, parseIsoDate } from '../kernel/isoDate.ts';

/** First and last day on which something with this collected date can have been. */
export interface PossibleDates {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

const PARTIAL = /^(\d{4})(?:-(\d{2}))?(?:-|$)/;

const lastOfMonth = (year: number, month: number): IsoDate | undefined => {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const first = parseIsoDate(next);
  return first === undefined ? undefined : addDays(first, -1);
};

const partialRange = (text: string): PossibleDates | null => {
  // An interval of two dates is not the month of its first.
  const [, year, month] = (text.includes('/') ? null : PARTIAL.exec(text)) ?? [];
  if (year === undefined) return null;
  const earliest = parseIsoDate(`${year}-${month ?? '01'}-01`);
  const latest = lastOfMonth(Number(year), Number(month ?? '12'));
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
};

/**
 * What a collected date leaves possible: one day when complete, the month or year when partial (ISO 8601 reduced
 * precision, as in shared/kernel/isoDate.ts), null when nothing is known. Nothing is imputed.
 */
export const possibleDates = (collected: CollectedDate): PossibleDates | null => {
  if (collected.kind === 'complete') return { earliest: collected.date, latest: collected.date };
  return collected.kind === 'partial' ? partialRange(collected.text) : null;
};
