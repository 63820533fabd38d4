import { type GradeRange, worstOf } from './gradeRange.ts';

export type Hypotension = 'none' | 'no-vasopressor' | 'one-vasopressor' | 'multiple-vasopressors';
export type Hypoxia = 'none' | 'low-flow' | 'high-flow' | 'positive-pressure';

/** One day as a clinician sees it; null is not recorded, which is not the same as none. */
export interface CrsAssessment {
  /** Temperature of 38.0 °C or more, not attributable to another cause. */
  readonly fever: boolean | null;
  /** Antipyretic, anticytokine or steroid given in this CRS: fever is no longer required. */
  readonly treated: boolean | null;
  readonly hypotension: Hypotension | null;
  readonly hypoxia: Hypoxia | null;
  readonly deathDueToCrs: boolean;
}

export type CrsMissing = 'fever' | 'treatment' | 'hypotension' | 'hypoxia';

export type CrsGrade =
  | {
      readonly kind: 'graded';
      /** Policy worst-case: the greatest grade that what is known allows. */
      readonly grade: number;
      readonly min: number;
      readonly max: number;
      /** What would settle the grade; empty when it is settled. */
      readonly missing: readonly CrsMissing[];
      /** True when fever alone is missing under treatment that suppresses it. */
      readonly maskedFever: boolean;
    }
  | { readonly kind: 'not-evaluable'; readonly reason: 'nothing-assessed' };

/** Lee 2019, table of CRS, row hypotension. */
const HYPOTENSION: { readonly [H in Hypotension]: number } = {
  none: 1,
  'no-vasopressor': 2,
  'one-vasopressor': 3,
  'multiple-vasopressors': 4,
};

/** Lee 2019, table of CRS, row hypoxia. */
const HYPOXIA: { readonly [H in Hypoxia]: number } = {
  none: 1,
  'low-flow': 2,
  'high-flow': 3,
  'positive-pressure': 4,
};

const inTable = (grade: number | undefined): GradeRange =>
  grade === undefined ? { min: 1, max: 4 } : { min: grade, max: grade };

const missingOf = ({ fever, treated, hypotension, hypoxia }: CrsAssessment): readonly CrsMissing[] => [
  ...(fever === null ? (['fever'] as const) : []),
  ...(treated === null && fever !== true ? (['treatment'] as const) : []),
  ...(hypotension === null ? (['hypotension'] as const) : []),
  ...(hypoxia === null ? (['hypoxia'] as const) : []),
];

/** Least grade given that the day may or may not be CRS at all. */
const leastGrade = ({ fever, treated }: CrsAssessment, table: GradeRange): number => {
  if (fever === true) return table.min;
  // Without fever, under treatment, pressure and oxygen alone drive the grade; with neither none is fulfilled.
  return treated === true && table.min > 1 ? table.min : 0;
};

/**
 * CRS by ASTCT (Lee et al. 2019, Biol Blood Marrow Transplant 25:625, table of CRS): fever, and the worse of hypotension
 * and hypoxia; 5 is death due to CRS. Once antipyretic, anticytokine or steroid was given, fever is not required. No
 * fever and no treatment that suppresses it: 0. Organ toxicities do not change the grade.
 * The table has no cell for a day without fever under treatment with neither hypotension nor hypoxia: 0 to 1.
 */
export const crsGrade = (day: CrsAssessment): CrsGrade => {
  const { fever, treated, hypotension, hypoxia } = day;
  const graded = (min: number, max: number, maskedFever = false): CrsGrade => ({
    kind: 'graded',
    grade: max,
    min,
    max,
    missing: min === max ? [] : missingOf(day),
    maskedFever,
  });
  if (day.deathDueToCrs) return graded(5, 5);
  if (fever === null && treated === null && hypotension === null && hypoxia === null) {
    return { kind: 'not-evaluable', reason: 'nothing-assessed' };
  }
  if (fever === false && treated === false) return graded(0, 0);
  const table = worstOf([
    inTable(hypotension === null ? undefined : HYPOTENSION[hypotension]),
    inTable(hypoxia === null ? undefined : HYPOXIA[hypoxia]),
  ]);
  return graded(
    leastGrade(day, table),
    table.max,
    treated === true && fever === false && hypotension === 'none' && hypoxia === 'none',
  );
};
