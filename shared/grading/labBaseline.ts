import type { Infusion, Measurement } from '../dataset/trialData.ts';
import { gt, lt } from './compare.ts';
import type { BaselineIndicator } from './labGrade.ts';

/** The record that the results of a test are held against, and why this one. */
export interface BaselineRecord {
  readonly measurement: Measurement;
  readonly chosen: 'flagged' | 'last-before-first-infusion';
}

/** When a record was taken, as text that sorts; null when no complete date is known. */
const takenAt = ({ date }: Measurement): string | null => (date.kind === 'complete' ? date.text : null);

const hasTime = (text: string): boolean => text.includes('T');

/** Whether one moment is before another; a date alone is before another day only. */
const isBefore = (a: string, b: string): boolean =>
  hasTime(a) && hasTime(b) ? a < b : a.slice(0, 10) < b.slice(0, 10);

/** Whether a record was taken before another; false when either has no complete date. */
export const isTakenBefore = (record: Measurement, other: Measurement): boolean => {
  const [a, b] = [takenAt(record), takenAt(other)];
  return a !== null && b !== null && isBefore(a, b);
};

const latest = (records: readonly Measurement[]): Measurement | undefined =>
  records.reduce<Measurement | undefined>((last, record) => {
    if (last === undefined) return record;
    return (takenAt(record) ?? '') >= (takenAt(last) ?? '') ? record : last;
  }, undefined);

/**
 * The baseline of a test: the record that the data flag (--BLFL or --LOBXFL; of several the latest), else the last
 * result before the first infusion. Only records with a number serve. Without a known first infusion there is none
 * but a flagged one.
 */
export const baselineRecord = (
  records: readonly Measurement[],
  first: Infusion | null,
): BaselineRecord | null => {
  const numbers = records.filter(({ value, belowLimit }) => value !== null && !belowLimit);
  const flagged = latest(numbers.filter(({ baselineFlag }) => baselineFlag));
  if (flagged !== undefined) return { measurement: flagged, chosen: 'flagged' };
  if (first === null) return null;
  const before = latest(
    numbers.filter((record) => {
      const at = takenAt(record);
      return at !== null && isBefore(at, first.start);
    }),
  );
  return before === undefined ? null : { measurement: before, chosen: 'last-before-first-infusion' };
};

/**
 * Where a baseline stood against the range of its own record; null when the range does not tell. `needsLow` asks for
 * the lower limit as well: many ranges of enzymes have none, and for those only "high" matters.
 */
export const baselineIndicator = (
  { value, low, high }: Pick<Measurement, 'value' | 'low' | 'high'>,
  { needsLow }: { readonly needsLow: boolean },
): BaselineIndicator | null => {
  if (value === null) return null;
  if (high !== null && gt(value, high)) return 'HIGH';
  if (low !== null && lt(value, low)) return 'LOW';
  return high === null || (low === null && needsLow) ? null : 'NORMAL';
};
