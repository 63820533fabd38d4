import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountSample,
  dailySamples,
  daysBelow,
} from '../../../../shared/clinical/cellTherapy/daysBelow.ts';

const WINDOW = { fromDay: 0, lastDay: 30, gapLimitDays: 7, stableRecoveryDays: 3 };

/** "3:y 8:n" → samples; y below, n above, ? open. */
const samples = (text: string): readonly CountSample[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [day, state] = word.split(':');
      return { day: Number(day), below: state === 'y' ? 'yes' : state === 'n' ? 'no' : 'maybe' };
    });

describe('days below a cut from samples that are days apart', () => {
  test.each([
    // one sample below between two that are not: one day at least, all days between at most
    ['0:n 4:n 7:y 11:n 15:n 22:n 29:n', 1, 6],
    // two samples below enclose the days between
    ['0:n 4:n 7:y 10:y 14:n 21:n 28:n', 4, 9],
    // a gap of 7 days joins, one of 8 does not
    ['0:n 6:n 7:y 14:y 15:n 22:n 29:n', 8, 8],
    ['0:n 6:n 7:y 15:y 16:n 23:n 30:n', 2, 9],
    // between two samples above: nothing up to 7 days apart, everything beyond
    ['0:n 7:n 14:n 21:n 28:n', 0, 0],
    ['0:n 7:n 15:n 22:n 29:n', 0, 7],
    // open samples are possible, never certain
    ['0:n 1:? 2:n 9:n 16:n 23:n 30:n', 0, 1],
    ['0:n 1:y 2:? 3:y 4:n 11:n 18:n 25:n 30:n', 2, 3],
    // a result on the day before the first and after the last day of the window bounds it
    ['-1:y 0:y 1:n 8:n 15:n 22:n 29:n', 1, 1],
    ['-3:y 2:y 3:n 10:n 17:n 24:n 30:n', 3, 3],
    ['0:n 7:n 14:n 21:n 28:y 33:y', 3, 9],
    // nothing known before the first or after the last sample
    ['5:y 6:n 13:n 20:n 27:n', 1, 6],
    ['0:n 7:n 14:n 21:n 24:y', 1, 9],
    ['7:n 14:n 21:n 28:n', 0, 0],
    ['8:n 15:n 22:n 29:n', 0, 8],
    ['0:n 7:n 14:n 23:n', 0, 8],
    ['0:n 7:n 14:n 21:n 22:n', 0, 8],
    ['0:n 7:n 14:n 21:n 23:n', 0, 0],
    // only the part of a gap that lies in the window asks for samples
    ['0:n 7:n 14:n 21:n 28:n 55:n', 0, 0],
    ['-20:n 5:n 12:n 19:n 26:n', 0, 0],
    ['-20:n 8:n 15:n 22:n 29:n', 0, 8],
    ['0:n 7:n 14:n 21:n 22:n 55:n', 0, 8],
  ])('SRC-CEL-040: %s: at least %i, at most %i', (text, min, max) => {
    expect(daysBelow(samples(text), WINDOW)).toEqual({ min, max });
  });

  test.each([
    // recovery of 2 days at most counts; of 3 days certainly not
    ['0:n 7:y 8:n 9:n 10:y 11:n 18:n 25:n 30:n', 4, 10],
    ['0:n 7:y 8:n 10:n 11:y 12:n 19:n 26:n', 2, 8],
    ['6:n 7:y 8:n 12:y 13:n 20:n 27:n', 2, 6],
    ['6:n 7:y 8:n 9:y 10:n 17:n 24:n', 3, 3],
    ['6:n 7:? 8:n 9:y 10:n 17:n 24:n', 1, 3],
    ['6:n 7:y 8:n 9:? 10:n 17:n 24:n', 1, 3],
    // a recovery at the start or the end is none between days below
    ['0:n 1:y 2:y 3:n', 2, 29],
  ])('SRC-CEL-041: a short recovery counts with the days below: %s: %i to %i', (text, min, max) => {
    expect(daysBelow(samples(text), WINDOW)).toEqual({ min, max });
  });

  test('SRC-CEL-042: of several samples on a day the one below stands; order does not matter', () => {
    expect(dailySamples(samples('3:n 1:? 3:y 1:n 3:?'))).toEqual(samples('1:? 3:y'));
    expect(daysBelow(samples('4:n 3:n 3:y 2:n 11:n 18:n 25:n'), WINDOW)).toEqual({ min: 1, max: 1 });
  });

  test('SRC-CEL-043: no sample says nothing', () => {
    expect(daysBelow([], WINDOW)).toEqual({ min: 0, max: 0 });
  });

  test('SRC-CEL-044: what lies after the last known day is not counted', () => {
    expect(daysBelow(samples('0:n 7:n 9:y'), { ...WINDOW, lastDay: 10 })).toEqual({ min: 1, max: 3 });
    expect(daysBelow(samples('0:n 7:n 9:y 14:y'), { ...WINDOW, lastDay: 10 })).toEqual({ min: 2, max: 3 });
  });

  test('SRC-CEL-045: a single spell that a sample met is no shorter than the least and no longer than the most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 31, maxLength: 31 }),
        (one, other, gaps) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const days: number[] = [];
          for (let day = -1, i = 0; day <= 31; day += gaps[i] ?? 7, i += 1) days.push(day);
          const states = days.map(
            (day): CountSample => ({ day, below: day >= from && day <= to ? 'yes' : 'no' }),
          );
          fc.pre(states.some(({ below }) => below === 'yes'));
          const found = daysBelow(states, WINDOW);
          expect(found.min).toBeLessThanOrEqual(to - from + 1);
          expect(found.max).toBeGreaterThanOrEqual(to - from + 1);
        },
      ),
    );
  });
});
