import type { LabGrade, LabInput } from './labGrade.ts';

/** How far below its limit a result is taken at the most: further than rounding to 15 digits can see. */
const JUST_BELOW = 1e-12;

const BELOW = /^(<|<\s*=|≤|＜)\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i;

/** What is known of a result below a limit: "<5" is below 5, "<=5" at most 5. */
export interface UpperEnd {
  readonly limit: number;
  /** Whether the result can be the limit itself. */
  readonly included: boolean;
}

/** The limit that a text names, e.g. "<0.5"; null when it names none. */
export const limitOfText = (text: string): UpperEnd | null => {
  const found = BELOW.exec(text.trim());
  return found === null ? null : { limit: Number(found[2]), included: /[=≤]/.test(found[1] ?? '') };
};

const notDecided = ({ term, direction }: LabGrade): LabGrade => ({
  ...{ term, direction, grade: null, gradeMin: null, gradeMax: null, clause: '' },
  reason: 'below-limit',
});

/**
 * The grade of a result of which only an upper end is known. It is stated where the limit itself decides: when both
 * ends of what is possible have the same grade, or when even the greatest value has a grade, which then is the least.
 */
export const gradeBelowLimit = (
  end: UpperEnd,
  input: LabInput,
  grade: (input: LabInput) => LabGrade,
): LabGrade => {
  const greatest = grade({ ...input, value: end.included ? end.limit : end.limit * (1 - JUST_BELOW) });
  const smallest = grade({ ...input, value: 0 });
  if (greatest.grade === null || smallest.grade === null) {
    return greatest.grade === null ? greatest : smallest;
  }
  if (greatest.grade === smallest.grade) return greatest;
  const possible = Math.max(greatest.gradeMax ?? 0, smallest.gradeMax ?? 0);
  return greatest.grade === 0 || smallest.grade < greatest.grade
    ? notDecided(greatest)
    : { ...greatest, gradeMax: possible, reason: 'below-limit' };
};
