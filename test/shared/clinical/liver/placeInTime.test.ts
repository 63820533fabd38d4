import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysApart, exactDate, placeInTime } from '../../../../shared/clinical/liver/placeInTime.ts';
import { possibleDates } from '../../../../shared/clinical/possibleDates.ts';
import { collected, iso, measurement, onDay } from '../../../builders/trialData.ts';

const place = (
  date: string,
  { baselineFlag = false, start = '2026-04-20T10:00', datesShifted = false } = {},
) =>
  placeInTime(measurement('S1', ['LB', 'ALT'], date, { baselineFlag }), {
    first: { date: iso('2026-04-20'), start },
    cutoff: iso('2026-06-01'),
    datesShifted,
  });

describe('before or after the first infusion of 2026-04-20, 10:00; cut-off 2026-06-01', () => {
  test.each([
    ['2026-04-19', {}, 'before'],
    ['2026-04-19T23:59', {}, 'before'],
    ['2026-04-21', {}, 'after'],
    // A baseline flag after the first infusion is wrong, and decides nothing.
    ['2026-04-21', { baselineFlag: true }, 'after'],
    ['2026-04-20', {}, 'after'],
    ['2026-04-20', { baselineFlag: true }, 'before'],
    ['2026-04-20T09:59', {}, 'before'],
    ['2026-04-20T10:00', {}, 'after'],
    ['2026-04-20T10:01', {}, 'after'],
    ['2026-04-20T10:01', { baselineFlag: true }, 'before'],
    // Without the time of the infusion the day counts as after.
    ['2026-04-20T09:59', { start: '2026-04-20' }, 'after'],
    ['2026-06-01', {}, 'after'],
    ['2026-06-02', {}, 'after-cutoff'],
    ['2026-06-02', { datesShifted: true }, 'after'],
    ['2026-07', {}, 'after-cutoff'],
    // Incomplete: what is possible after the infusion counts as after.
    ['2026-03', {}, 'before'],
    ['2026-04', {}, 'assumed-after'],
    ['2026-04', { baselineFlag: true }, 'before'],
    ['2026-05', {}, 'after'],
    ['2026', {}, 'assumed-after'],
    ['', {}, 'assumed-after'],
    ['', { baselineFlag: true }, 'before'],
    ['unknown', {}, 'assumed-after'],
  ])('SRC-LIV-050: %s %j is %s', (date, over, expected) => {
    expect(place(date, over)).toBe(expected);
  });
});

const dates = (text: string) => possibleDates(collected(text));

describe('days between two samples', () => {
  test.each([
    ['2026-05-10', '2026-05-10', 0, 0],
    ['2026-05-10', '2026-05-24', 14, 14],
    ['2026-05-24', '2026-05-10', 14, 14],
    ['2026-05', '2026-06-09', 9, 39],
    ['2026-06-09', '2026-05', 9, 39],
    ['2026-05', '2026-05-10', 0, 21],
    ['2026-05', '2026-05', 0, 30],
    ['', '2026-05-10', 0, null],
    ['2026-05-10', '', 0, null],
  ])('SRC-LIV-051: %s and %s: %d to %s', (a, b, least, most) => {
    expect(daysApart(dates(a), dates(b))).toEqual({ least, most });
  });

  test('SRC-LIV-052: the order of two samples does not matter, and least is at most most', () => {
    const day = fc.integer({ min: 1, max: 400 }).map((n) => onDay('2026-01-01', n));
    const some = fc.oneof(
      day,
      day.map((one) => one.slice(0, 7)),
      fc.constant(''),
    );
    fc.assert(
      fc.property(some, some, (a, b) => {
        const one = daysApart(dates(a), dates(b));
        expect(daysApart(dates(b), dates(a))).toEqual(one);
        expect(one.most === null || one.least <= one.most).toBe(true);
      }),
    );
  });

  test('SRC-LIV-053: only a complete date is exact', () => {
    expect([exactDate(dates('2026-05-10')), exactDate(dates('2026-05')), exactDate(null)]).toEqual([
      ...['2026-05-10', null, null],
    ]);
  });
});
