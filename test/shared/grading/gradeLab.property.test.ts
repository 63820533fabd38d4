import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CtcaeTerm } from '../../../shared/grading/ctcae/criterion.ts';
import { EDITIONS } from '../../../shared/grading/ctcae/editions.ts';
import { gradeLab } from '../../../shared/grading/gradeLab.ts';
import {
  type BaselineIndicator,
  LabGrade,
  type LabInput,
  type UnitSystem,
} from '../../../shared/grading/labGrade.ts';

const ALL = Object.values(EDITIONS).flat();

const figure = fc.double({ min: 0, max: 1000, noNaN: true });
const perhaps = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { nil: null, freq: 4 });
const system = fc.constantFrom<UnitSystem>('si', 'us');
const indicator = fc.option(fc.constantFrom<BaselineIndicator>('LOW', 'NORMAL', 'HIGH'), { nil: null });

const known = fc.record({
  lln: perhaps(figure),
  uln: perhaps(figure),
  baseline: perhaps(figure),
  baselineIndicator: indicator,
  percentChange: fc.constant(null),
});

const complete = fc.record({
  lln: figure,
  uln: figure,
  baseline: figure,
  baselineIndicator: fc.constantFrom<BaselineIndicator>('LOW', 'NORMAL', 'HIGH'),
  percentChange: fc.constant(null),
});

const term = fc.constantFrom(...ALL);
const inputOf = (
  one: CtcaeTerm,
  units: UnitSystem,
  rest: Omit<LabInput, 'value' | 'unit'>,
  value: number,
) => ({
  ...rest,
  value,
  unit: one.unit[units] ?? '',
});

describe('laboratory grades, whatever the record', () => {
  test('SRC-CTC-020: a grade lies between least and greatest, and either all three are stated or none', () => {
    fc.assert(
      fc.property(term, system, known, figure, (one, units, rest, value) => {
        const graded = LabGrade.parse(gradeLab(one, inputOf(one, units, rest, value), units));
        const { grade, gradeMin, gradeMax, clause, reason } = graded;
        if (grade === null) {
          expect([gradeMin, gradeMax, clause]).toEqual([null, null, '']);
          expect(reason).not.toBeNull();
          return;
        }
        expect(gradeMin).toBeLessThanOrEqual(grade);
        expect(gradeMax).toBeGreaterThanOrEqual(grade);
        expect(clause === '').toBe(grade === 0);
        // The policy worst-case: nothing is missing, so the grade is the greatest that the value allows.
        if (reason === null) expect(grade).toBe(gradeMax);
      }),
      { numRuns: 3000 },
    );
  });

  test('SRC-CTC-021: a worse value never has a lower grade', () => {
    fc.assert(
      fc.property(term, system, complete, figure, figure, (one, units, rest, a, b) => {
        const [worse, better] =
          one.direction === 'H' ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)];
        const grades = [worse, better].map((value) => gradeLab(one, inputOf(one, units, rest, value), units));
        const [high, low] = grades;
        if (high?.grade === null || low?.grade === null) return;
        expect(high?.grade).toBeGreaterThanOrEqual(low?.grade ?? 0);
        expect(high?.gradeMin).toBeGreaterThanOrEqual(low?.gradeMin ?? 0);
      }),
      { numRuns: 3000 },
    );
  });

  test('SRC-CTC-022: what is missing never makes a grade greater than the whole record could', () => {
    fc.assert(
      fc.property(term, system, complete, figure, (one, units, rest, value) => {
        const whole = gradeLab(one, inputOf(one, units, rest, value), units);
        for (const name of ['lln', 'uln'] as const) {
          const less = gradeLab(one, inputOf(one, units, { ...rest, [name]: null }, value), units);
          if (less.grade === null || whole.grade === null) continue;
          expect(less.grade).toBeLessThanOrEqual(whole.grade);
          expect(less.gradeMax).toBeGreaterThanOrEqual(whole.grade);
          // A bare grade 0 is one that nothing missing could raise.
          if (less.grade === 0 && less.reason === null) expect(whole.grade).toBe(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('SRC-CTC-023: a grade from figures alone is the same in each unit of the same size', () => {
    const same = {
      'mmol/L': 'MMOL/L',
      'g/L': 'G/L',
      '10*9/L': '10^3/uL',
      '10*3/uL': 'GI/L',
      'mg/dL': 'MG/DL',
    };
    const spelled = (unit: string) => Object.entries(same).find(([code]) => code === unit)?.[1];
    fc.assert(
      fc.property(term, system, known, figure, (one, units, rest, value) => {
        const unit = one.unit[units];
        const other = unit === null ? 'furlong' : spelled(unit);
        if (other === undefined) return;
        const input = inputOf(one, units, rest, value);
        expect(gradeLab(one, { ...input, unit: other }, units)).toEqual(gradeLab(one, input, units));
      }),
      { numRuns: 1000 },
    );
  });
});
