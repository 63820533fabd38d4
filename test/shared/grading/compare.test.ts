import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eq, gt, gte, lt, lte } from '../../../shared/grading/compare.ts';

const all = (a: number, b: number) => ({
  lt: lt(a, b),
  lte: lte(a, b),
  gt: gt(a, b),
  gte: gte(a, b),
  eq: eq(a, b),
});

const LESS = { lt: true, lte: true, gt: false, gte: false, eq: false };
const SAME = { lt: false, lte: true, gt: false, gte: true, eq: true };
const MORE = { lt: false, lte: false, gt: true, gte: true, eq: false };
const NEITHER = { lt: false, lte: false, gt: false, gte: false, eq: false };

describe('comparison at cuts', () => {
  test.each([
    // noise of binary arithmetic
    [0.1 * 3, 0.3, SAME],
    [1.1 * 3, 3.3, SAME],
    [2.5 * 1.2, 3, SAME],
    [-0.1 * 3, -0.3, SAME],
    // fifteen digits count, the sixteenth does not
    [1.00000000000001, 1, MORE],
    [0.99999999999999, 1, LESS],
    [1.000000000000001, 1, SAME],
    [0.9999999999999996, 1, SAME],
    [0.999999999999999, 1, LESS],
    [1e14, 1e14 + 1, LESS],
    [1e14 + 1, 1e14, MORE],
    [1e15 + 1, 1e15, SAME],
    // ordinary
    [4.9, 5, LESS],
    [5, 5, SAME],
    [5.1, 5, MORE],
    [-1, 1, LESS],
    [0, 0, SAME],
    [-0, 0, SAME],
    [0, 1e-300, LESS],
    [1e-300, 0, MORE],
    [Number.POSITIVE_INFINITY, 1e300, MORE],
    [Number.NaN, 1, NEITHER],
    [1, Number.NaN, NEITHER],
  ])('SRC-CTC-001: %d against %d', (a, b, expected) => {
    expect(all(a, b)).toEqual(expected);
  });

  test('SRC-CTC-001: the fast path answers as rounding both sides does', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const close = fc.tuple(number, fc.integer({ min: -60, max: 60 })).map(([value, steps]) => {
      const other = value + value * steps * 2 ** -52;
      return [value, other] as const;
    });
    fc.assert(
      fc.property(fc.oneof(close, fc.tuple(number, number)), ([a, b]) => {
        const [x, y] = [Number(a.toPrecision(15)), Number(b.toPrecision(15))];
        expect(all(a, b)).toEqual(x < y ? LESS : x > y ? MORE : SAME);
      }),
      { numRuns: 2000 },
    );
  });
});
