import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { possibleDates } from '../possibleDates.ts';
import { type LiverResult, liverResult, type UnusableResult } from './liverResult.ts';
import { type LiverTest, liverTestOf } from './liverTest.ts';
import { placeInTime, type TimeFrame } from './placeInTime.ts';

/** A record with a liver result that is not used, and why. */
export interface Unused {
  readonly kind: 'unused';
  readonly test: LiverTest;
  readonly reason: UnusableResult | 'contradiction' | 'specimen' | 'after-cutoff';
  readonly dateText: string;
  readonly ref: RowRef;
}

/** The results of one test of one subject. */
export interface TestData {
  /** The last before the first infusion, as flagged or by date; unused when that record cannot be used. */
  readonly baseline: LiverResult | Unused | null;
  /** After the first infusion, or possibly so, by date; undated last. */
  readonly after: readonly LiverResult[];
  /** The same, but not to be used: a peak may hide among them. */
  readonly unused: readonly Unused[];
}

export interface LiverData {
  readonly tests: { readonly [T in LiverTest]: TestData };
  /** Dated after the cut-off: no results of this cut. */
  readonly afterCutoff: readonly Unused[];
}

type Read = LiverResult | Unused;

export const isUnused = (one: Read): one is Unused => 'reason' in one;

const unusedOf = (record: Measurement, test: LiverTest, reason: Unused['reason']): Unused => ({
  kind: 'unused',
  test,
  reason,
  dateText: record.date.kind === 'missing' ? '' : record.date.text,
  ref: record.ref,
});

/** A record as a result or as one that cannot be used; null when it is no liver test or holds no result. */
const readRecord = (record: Measurement): Read | null => {
  const named = liverTestOf(record);
  if (named.kind === 'other') return null;
  const result = liverResult(record, named.test, possibleDates(record.date));
  if (result === null) return null;
  if (named.kind === 'refused') return unusedOf(record, named.test, named.reason);
  return typeof result === 'string' ? unusedOf(record, named.test, result) : result;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const UNDATED_LAST = '9999';

/** As collected, then by record; a month sorts before its days, and what has no date comes last. */
const byTime = (a: Read, b: Read): number =>
  compareText(a.dateText || UNDATED_LAST, b.dateText || UNDATED_LAST) || a.ref.recordId - b.ref.recordId;

interface Sorted {
  readonly record: Measurement;
  readonly read: Read;
}

/** The last flagged record, else the last by date of those that have one. */
const baselineOf = (before: readonly Sorted[]): Read | null => {
  const flagged = before.filter(({ record }) => record.baselineFlag);
  const dated = before.filter(({ record }) => record.date.kind === 'complete');
  return (
    (flagged.length > 0 ? flagged : dated)
      .map(({ read }) => read)
      .sort(byTime)
      .at(-1) ?? null
  );
};

const testData = (before: readonly Sorted[], after: readonly Read[]): TestData => ({
  baseline: baselineOf(before),
  after: after.filter((one): one is LiverResult => !isUnused(one)).sort(byTime),
  unused: after.filter(isUnused).sort(byTime),
});

/** The liver results of one subject, before and after the first infusion. */
export const liverData = (measurements: readonly Measurement[], frame: TimeFrame): LiverData => {
  const before: Sorted[] = [];
  const after: Read[] = [];
  const afterCutoff: Unused[] = [];
  for (const record of measurements) {
    const read = readRecord(record);
    if (read === null) continue;
    const place = placeInTime(record, frame);
    if (place === 'after-cutoff') afterCutoff.push(unusedOf(record, read.test, 'after-cutoff'));
    else if (place === 'before') before.push({ record, read });
    else after.push(read);
  }
  const of = (test: LiverTest): TestData =>
    testData(
      before.filter(({ read }) => read.test === test),
      after.filter((read) => read.test === test),
    );
  return {
    tests: { ALT: of('ALT'), AST: of('AST'), TBL: of('TBL'), ALP: of('ALP'), INR: of('INR') },
    afterCutoff: afterCutoff.sort(byTime),
  };
};
