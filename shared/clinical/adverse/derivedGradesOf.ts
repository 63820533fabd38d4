import type { GradedMeasurement } from '../../grading/subjectLabGrades.ts';
import type { DerivedGrade } from './derivedGrade.ts';
import type { LabLikeTerm } from './labLikeTerm.ts';
import { labLikeTermFor } from './labLikeTerms.ts';

/** All derived grades of one abnormality. */
export interface EntryGrades {
  readonly entry: LabLikeTerm;
  /** In the order of the records. */
  readonly dated: readonly DerivedGrade[];
  /** Results without a complete date: they lie in no time that can be told. */
  readonly undated: number;
}

/** Graded laboratory records by the abnormality that they grade, in the order in which they first appear. */
export const derivedGradesOf = (
  measurements: readonly GradedMeasurement[],
): ReadonlyMap<string, EntryGrades> => {
  const found = new Map<string, { entry: LabLikeTerm; dated: DerivedGrade[]; undated: number }>();
  for (const { measurement, grades, isBaseline } of measurements) {
    for (const { term, direction, grade, gradeMin, gradeMax, clause, reason } of grades) {
      const entry = labLikeTermFor(term, direction);
      const own = found.get(entry.id) ?? { entry, dated: [], undated: 0 };
      found.set(entry.id, own);
      if (measurement.date.kind !== 'complete') {
        own.undated += 1;
        continue;
      }
      own.dated.push({
        term,
        direction,
        date: measurement.date.date,
        grade,
        gradeMin,
        gradeMax,
        clause,
        reason,
        result: measurement.text,
        unit: measurement.textUnit,
        baseline: isBaseline,
        ref: measurement.ref,
      });
    }
  }
  return found;
};
