import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isotonic } from '../../../shared/escalation/isotonic.ts';
import { selectMtd } from '../../../shared/escalation/selectMtd.ts';

const treated = (...counts: readonly (readonly [number, number])[]) => counts.map(([n, dlt]) => ({ n, dlt }));
const at30 = { target: 0.3, eliminateAbove: 0.95 };

describe('isotonic regression', () => {
  test.each([
    [
      [0.1, 0.2, 0.3],
      [1, 1, 1],
      [0.1, 0.2, 0.3],
    ],
    [
      [0.3, 0.1],
      [1, 1],
      [0.2, 0.2],
    ],
    [
      [0.3, 0.1],
      [3, 1],
      [0.25, 0.25],
    ],
    [
      [0.1, 0.4, 0.2, 0.3],
      [1, 1, 1, 1],
      [0.1, 0.3, 0.3, 0.3],
    ],
    [
      [0.3, 0.2, 0.1],
      [1, 1, 1],
      [0.2, 0.2, 0.2],
    ],
    [[], [], []],
  ])('SRC-DSG-110: %j with weights %j', (values, weights, expected) => {
    const fitted = isotonic(values, weights);
    expect(fitted).toHaveLength(expected.length);
    for (const [index, value] of fitted.entries()) expect(value).toBeCloseTo(expected[index] ?? -1, 12);
  });

  test('SRC-DSG-111: never falls, and keeps the weighted mean', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(points, (pairs) => {
        const values = pairs.map(([value]) => value / 100);
        const weights = pairs.map(([, weight]) => weight);
        const fitted = isotonic(values, weights);
        for (let i = 1; i < fitted.length; i += 1) {
          expect((fitted[i] ?? 0) - (fitted[i - 1] ?? 0)).toBeGreaterThanOrEqual(-1e-12);
        }
        const mean = (list: readonly number[]) =>
          list.reduce((sum, one, i) => sum + one * (weights[i] ?? 0), 0);
        expect(mean(fitted)).toBeCloseTo(mean(values), 9);
      }),
    );
  });
});

describe('the level that BOIN selects', () => {
  test.each([
    // Rates 0.016, 0.341, 0.66: the second is closest to 0.30.
    ['closest to the target', treated([3, 0], [9, 3], [3, 2]), 1],
    // 3/3 rules out the third level; of the rest the second.
    ['not an eliminated one', treated([3, 0], [3, 0], [3, 3]), 1],
    ['none when the lowest is eliminated', treated([3, 3], [3, 0]), null],
    ['none when nobody was treated', treated([0, 0], [0, 0]), null],
    ['not one without subjects', treated([6, 0], [0, 0], [0, 0]), 0],
    // 1/3 above 0/3 is pooled to one rate below the target: the higher of equals.
    ['the higher of equals below the target', treated([3, 1], [3, 0]), 1],
    // 2/3 above 1/3 pools to about 0.5, above the target: the lower of equals.
    ['the lower of equals above the target', treated([3, 2], [3, 1]), 0],
  ])('SRC-DSG-112: %s', (_, levels, expected) => {
    expect(selectMtd(levels, at30)).toBe(expected);
  });
});
