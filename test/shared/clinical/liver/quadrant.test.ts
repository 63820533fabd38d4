import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elevated, otherOperator, signOf } from '../../../../shared/clinical/liver/cuts.ts';
import { migrationConcern } from '../../../../shared/clinical/liver/migration.ts';
import { Quadrant, quadrantOf } from '../../../../shared/clinical/liver/quadrant.ts';

const EDISH = { aminotransferase: 3, bilirubin: 2, operator: 'inclusive' } as const;
const MDISH = { aminotransferase: 3.8, bilirubin: 4.8, operator: 'inclusive' } as const;

describe('elevated at a cut', () => {
  test.each([
    [2.99, 3, false, false],
    [3, 3, true, false],
    [3.01, 3, true, true],
    // 0.1 × 3 is 0.30000000000000004 to a computer.
    [0.1 * 3, 0.3, true, false],
    [120 / 40, 3, true, false],
  ])('SRC-LIV-010: %d at %d: ≥ %s, > %s', (multiple, cut, inclusive, strict) => {
    expect([elevated(multiple, cut, 'inclusive'), elevated(multiple, cut, 'strict')]).toEqual([
      inclusive,
      strict,
    ]);
  });

  test('SRC-LIV-011: the operators have their signs', () => {
    expect([signOf('inclusive'), signOf('strict')]).toEqual(['≥', '>']);
    expect([otherOperator('inclusive'), otherOperator('strict')]).toEqual(['strict', 'inclusive']);
  });
});

describe('quadrants', () => {
  /** eDISH: cuts 3 and 2 × ULN; a value at the cut counts as high by ≥ and as normal by >. */
  test.each([
    [0.5, 0.5, 'normal', 'normal'],
    [2.99, 1.99, 'normal', 'normal'],
    [3, 1.99, 'temple', 'normal'],
    [3.01, 1.99, 'temple', 'temple'],
    [2.99, 2, 'cholestasis', 'normal'],
    [2.99, 2.01, 'cholestasis', 'cholestasis'],
    [3, 2, 'hys-law', 'normal'],
    [3.01, 2, 'hys-law', 'temple'],
    [3, 2.01, 'hys-law', 'cholestasis'],
    [3.01, 2.01, 'hys-law', 'hys-law'],
  ] as const)('SRC-LIV-012: eDISH at %d and %d × ULN: %s by ≥, %s by >', (at, tbl, inclusive, strict) => {
    const multiples = { aminotransferase: at, bilirubin: tbl };
    expect([
      quadrantOf(multiples, EDISH),
      quadrantOf(multiples, EDISH, 'inclusive'),
      quadrantOf(multiples, EDISH, 'strict'),
    ]).toEqual([inclusive, inclusive, strict]);
  });

  /** mDISH: cuts 3.8 and 4.8 × baseline (Lin 2012). */
  test.each([
    [3.79, 4.79, 'normal', 'normal'],
    [3.8, 4.79, 'temple', 'normal'],
    [3.79, 4.8, 'cholestasis', 'normal'],
    [3.8, 4.8, 'hys-law', 'normal'],
    [3.81, 4.8, 'hys-law', 'temple'],
    [3.81, 4.81, 'hys-law', 'hys-law'],
  ] as const)(
    'SRC-LIV-013: mDISH at %d and %d × baseline: %s by ≥, %s by >',
    (at, tbl, inclusive, strict) => {
      const multiples = { aminotransferase: at, bilirubin: tbl };
      expect([quadrantOf(multiples, MDISH), quadrantOf(multiples, MDISH, 'strict')]).toEqual([
        inclusive,
        strict,
      ]);
    },
  );

  test('SRC-LIV-014: strict never calls more elevated than inclusive does', () => {
    const multiple = fc.double({ min: 0, max: 10, noNaN: true });
    const rank = { normal: 0, cholestasis: 1, temple: 1, 'hys-law': 2 } as const;
    fc.assert(
      fc.property(multiple, multiple, (aminotransferase, bilirubin) => {
        const multiples = { aminotransferase, bilirubin };
        expect(rank[quadrantOf(multiples, EDISH, 'strict')]).toBeLessThanOrEqual(
          rank[quadrantOf(multiples, EDISH, 'inclusive')],
        );
      }),
    );
  });
});

describe('migration', () => {
  /** Rows: baseline; columns: normal, cholestasis, temple, hys-law. Source: Tesfaldet et al., Drug Saf 2024;47:699. */
  test.each([
    ['normal', ['unchanged', 'of-concern', 'of-concern', 'of-concern']],
    ['cholestasis', ['lower', 'unchanged', 'potential', 'of-concern']],
    ['temple', ['lower', 'potential', 'unchanged', 'of-concern']],
    ['hys-law', ['lower', 'lower', 'lower', 'unchanged']],
  ] as const)('SRC-LIV-015: from %s', (baseline, expected) => {
    expect(Quadrant.options.map((peak) => migrationConcern(baseline, peak))).toEqual(expected);
  });
});
