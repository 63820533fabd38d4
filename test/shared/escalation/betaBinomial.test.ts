import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posteriorAbove, posteriorBetween } from '../../../shared/escalation/betaBinomial.ts';
import { binomialAtMost, cleanRate } from '../../../shared/escalation/binomial.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import { overdoseCategories } from '../../../shared/escalation/overdose.ts';

const three = (p: number): string => p.toFixed(3).replace(/^0/, '');

describe('posterior probabilities under Beta(1,1)', () => {
  // domain.md 2.6, cell by cell.
  test.each([
    [0, 1, '.562', '.490', '.449'],
    [1, 1, '.938', '.910', '.891'],
    [0, 2, '.422', '.343', '.301'],
    [1, 2, '.844', '.784', '.745'],
    [0, 3, '.316', '.240', '.202'],
    [1, 3, '.738', '.652', '.599'],
    [2, 3, '.949', '.916', '.892'],
    [3, 3, '.996', '.992', '.988'],
    [0, 6, '.133', '.082', '.061'],
    [1, 6, '.445', '.329', '.270'],
    [2, 6, '.756', '.647', '.578'],
    [0, 9, '.056', '.028', '.018'],
  ])('SRC-DSG-020: %d of %d: above 0.25 %s, above 0.30 %s, above 0.33 %s', (dlt, n, ...expected) => {
    // The printed .562 and .938 are 0.5625 and 0.9375, ties that were rounded to even.
    const exact = [0.25, 0.3, 0.33].map((limit) => posteriorAbove(limit, { n, dlt }));
    for (const [index, printed] of expected.entries()) {
      expect(Math.abs((exact[index] ?? Number.NaN) - Number(printed))).toBeLessThanOrEqual(0.0005);
    }
  });

  test.each([
    [0, 1, '.294', '.257'],
    [1, 1, '.026', '.083'],
    [0, 2, '.407', '.292'],
    [0, 3, '.502', '.296'],
    [1, 3, '.123', '.279'],
    [2, 3, '.014', '.094'],
    [0, 6, '.705', '.234'],
    [1, 6, '.311', '.419'],
    [2, 6, '.087', '.335'],
  ])('SRC-DSG-021: %d of %d: under 0.16 %s, 0.16 to 0.33 %s', (dlt, n, under, target) => {
    const found = overdoseCategories(DESIGN_DEFAULTS, { n, dlt });
    expect([three(found.under), three(found.target)]).toEqual([under, target]);
    expect(found.under + found.target + found.over).toBeCloseTo(1, 12);
  });

  test('SRC-DSG-022: a prior other than flat shifts the sum: Beta(2,3) after 1 of 4', () => {
    // P(Binomial(8, 0.3) ≤ 2) by hand: 0.7^8 + 8·0.3·0.7^7 + 28·0.09·0.7^6.
    expect(posteriorAbove(0.3, { n: 4, dlt: 1 }, { a: 2, b: 3 })).toBeCloseTo(0.55177381, 12);
  });

  test('SRC-DSG-023: the chance of no DLT in three at 0.3 and 0.5', () => {
    expect([binomialAtMost(0, 3, 0.3), binomialAtMost(0, 3, 0.5)]).toEqual([0.343, 0.125]);
  });

  test('SRC-DSG-024: a probability that equals a cut equals it without noise', () => {
    expect(posteriorAbove(0.5, { n: 1, dlt: 0 })).toBe(0.25);
    expect(posteriorAbove(0.5, { n: 2, dlt: 1 })).toBe(0.5);
    expect(binomialAtMost(0, 1, 0.05)).toBe(0.95);
    expect(cleanRate(0.3 - 0.05)).toBe(0.25);
    expect(posteriorAbove(0.1 + 0.2, { n: 2, dlt: 0 })).toBe(0.343);
  });

  test('SRC-DSG-025: the ends of the scale', () => {
    expect(binomialAtMost(-1, 3, 0.3)).toBe(0);
    expect(binomialAtMost(3, 3, 0.3)).toBe(1);
    expect(posteriorBetween([0, 1], { n: 3, dlt: 1 })).toBe(1);
    expect(() => binomialAtMost(1, 3, 1)).toThrow('Not a binomial');
    expect(() => binomialAtMost(1, 3, 0)).toThrow('Not a binomial');
    expect(() => binomialAtMost(1, 2.5, 0.3)).toThrow('Not a binomial');
  });

  test('SRC-DSG-026: rises with DLTs, falls with subjects without one and with the limit', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }));
    const limits = fc.integer({ min: 2, max: 97 });
    fc.assert(
      fc.property(counts, limits, ([n, some], percent) => {
        const dlt = Math.min(some, n - 1);
        const limit = percent / 100;
        const here = posteriorAbove(limit, { n, dlt });
        expect(posteriorAbove(limit, { n, dlt: dlt + 1 })).toBeGreaterThanOrEqual(here);
        expect(posteriorAbove(limit, { n: n + 1, dlt })).toBeLessThanOrEqual(here);
        expect(posteriorAbove((percent + 1) / 100, { n, dlt })).toBeLessThanOrEqual(here);
      }),
    );
  });
});
