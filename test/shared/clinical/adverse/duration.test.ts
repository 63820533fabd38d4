import { expect, test } from 'vitest';
import { duration } from '../../../../shared/clinical/adverse/duration.ts';
import type { Ongoing } from '../../../../shared/clinical/adverse/ongoing.ts';
import { collected, iso } from '../../../builders/trialData.ts';

const CUTOFF = iso('2026-05-20');
const ENDED: Ongoing = { kind: 'ended' };
const ONGOING: Ongoing = { kind: 'ongoing' };
const UNKNOWN: Ongoing = { kind: 'unknown', why: 'nothing-recorded' };

const of = (start: string, end: string, ongoing: Ongoing = ENDED, cutoff: string | null = CUTOFF) =>
  duration({
    start: collected(start),
    end: collected(end),
    ongoing,
    cutoff: cutoff === null ? null : iso(cutoff),
  });

test.each([
  ['2026-05-01', '2026-05-01', 1],
  ['2026-05-01', '2026-05-02', 2],
  ['2026-04-30', '2026-05-02', 3],
])('SRC-AED-010: from %s to %s is %i days, both ends counted', (start, end, days) => {
  expect(of(start, end)).toEqual({ kind: 'known', days });
});

test.each([
  // An incomplete date leaves an interval; its upper end is the conservative reading.
  ['2026-05', '2026-05-10', 1, 10],
  ['2026-04', '2026-05-10', 11, 40],
  ['2026-04-20', '2026-05', 12, 42],
  ['2026-04', '2026-05', 2, 61],
  ['2026-05', '2026-05', 1, 31],
])('SRC-AED-011: from %s to %s is %i to %i days', (start, end, low, high) => {
  expect(of(start, end)).toEqual({ kind: 'interval', low, high });
});

test('SRC-AED-012: an incomplete date that leaves one day only is known', () => {
  expect(of('2026-05', '2026-05-01')).toEqual({ kind: 'known', days: 1 });
});

test.each([
  // start, what is known of the end, cut-off, low, high
  ['2026-05-11', ONGOING, '2026-05-20', 10, null],
  ['2026-05-20', ONGOING, '2026-05-20', 1, null],
  ['2026-05-25', ONGOING, '2026-05-20', 1, null],
  ['2026-05', ONGOING, '2026-06-02', 3, null],
  ['2026-05-11', ONGOING, null, 1, null],
  ['2026-05-11', UNKNOWN, '2026-05-20', 1, null],
  ['2026-05-11', UNKNOWN, null, 1, null],
  ['2026-05-11', ENDED, '2026-05-20', 1, 10],
  ['2026-05', ENDED, '2026-05-20', 1, 20],
  ['2026-05-11', ENDED, null, 1, null],
] as const)(
  'SRC-AED-013: from %s without an end, %j, cut-off %s: %s to %s days',
  (start, ongoing, cutoff, low, high) => {
    expect(of(start, '', ongoing, cutoff)).toEqual({ kind: 'interval', low, high });
  },
);

test('SRC-AED-014: ended on the day of the cut-off on which it began', () => {
  expect(of('2026-05-20', '')).toEqual({ kind: 'known', days: 1 });
  expect(of('2026-05-25', '')).toEqual({ kind: 'known', days: 1 });
});

test('SRC-AED-015: no start, or an end before it, gives no duration', () => {
  expect(of('', '2026-05-02')).toEqual({ kind: 'unknown', why: 'no-start' });
  expect(of('', '')).toEqual({ kind: 'unknown', why: 'no-start' });
  expect(of('2026-05-02', '2026-05-01')).toEqual({ kind: 'unknown', why: 'end-before-start' });
  expect(of('2026-05', '2026-04-30')).toEqual({ kind: 'unknown', why: 'end-before-start' });
});
