import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isotonic } from '../../../../shared/escalation/isotonic.ts';
import { selectMtd } from '../../../../shared/escalation/selectMtd.ts';

const levels = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([dlt, n]) => ({ dlt, n }));

const selectLevel = (treated: ReturnType<typeof levels>, target: number, open: number): number =>
  selectMtd(treated.slice(0, open), { target, eliminateAbove: null }) ?? -1;

describe('isotonic regression', () => {
  test.each([
    { values: [1, 2, 3], weights: [1, 1, 1], pooled: [1, 2, 3] },
    { values: [3, 1], weights: [1, 1], pooled: [2, 2] },
    { values: [3, 1], weights: [3, 1], pooled: [2.5, 2.5] },
    { values: [1, 4, 3, 2, 5], weights: [1, 1, 1, 1, 1], pooled: [1, 3, 3, 3, 5] },
    // The pool of the last two falls below the first: pooled again.
    { values: [2, 3, 0], weights: [1, 1, 1], pooled: [5 / 3, 5 / 3, 5 / 3] },
    { values: [], weights: [], pooled: [] },
  ])('SRC-SIM-010: $values with weights $weights', ({ values, weights, pooled }) => {
    expect(isotonic(values, weights)).toEqual(pooled);
  });

  test('SRC-SIM-010: never falls, keeps the weighted mean, and is no farther than any rising line of the values', () => {
    const data = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(data, (pairs) => {
        const values = pairs.map(([value]) => value);
        const weights = pairs.map(([, weight]) => weight);
        const fitted = isotonic(values, weights);
        const distance = (line: readonly number[]): number =>
          line.reduce((sum, at, n) => sum + (weights[n] ?? 0) * (at - (values[n] ?? 0)) ** 2, 0);
        fitted.forEach((value, n) => {
          if (n > 0) expect(value).toBeGreaterThanOrEqual(fitted[n - 1] ?? 0);
        });
        const sorted = [...values].sort((a, b) => a - b);
        expect(distance(fitted)).toBeLessThanOrEqual(distance(sorted) + 1e-9);
        const total = (line: readonly number[]): number =>
          line.reduce((sum, at, n) => sum + (weights[n] ?? 0) * at, 0);
        expect(total(fitted)).toBeCloseTo(total(values), 6);
      }),
    );
  });
});

describe('selection of a level', () => {
  test('SRC-SIM-012: the example of the R package BOIN, select.mtd: 3, 3, 15, 9, 0 treated, 0, 0, 4, 4, 0 DLTs', () => {
    // 4 of 15 is closest to 0.30: level 3, as the package's example plots.
    expect(selectLevel(levels([0, 3], [0, 3], [4, 15], [4, 9], [0, 0]), 0.3, 5)).toBe(2);
  });

  test.each([
    { what: 'ties below the target: the highest', data: levels([0, 3], [0, 3]), open: 2, chosen: 1 },
    { what: 'ties above the target: the lowest', data: levels([2, 3], [2, 3]), open: 2, chosen: 0 },
    { what: 'a level not treated is not selected', data: levels([0, 3], [0, 0]), open: 2, chosen: 0 },
    { what: 'an eliminated level is not selected', data: levels([0, 3], [2, 6], [3, 3]), open: 1, chosen: 0 },
    { what: 'none when the lowest is eliminated', data: levels([3, 3], [0, 0]), open: 0, chosen: -1 },
    { what: 'none when nobody was treated below', data: levels([0, 0], [3, 3]), open: 1, chosen: -1 },
    // 2/6 and then 0/6: pooled to about 0.17 below the target, so the higher of both.
    { what: 'a fall is pooled first', data: levels([2, 6], [0, 6]), open: 2, chosen: 1 },
  ])('SRC-SIM-012: $what', ({ data, open, chosen }) => {
    expect(selectLevel(data, 0.3, open)).toBe(chosen);
  });

  test('SRC-SIM-012: an eliminated level does not draw the estimates of those below', () => {
    // Level 2 is eliminated: level 1 stands with its own 1 of 6.
    expect(selectLevel(levels([1, 6], [0, 3], [4, 4]), 0.3, 1)).toBe(0);
    expect(selectLevel(levels([1, 6], [0, 3], [4, 4]), 0.3, 2)).toBe(1);
  });
});
