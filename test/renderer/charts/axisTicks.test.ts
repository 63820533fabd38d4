import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayTicks, studyDayOfX, valueTicks } from '../../../renderer/charts/axisTicks.ts';

describe('axes', () => {
  test.each([
    [-14, -14],
    [-1, -1],
    [0, 1],
    [1, 2],
    [28, 29],
  ])('SRC-LAB-101: elapsed day %i is study day %i; there is no day 0', (x, day) => {
    expect(studyDayOfX(x)).toBe(day);
  });

  test('SRC-LAB-102: ticks are whole weeks from day 1', () => {
    expect(dayTicks([-14, 42], 9).map(studyDayOfX)).toEqual([-14, -7, 1, 8, 15, 22, 29, 36, 43]);
    expect(dayTicks([-14, 168], 8).map(studyDayOfX)).toEqual([1, 29, 57, 85, 113, 141, 169]);
    expect(dayTicks([0, 5], 8).map(studyDayOfX)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('SRC-LAB-102: day ticks lie within the domain, ascending, never more than there is room for', () => {
    const domain = fc.tuple(fc.integer({ min: -400, max: 0 }), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(domain, fc.integer({ min: 2, max: 30 }), ([from, to], most) => {
        const ticks = dayTicks([from, to], most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.every((tick) => tick >= from && tick <= to)).toBe(true);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      }),
    );
  });

  test.each([
    [[0, 100] as const, 5, [0, 20, 40, 60, 80, 100]],
    [[0, 1] as const, 4, [0, 0.25, 0.5, 0.75, 1]],
    [[0.3, 0.7] as const, 4, [0.3, 0.4, 0.5, 0.6, 0.7]],
    [[50, 450] as const, 4, [100, 200, 300, 400]],
    [[5, 5] as const, 4, [5]],
  ])('SRC-LAB-103: value ticks of %j', (domain, count, ticks) => {
    expect(valueTicks(domain, count)).toEqual(ticks);
  });
});
