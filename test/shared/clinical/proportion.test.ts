import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportion } from '../../../shared/clinical/proportion.ts';

const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10;

describe('exact 95 % interval', () => {
  // The published table of exact intervals for small groups (Clopper and Pearson).
  test.each([
    [0, 1, 0, 97.5],
    [1, 1, 2.5, 100],
    [0, 2, 0, 84.2],
    [1, 2, 1.3, 98.7],
    [0, 3, 0, 70.8],
    [1, 3, 0.8, 90.6],
    [2, 3, 9.4, 99.2],
    [3, 3, 29.2, 100],
    [0, 6, 0, 45.9],
    [1, 6, 0.4, 64.1],
    [2, 6, 4.3, 77.7],
    [0, 9, 0, 33.6],
    [5, 10, 18.7, 81.3],
    [50, 1000, 3.7, 6.5],
  ])('SRC-STAT-001: %d of %d: %d to %d %%', (n, of, low, high) => {
    const result = proportion(n, of);
    expect([percent(result.low), percent(result.high)]).toEqual([low, high]);
  });

  test('SRC-STAT-002: of nobody there is no interval', () => {
    expect(proportion(0, 0)).toEqual({ n: 0, of: 0, low: null, high: null });
  });

  test.each([
    [-1, 3],
    [4, 3],
    [0.5, 3],
    [1, Number.NaN],
  ])('SRC-STAT-003: %d of %d is refused', (n, of) => {
    expect(() => proportion(n, of)).toThrow('Not a proportion');
  });

  test('SRC-STAT-004: the interval holds the share, mirrors itself and narrows towards no side', () => {
    const counts = fc
      .integer({ min: 1, max: 200 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([n, of]) => {
        const { low, high } = proportion(n, of);
        const mirror = proportion(of - n, of);
        if (low === null || high === null || mirror.low === null || mirror.high === null) return false;
        expect(low).toBeLessThanOrEqual(n / of);
        expect(high).toBeGreaterThanOrEqual(n / of);
        expect(Math.abs(low - (1 - mirror.high))).toBeLessThan(2e-6);
        return true;
      }),
    );
  });
});
