import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasInjury, patternOf, rValue } from '../../../../shared/clinical/liver/rValue.ts';

const CUTS = { hepatocellular: 5, cholestatic: 2 };

describe('R value', () => {
  test.each([
    [10, 1, 10],
    [3, 1.5, 2],
    [5, 1, 5],
    [0, 1, 0],
    [1, 4, 0.25],
    [1, 0, null],
    [1, -1, null],
  ])('SRC-LIV-001: %d × ULN over %d × ULN is R %s', (at, alp, r) => {
    expect(rValue(at, alp)).toBe(r);
  });

  /** CIOMS consensus: 5 and above hepatocellular, 2 and below cholestatic; strict guides: above 5, below 2. */
  test.each([
    [0, 'cholestatic', 'cholestatic'],
    [1.99, 'cholestatic', 'cholestatic'],
    [2, 'cholestatic', 'mixed'],
    [2.01, 'mixed', 'mixed'],
    [3.5, 'mixed', 'mixed'],
    [4.99, 'mixed', 'mixed'],
    [5, 'hepatocellular', 'mixed'],
    [5.01, 'hepatocellular', 'hepatocellular'],
    [40, 'hepatocellular', 'hepatocellular'],
    // Noise of binary arithmetic is no difference: 0.7 / 0.14 and 0.6 / 0.3 as a computer has them.
    [0.7 / 0.14, 'hepatocellular', 'mixed'],
    [4.999_999_999_999_999, 'hepatocellular', 'mixed'],
    [2.000_000_000_000_000_4, 'cholestatic', 'mixed'],
  ] as const)('SRC-LIV-002: R %d is %s by ≥ and ≤, %s by > and <', (r, inclusive, strict) => {
    expect([patternOf(r, CUTS, 'inclusive'), patternOf(r, CUTS, 'strict')]).toEqual([inclusive, strict]);
  });

  test.each([
    [1, 1, false],
    [1.01, 1, true],
    [1, 1.01, true],
    [0.2, 0.3, false],
    [1.000_000_000_000_000_2, 1, false],
  ])('SRC-LIV-003: %d and %d × ULN: an injury to have a pattern: %s', (at, alp, injury) => {
    expect(hasInjury(at, alp)).toBe(injury);
  });

  test('SRC-LIV-004: the pattern never turns cholestatic as R rises', () => {
    const rank = { cholestatic: 0, mixed: 1, hepatocellular: 2 } as const;
    const r = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(r, r, fc.constantFrom('inclusive', 'strict'), (a, b, operator) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(rank[patternOf(low, CUTS, operator)]).toBeLessThanOrEqual(
          rank[patternOf(high, CUTS, operator)],
        );
      }),
    );
  });

  test('SRC-LIV-005: both readings differ on a cut only', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (r) => {
        fc.pre(Math.abs(r - 2) > 1e-9 && Math.abs(r - 5) > 1e-9);
        expect(patternOf(r, CUTS, 'strict')).toBe(patternOf(r, CUTS, 'inclusive'));
      }),
    );
  });
});
