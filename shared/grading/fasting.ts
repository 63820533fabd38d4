import type { CtcaeTerm } from './ctcae/criterion.ts';
import { gradeLab } from './gradeLab.ts';
import type { LabGrade, LabInput, UnitSystem } from './labGrade.ts';

/** CTCAE grades 1 and 2 of hyperglycaemia are for fasting glucose; the reference splits the term in two. */
const FASTING_TERM = 'Hyperglycemia (Fasting)';
const OTHER_TERM = 'Hyperglycemia';

/** Which of the terms of a quantity speak of a sample, by whether its subject had fasted (null: not recorded). */
export const termsForFasting = (
  terms: readonly CtcaeTerm[],
  fasting: boolean | null,
): readonly CtcaeTerm[] => {
  const wrong = fasting === true ? OTHER_TERM : FASTING_TERM;
  return terms.filter(({ term }) => term !== wrong);
};

/**
 * The grade of a glucose result of which nobody recorded whether the subject had fasted: by the figures that hold in
 * either case, with the greatest grade that it would have after fasting. Never a bare grade 0 that fasting would change.
 */
const gradeNotKnownFasting = (
  usual: LabGrade,
  fastingTerm: CtcaeTerm,
  input: LabInput,
  units: UnitSystem,
): LabGrade => {
  if (usual.gradeMax === null) return usual;
  const fasting = gradeLab(fastingTerm, input, units);
  // Without an upper limit only grade 1 stays open: the greater grades are absolute figures.
  const possible = fasting.gradeMax ?? 1;
  return possible <= usual.gradeMax
    ? usual
    : { ...usual, gradeMax: possible, reason: 'fasting-not-recorded' };
};

/** The grades of a result by the terms of its quantity. */
export const gradeByTerms = (
  terms: readonly CtcaeTerm[],
  input: LabInput,
  units: UnitSystem,
  fasting: boolean | null,
): readonly LabGrade[] => {
  const fastingTerm = terms.find(({ term }) => term === FASTING_TERM);
  return termsForFasting(terms, fasting).map((term) => {
    const usual = gradeLab(term, input, units);
    return fasting === null && fastingTerm !== undefined && term.term === OTHER_TERM
      ? gradeNotKnownFasting(usual, fastingTerm, input, units)
      : usual;
  });
};
