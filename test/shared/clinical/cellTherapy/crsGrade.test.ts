import { describe, expect, test } from 'vitest';
import {
  type CrsAssessment,
  crsGrade,
  type Hypotension,
  type Hypoxia,
} from '../../../../shared/clinical/cellTherapy/crsGrade.ts';

const HYPOTENSION: readonly Hypotension[] = [
  'none',
  'no-vasopressor',
  'one-vasopressor',
  'multiple-vasopressors',
];
const HYPOXIA: readonly Hypoxia[] = ['none', 'low-flow', 'high-flow', 'positive-pressure'];

/** Lee 2019, table of CRS, with fever: rows hypotension, columns hypoxia none | low flow | high flow | positive pressure. */
const WITH_FEVER = [
  [1, 2, 3, 4], // no hypotension
  [2, 2, 3, 4], // no vasopressor
  [3, 3, 3, 4], // one vasopressor ± vasopressin
  [4, 4, 4, 4], // multiple vasopressors
] as const;

const day = (over: Partial<CrsAssessment> = {}): CrsAssessment => ({
  fever: true,
  treated: false,
  hypotension: 'none',
  hypoxia: 'none',
  deathDueToCrs: false,
  ...over,
});

const cell = (hypotension: Hypotension, hypoxia: Hypoxia): number =>
  WITH_FEVER[HYPOTENSION.indexOf(hypotension)]?.[HYPOXIA.indexOf(hypoxia)] ?? Number.NaN;

const range = (assessment: CrsAssessment) => {
  const grade = crsGrade(assessment);
  return grade.kind === 'graded' ? [grade.min, grade.max] : grade.reason;
};

describe('CRS by ASTCT 2019 with everything known', () => {
  test.each(
    HYPOTENSION.flatMap((hypotension) =>
      HYPOXIA.map((hypoxia) => [hypotension, hypoxia, cell(hypotension, hypoxia)] as const),
    ),
  )('SRC-CEL-001: fever, hypotension %s, hypoxia %s is grade %i', (hypotension, hypoxia, grade) => {
    expect(crsGrade(day({ hypotension, hypoxia }))).toEqual({
      kind: 'graded',
      grade,
      min: grade,
      max: grade,
      missing: [],
      maskedFever: false,
    });
  });

  test.each(HYPOTENSION.flatMap((hypotension) => HYPOXIA.map((hypoxia) => [hypotension, hypoxia] as const)))(
    'SRC-CEL-002: no fever and no treatment: grade 0 with hypotension %s and hypoxia %s',
    (hypotension, hypoxia) => {
      expect(range(day({ fever: false, hypotension, hypoxia }))).toEqual([0, 0]);
    },
  );

  test('SRC-CEL-003: after antipyretic, anticytokine or steroid fever is no longer required', () => {
    const treated = { fever: false, treated: true } as const;
    expect(range(day({ ...treated, hypotension: 'no-vasopressor' }))).toEqual([2, 2]);
    expect(range(day({ ...treated, hypoxia: 'high-flow' }))).toEqual([3, 3]);
    expect(range(day({ ...treated, hypotension: 'multiple-vasopressors' }))).toEqual([4, 4]);
  });

  test('SRC-CEL-004: no fever under treatment, neither hypotension nor hypoxia: 0 to 1, worst case 1', () => {
    expect(crsGrade(day({ fever: false, treated: true }))).toEqual({
      kind: 'graded',
      grade: 1,
      min: 0,
      max: 1,
      missing: [],
      maskedFever: true,
    });
  });

  test('SRC-CEL-005: death due to CRS is grade 5, whatever else is recorded', () => {
    expect(range(day({ deathDueToCrs: true }))).toEqual([5, 5]);
    expect(
      range({ fever: null, treated: null, hypotension: null, hypoxia: null, deathDueToCrs: true }),
    ).toEqual([5, 5]);
  });
});

describe('CRS with pieces missing', () => {
  test('SRC-CEL-006: nothing assessed is not evaluable, never grade 0', () => {
    expect(
      crsGrade({ fever: null, treated: null, hypotension: null, hypoxia: null, deathDueToCrs: false }),
    ).toEqual({ kind: 'not-evaluable', reason: 'nothing-assessed' });
  });

  test.each([
    [{ hypoxia: null }, 1, 4, ['hypoxia']],
    [{ hypotension: null }, 1, 4, ['hypotension']],
    [{ hypotension: null, hypoxia: 'high-flow' }, 3, 4, ['hypotension']],
    [{ hypotension: null, hypoxia: 'positive-pressure' }, 4, 4, []],
    [{ fever: null, treated: null }, 0, 1, ['fever', 'treatment']],
    [{ fever: null, treated: false, hypotension: 'no-vasopressor' }, 0, 2, ['fever']],
    [{ fever: null, treated: true, hypotension: 'no-vasopressor' }, 2, 2, []],
    [{ fever: null, treated: true }, 0, 1, ['fever']],
    [{ fever: false, treated: null, hypoxia: 'low-flow' }, 0, 2, ['treatment']],
    [{ fever: true, treated: null, hypotension: null, hypoxia: null }, 1, 4, ['hypotension', 'hypoxia']],
    [{ fever: false, treated: true, hypotension: null }, 0, 4, ['hypotension']],
    [{ fever: true, treated: null }, 1, 1, []],
  ] as const)('SRC-CEL-007: %j allows %i to %i and asks for %j', (over, min, max, missing) => {
    expect(crsGrade(day(over))).toEqual({
      kind: 'graded',
      grade: max,
      min,
      max,
      missing,
      maskedFever: false,
    });
  });

  /** What a day with nothing missing can be. */
  const possible = (fever: boolean, treated: boolean, table: number): readonly number[] => {
    if (fever) return [table];
    if (!treated) return [0];
    return table === 1 ? [0, 1] : [table];
  };

  test('SRC-CEL-008: every combination is the range over all that the missing pieces can be', () => {
    const states = [true, false, null];
    let seen = 0;
    for (const fever of states) {
      for (const treated of states) {
        for (const hypotension of [...HYPOTENSION, null]) {
          for (const hypoxia of [...HYPOXIA, null]) {
            if (fever === null && treated === null && hypotension === null && hypoxia === null) continue;
            const grades = (fever === null ? [true, false] : [fever]).flatMap((f) =>
              (treated === null ? [true, false] : [treated]).flatMap((t) =>
                (hypotension === null ? HYPOTENSION : [hypotension]).flatMap((p) =>
                  (hypoxia === null ? HYPOXIA : [hypoxia]).flatMap((x) => possible(f, t, cell(p, x))),
                ),
              ),
            );
            const expected = [Math.min(...grades), Math.max(...grades)];
            const found = crsGrade({ fever, treated, hypotension, hypoxia, deathDueToCrs: false });
            seen += 1;
            expect([
              fever,
              treated,
              hypotension,
              hypoxia,
              range({ fever, treated, hypotension, hypoxia, deathDueToCrs: false }),
            ]).toEqual([fever, treated, hypotension, hypoxia, expected]);
            expect(found.kind === 'graded' && found.grade).toBe(expected[1]);
          }
        }
      }
    }
    expect(seen).toBe(3 * 3 * 5 * 5 - 1);
  });
});
