import { lt, lte } from '../../grading/compare.ts';
import type { CellTherapyParameters, CytopeniaWindow, DurationCut } from '../../protocol/cellTherapy.ts';
import { type CountSample, type DaysBelow, daysBelow } from './daysBelow.ts';
import { type GradeRange, worstOf } from './gradeRange.ts';

/** A count in 10^9/L; null value with a limit for a result below the limit of quantification. */
export interface CellCount {
  /** Days elapsed since day zero. */
  readonly day: number;
  readonly value: number | null;
  /** The count is below this; null when `value` is a number. */
  readonly below: number | null;
}

export type CytopeniaGrade =
  | {
      readonly kind: 'graded';
      /** Policy worst-case: the greatest grade that the samples allow. */
      readonly grade: number;
      readonly min: number;
      readonly max: number;
      /** Days below each cut, in the order of the cuts; empty for grades by depth. */
      readonly days: readonly DaysBelow[];
      readonly samples: number;
    }
  | { readonly kind: 'not-evaluable'; readonly reason: 'too-few-samples'; readonly samples: number };

/** Whether a count is at or below a cut; a result below a limit above the cut may be either. */
const belowCut = (
  { value, below }: CellCount,
  { cut, inclusive }: Pick<DurationCut, 'cut' | 'inclusive'>,
): CountSample['below'] => {
  if (value !== null) return (inclusive ? lte(value, cut) : lt(value, cut)) ? 'yes' : 'no';
  return below !== null && lte(below, cut) ? 'yes' : 'maybe';
};

const stepOf = (steps: DurationCut['steps'], days: number): number =>
  Math.max(0, ...steps.filter((step) => days >= step.days).map(({ grade }) => grade));

interface EarlyWindow {
  readonly window: CytopeniaWindow;
  /** Last day of the window on which something can be known. */
  readonly lastDay: number;
}

/** "Never above the cut": possible while no sample is, certain when samples cover the whole window. */
const neverAboveRange = (
  days: DaysBelow,
  states: readonly CountSample[],
  { grade, window, lastDay }: EarlyWindow & { readonly grade: number },
): GradeRange => {
  const inside = states.filter(({ day }) => day >= window.fromDay && day <= window.toDay);
  if (inside.some(({ below }) => below === 'no')) return { min: 0, max: 0 };
  const length = window.toDay - window.fromDay + 1;
  return { min: lastDay >= window.toDay && days.min >= length ? grade : 0, max: grade };
};

/**
 * Early ICAHT or T-ICAHT: the worst grade over the cuts, each by the days at or below it within the window (days 0 to
 * 30). Days are an interval, so the grade is one too. Source: EHA/EBMT (Rejeski 2023); verify against the original.
 */
export const earlyCytopenia = (
  counts: readonly CellCount[],
  cuts: readonly DurationCut[],
  { window, lastDay }: EarlyWindow,
): CytopeniaGrade => {
  const inWindow = counts.filter(({ day }) => day >= window.fromDay && day <= window.toDay).length;
  if (inWindow < window.minSamples) {
    return { kind: 'not-evaluable', reason: 'too-few-samples', samples: inWindow };
  }
  const found = cuts.map((cut) => {
    const states = counts.map((count) => ({ day: count.day, below: belowCut(count, cut) }));
    const days = daysBelow(states, { ...window, lastDay: Math.min(lastDay, window.toDay) });
    const byDays = { min: stepOf(cut.steps, days.min), max: stepOf(cut.steps, days.max) };
    const always =
      cut.neverAbove === null
        ? byDays
        : neverAboveRange(days, states, { grade: cut.neverAbove, window, lastDay });
    return { days, range: worstOf([byDays, always]) };
  });
  const { min, max } = worstOf(found.map(({ range }) => range));
  return { kind: 'graded', grade: max, min, max, days: found.map(({ days }) => days), samples: inWindow };
};

/**
 * Late ICAHT (after day 30) by depth: certain where enough samples are at or below a cut, possible where one is, for one
 * sample alone may be transient. Source: EHA/EBMT (Rejeski 2023); verify against the original.
 */
export const lateNeutropenia = (
  counts: readonly CellCount[],
  { minSamples, cuts }: CellTherapyParameters['neutrophilsLate']['value'],
  afterDay: number,
): CytopeniaGrade => {
  const late = counts.filter(({ day }) => day > afterDay);
  if (late.length < minSamples) {
    return { kind: 'not-evaluable', reason: 'too-few-samples', samples: late.length };
  }
  const range = worstOf(
    cuts.map(({ cut, grade }) => {
      const states = late.map((count) => belowCut(count, { cut, inclusive: true }));
      const sure = states.filter((state) => state === 'yes').length >= minSamples;
      const any = states.some((state) => state !== 'no');
      return { min: sure ? grade : 0, max: any ? grade : 0 };
    }),
  );
  return { kind: 'graded', grade: range.max, ...range, days: [], samples: late.length };
};
