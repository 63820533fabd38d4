import { describe, expect, test } from 'vitest';
import { boinLambda } from '../../../shared/escalation/boin.ts';
import { boinBoundaries } from '../../../shared/escalation/boundaries.ts';
import { decide } from '../../../shared/escalation/decide.ts';
import { boundaryRows, decisionTable, stricterAtLowest } from '../../../shared/escalation/decisionTable.ts';
import { DESIGN_DEFAULTS } from '../../../shared/escalation/designDefaults.ts';
import { aDesignState } from '../../builders/designState.ts';

const withTarget = (target: number) => ({ ...DESIGN_DEFAULTS, target });

describe('boundaries λe and λd', () => {
  // Computed apart with 50 decimal digits; the eight of domain.md 2.4 (0.10 to 0.40) agree to its four.
  test.each([
    [0.05, 0.039186883, 0.0594756678],
    [0.1, 0.0784489802, 0.1190318259],
    [0.15, 0.1177966491, 0.1786862502],
    [0.2, 0.1572422867, 0.2384624388],
    [0.25, 0.1968008706, 0.2983921524],
    [0.3, 0.2364906852, 0.3585194646],
    [0.33, 0.2603767437, 0.3947158683],
    [0.35, 0.2763343168, 0.4189075081],
    [0.4, 0.31636004, 0.4796503227],
    [0.45, 0.3566037982, 0.5408951137],
    [0.5, 0.3971121047, 0.6028878953],
  ])('SRC-DSG-001: target %d: λe %d, λd %d', (target, lambdaE, lambdaD) => {
    const lambda = boinLambda(withTarget(target));
    expect(lambda.lambdaE).toBeCloseTo(lambdaE, 9);
    expect(lambda.lambdaD).toBeCloseTo(lambdaD, 9);
  });

  // As printed in domain.md 2.4, to four decimals.
  test.each([
    [0.1, '0.0784', '0.1190'],
    [0.15, '0.1178', '0.1787'],
    [0.2, '0.1572', '0.2385'],
    [0.25, '0.1968', '0.2984'],
    [0.3, '0.2365', '0.3585'],
    [0.33, '0.2604', '0.3947'],
    [0.35, '0.2763', '0.4189'],
    [0.4, '0.3164', '0.4797'],
  ])('SRC-DSG-002: target %d is printed as λe %s, λd %s', (target, lambdaE, lambdaD) => {
    const lambda = boinLambda(withTarget(target));
    expect([lambda.lambdaE.toFixed(4), lambda.lambdaD.toFixed(4)]).toEqual([lambdaE, lambdaD]);
  });

  test('SRC-DSG-003: φ1 and φ2 are the multiples of the target that the parameters name', () => {
    const { phi1, phi2 } = boinLambda({
      target: 0.3,
      boin: { ...DESIGN_DEFAULTS.boin, underFactor: 0.5, overFactor: 1.5 },
    });
    expect([phi1, phi2]).toEqual([0.15, 0.45]);
  });
});

/** n, then escalate at most, de-escalate at least, eliminate at least (null: never), as printed in domain.md 2.4. */
type Row = readonly [number, number, number, number | null];
const COUNTS: readonly (readonly [number, readonly Row[]])[] = [
  [
    0.25,
    [
      [1, 0, 1, null],
      [2, 0, 1, null],
      [3, 0, 1, 3],
      [4, 0, 2, 3],
      [5, 0, 2, 3],
      [6, 1, 2, 4],
      [7, 1, 3, 4],
      [8, 1, 3, 4],
      [9, 1, 3, 5],
    ],
  ],
  [
    0.3,
    [
      [1, 0, 1, null],
      [2, 0, 1, null],
      [3, 0, 2, 3],
      [4, 0, 2, 3],
      [5, 1, 2, 4],
      [6, 1, 3, 4],
      [7, 1, 3, 5],
      [8, 1, 3, 5],
      [9, 2, 4, 5],
      [12, 2, 5, 7],
    ],
  ],
  [
    0.33,
    [
      [1, 0, 1, null],
      [2, 0, 1, null],
      [3, 0, 2, 3],
      [4, 1, 2, 3],
      [5, 1, 2, 4],
      [6, 1, 3, 4],
      [7, 1, 3, 5],
      [8, 2, 4, 5],
      [9, 2, 4, 6],
    ],
  ],
];

const ROWS = COUNTS.flatMap(([target, rows]) =>
  rows.map(([n, escalate, deEscalate, eliminate]) => ({ target, n, escalate, deEscalate, eliminate })),
);

describe('boundary counts', () => {
  test.each(ROWS)(
    'SRC-DSG-004: target $target, n $n: E at most $escalate, D at least $deEscalate, eliminate at least $eliminate',
    ({ target, n, escalate, deEscalate, eliminate }) => {
      expect(boundaryRows(decisionTable('boin', withTarget(target), 12))[n - 1]).toEqual({
        n,
        escalateIfAtMost: escalate,
        deEscalateIfAtLeast: deEscalate,
        eliminateIfAtLeast: eliminate,
      });
    },
  );

  test.each(ROWS)(
    'SRC-DSG-005: the arrays for simulation say the same at target $target, n $n',
    ({ target, n, escalate, deEscalate, eliminate }) => {
      const { escalateIfAtMost, deEscalateIfAtLeast, eliminateIfAtLeast } = boinBoundaries(
        withTarget(target),
        12,
      );
      expect([escalateIfAtMost[n], deEscalateIfAtLeast[n], eliminateIfAtLeast[n]]).toEqual([
        escalate,
        deEscalate,
        eliminate ?? n + 1,
      ]);
    },
  );
});

describe('elimination', () => {
  const strict = { ...DESIGN_DEFAULTS, boin: { ...DESIGN_DEFAULTS.boin, extraSafety: true, offset: 0.05 } };

  // P(rate > 0.30): 2/3 0.9163, 3/3 0.9919. The cut is 0.95, and 0.90 at the lowest level under extra safety.
  test.each([
    ['defaults, lowest level', DESIGN_DEFAULTS, 0, 2, { action: 'stay', eliminate: false }],
    ['defaults, lowest level', DESIGN_DEFAULTS, 0, 3, { action: 'stop', eliminate: true }],
    ['extra safety, lowest level', strict, 0, 1, { action: 'stay', eliminate: false }],
    ['extra safety, lowest level', strict, 0, 2, { action: 'stop', eliminate: true }],
    ['extra safety, second level', strict, 1, 2, { action: 'de-escalate', eliminate: false }],
    ['extra safety, second level', strict, 1, 3, { action: 'de-escalate', eliminate: true }],
  ])('SRC-DSG-006: %s: index %#', (_, parameters, at, dlt, expected) => {
    const levels = [{}, {}, {}].map((empty, index) => (index === at ? { evaluable: 3, dlt } : empty));
    const { action, eliminate } = decide('boin', parameters, aDesignState(levels, at));
    expect({ action, eliminate }).toEqual(expected);
  });

  test('SRC-DSG-007: nothing is eliminated on two subjects, even both with a DLT', () => {
    expect(decide('boin', DESIGN_DEFAULTS, aDesignState([{}, { evaluable: 2, dlt: 2 }], 1))).toMatchObject({
      action: 'de-escalate',
      eliminate: false,
      toLevel: 1,
    });
  });

  test('SRC-DSG-008: the lowest level has boundaries of its own under extra safety', () => {
    expect(boinBoundaries(strict, 3, true).eliminateIfAtLeast[3]).toBe(2);
    expect(boinBoundaries(strict, 3, false).eliminateIfAtLeast[3]).toBe(3);
  });

  test('SRC-DSG-009: where extra safety is stricter at the lowest level is told beside the table', () => {
    expect(stricterAtLowest('boin', strict, 6)).toEqual([
      { n: 3, eliminateIfAtLeast: 2 },
      { n: 5, eliminateIfAtLeast: 3 },
    ]);
    expect(stricterAtLowest('boin', DESIGN_DEFAULTS, 6)).toEqual([]);
    expect(stricterAtLowest('keyboard', strict, 6)).toEqual([]);
  });
});
