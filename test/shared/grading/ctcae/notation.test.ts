import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../shared/grading/ctcae/clauses.ts';
import { clauseText, printedUnit } from '../../../../shared/grading/ctcae/clauseText.ts';
import type { Condition } from '../../../../shared/grading/ctcae/criterion.ts';
import { EDITIONS, termNamed } from '../../../../shared/grading/ctcae/editions.ts';
import { figuresOf, holds } from '../../../../shared/grading/ctcae/holds.ts';
import {
  above,
  alternativesOf,
  atLeast,
  atMost,
  BASE,
  below,
  both,
  FALLEN,
  fallenBy,
  LLN,
  needs,
  plus,
  times,
  ULN,
} from '../../../../shared/grading/ctcae/notation.ts';
import type { LabInput } from '../../../../shared/grading/labGrade.ts';

const NONE: LabInput = {
  ...{ value: null, unit: '', lln: null, uln: null },
  ...{ baseline: null, baselineIndicator: null, percentChange: null },
};
const of = (value: number, known: Partial<LabInput> = {}) => figuresOf({ ...NONE, ...known }, value);

/** Condition, figures, truth: true, false, or the figure that is missing. */
const cases = (): readonly (readonly [string, Condition, ReturnType<typeof of>, unknown])[] => [
  ['1 < 2', below(2), of(1), true],
  ['2 < 2', below(2), of(2), false],
  ['2 <= 2', atMost(2), of(2), true],
  ['3 <= 2', atMost(2), of(3), false],
  ['2 > 2', above(2), of(2), false],
  ['3 > 2', above(2), of(3), true],
  ['2 >= 2', atLeast(2), of(2), true],
  ['1 >= 2', atLeast(2), of(1), false],
  ['0.1 × 3 < 3 × 0.1', below(times(3, LLN)), of(0.3, { lln: 0.1 }), false],
  ['0.3 > 3 × 0.1', above(times(3, ULN)), of(0.1 * 3, { uln: 0.1 }), false],
  ['171 > 150 + 20', above(plus(ULN, 20)), of(171, { uln: 150 }), true],
  ['170 > 150 + 20', above(plus(ULN, 20)), of(170, { uln: 150 }), false],
  ['limit missing', below(LLN), of(1), 'lln'],
  ['limit missing', above(ULN), of(1), 'uln'],
  ['baseline missing', above(times(1.5, BASE)), of(1), 'baseline'],
  ['fallen by 25 %', fallenBy(25), of(75, { baseline: 100 }), true],
  ['fallen by less', fallenBy(25), of(75.1, { baseline: 100 }), false],
  ['given change outweighs the computed', fallenBy(25), of(100, { baseline: 100, percentChange: -30 }), true],
  ['baseline 0 gives no change', fallenBy(25), of(1, { baseline: 0 }), 'percent-change'],
  ['no baseline gives no change', fallenBy(25), of(1), 'percent-change'],
  ['any fall', FALLEN, of(99.9, { baseline: 100 }), true],
  ['no fall', FALLEN, of(100, { baseline: 100 }), false],
  ['both hold', both(below(5), above(1)), of(3), true],
  ['one does not hold', both(below(5), above(4)), of(3), false],
  ['false decides whatever is missing before', both(above(ULN), above(4)), of(3), false],
  ['false decides whatever is missing behind', both(above(4), above(ULN)), of(3), false],
  ['the first missing figure', both(below(LLN), above(ULN)), of(3), 'lln'],
  ['missing behind true', both(below(5), above(ULN)), of(3), 'uln'],
];

describe('conditions of the criteria', () => {
  // Made inside the test, so that a mutant in the making of a condition is seen.
  test.each(cases().map(([name], index) => [name, index] as const))('SRC-CTC-006: %s', (_name, index) => {
    const [, condition, figures, expected] = cases()[index] ?? [];
    if (condition === undefined || figures === undefined) throw new Error('No such case');
    expect(holds(condition, figures)).toBe(expected);
  });

  test('SRC-CTC-006: each word of the notation is one comparison', () => {
    const compare = (is: string, plusBy: number, limit: string | null = null, by = 0) => ({
      ...{ kind: 'compare', of: 'value', is },
      than: { limit, times: by, plus: plusBy },
    });
    expect(below(2)).toEqual(compare('lt', 2));
    expect(atMost(2)).toEqual(compare('lte', 2));
    expect(above(2)).toEqual(compare('gt', 2));
    expect(atLeast(2)).toEqual(compare('gte', 2));
    expect(below(LLN)).toEqual(compare('lt', 0, 'lln', 1));
    expect(above(times(3, ULN))).toEqual(compare('gt', 0, 'uln', 3));
    expect(above(plus(BASE, 20))).toEqual(compare('gt', 20, 'baseline', 1));
    const change = { kind: 'compare', of: 'percent-change' };
    expect(fallenBy(25)).toEqual({ ...change, is: 'lte', than: { limit: null, times: 0, plus: -25 } });
    expect(FALLEN).toEqual({ ...change, is: 'lt', than: { limit: null, times: 0, plus: 0 } });
    expect(both(below(2))).toEqual({ kind: 'all', conditions: [compare('lt', 2)] });
  });

  test('SRC-CTC-006: a fall by exactly 25, 50 or 75 % is found whatever the decimals', () => {
    for (let n = 1; n <= 2000; n += 1) {
      const baseline = (4 * n) / 100;
      const falls = [
        [(3 * n) / 100, 25],
        [(2 * n) / 100, 50],
        [n / 100, 75],
      ] as const;
      for (const [value, percent] of falls) {
        expect(holds(fallenBy(percent), of(value, { baseline }))).toBe(true);
        expect(holds(fallenBy(percent), of(value * 1.0001, { baseline }))).toBe(false);
      }
    }
  });

  test.each([
    [below(LLN), 'g/L', '< LLN'],
    [below(80), 'g/L', '< 80 g/L'],
    [below(80), '', '< 80'],
    [above(times(1.5, ULN)), 'g/L', '> 1.5 × ULN'],
    [above(plus(ULN, 20)), 'g/L', '> ULN + 20 g/L'],
    [above(plus(ULN, 20)), '', '> ULN + 20'],
    [atLeast(times(1.5, BASE)), '', '≥ 1.5 × baseline'],
    [atMost(129), 'mmol/L', '≤ 129 mmol/L'],
    [both(below(LLN), fallenBy(25)), 'g/L', '< LLN and change from baseline ≤ -25 %'],
  ])('SRC-CTC-007: %j reads as the criteria print it', (condition, unit, text) => {
    expect(clauseText(condition, unit)).toBe(text);
  });

  test('SRC-CTC-007: units of the criteria as laboratories print them', () => {
    const codes = [null, 'g/L', '10*9/L', '10*3/uL', '/uL', 'umol/L', 'mg/dL'];
    expect(codes.map(printedUnit)).toEqual([
      ...['', 'g/L', '× 10^9/L', '× 10^3/µL'],
      ...['/µL', 'µmol/L', 'mg/dL'],
    ]);
  });

  test('SRC-CTC-008: a cell holds nothing, one way or several', () => {
    const one = { condition: below(1), needs: null };
    const clinical = needs('symptoms', below(2));
    expect(alternativesOf(null)).toEqual([]);
    expect(alternativesOf(below(1))).toEqual([one]);
    expect(alternativesOf(clinical)).toEqual([{ condition: below(2), needs: 'symptoms' }]);
    expect(alternativesOf([below(1), clinical])).toEqual([one, clinical]);
  });
});

const named = (name: string) => {
  const term = termNamed('ctcae-5.0', name);
  if (term === undefined) throw new Error(`No term "${name}"`);
  return term;
};

describe('clauses of a term', () => {
  test('SRC-CTC-009: from grade 4 down, with what needs clinical data', () => {
    const { usual, byBaseline, split } = clausesOf(named('Hyponatremia'), 'si');
    expect(usual.map(({ grade, byValueAlone, text }) => [grade, byValueAlone, text])).toEqual([
      [4, true, '< 120 mmol/L'],
      [3, false, '≤ 129 mmol/L'],
      [3, true, '< 125 mmol/L'],
      [2, true, '≤ 129 mmol/L'],
      [1, true, '< LLN'],
    ]);
    expect([byBaseline, split]).toEqual([null, true]);
    expect(clausesOf(named('Anemia'), 'us').usual.map(({ text }) => text)).toEqual([
      ...['< 8 g/dL', '< 10 g/dL', '< LLN'],
    ]);
    expect(clausesOf(named('Anemia'), 'si').split).toBe(false);
  });

  test('SRC-CTC-009: those that stand in their place for a subject with a high baseline', () => {
    const { byBaseline } = clausesOf(named('GGT increased'), 'si');
    expect(byBaseline).toMatchObject({ kind: 'indicator', indicator: 'HIGH' });
    expect(byBaseline?.clauses.map(({ text }) => text)).toEqual([
      ...['> 20 × baseline', '> 5 × baseline', '> 2.5 × baseline', '> 2 × baseline'],
    ]);
    expect(clausesOf(named('GGT increased'), 'si')).toBe(clausesOf(named('GGT increased'), 'si'));
  });

  test('SRC-CTC-010: each term carries its official wording, four grades of it', () => {
    const terms = Object.values(EDITIONS).flat();
    expect(terms.every(({ wording }) => wording.every((text) => text !== ''))).toBe(true);
    expect(named('Hypokalemia').wording).toEqual([
      '<LLN - 3.0 mmol/L',
      'Symptomatic with <LLN - 3.0 mmol/L; intervention indicated',
      '<3.0 - 2.5 mmol/L; hospitalization indicated',
      '<2.5 mmol/L; life-threatening consequences',
    ]);
    // A grade that a value can have is never one that the wording does not give.
    for (const { grades, wording } of terms) {
      for (const units of ['si', 'us'] as const) {
        grades[units].forEach((ways, index) => {
          if (ways.length > 0) expect(wording[index]).not.toBe('-');
        });
      }
    }
  });

  test('SRC-CTC-010: how far the clinical grade can be above the laboratory-derived one', () => {
    const upTo = (name: string) => named(name).clinicalUpTo;
    expect(['Anemia', 'Leukocytosis', 'Acidosis', 'Alkalosis', 'Hypoalbuminemia'].map(upTo)).toEqual([
      4, 4, 4, 4, 4,
    ]);
    expect(['CPK increased', 'Platelet count decreased'].map(upTo)).toEqual([null, null]);
  });
});
