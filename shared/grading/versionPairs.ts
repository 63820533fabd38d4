import type { Measurement } from '../dataset/trialData.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import { type CriteriaId, Direction, type LabGrade } from './labGrade.ts';
import { type GradedMeasurement, gradeMeasurements } from './subjectLabGrades.ts';

/** One result in one direction, by two editions; null where an edition has no term for it. */
export interface VersionPair {
  readonly measurement: Measurement;
  readonly direction: Direction;
  readonly isBaseline: boolean;
  readonly study: LabGrade | null;
  readonly other: LabGrade | null;
}

const inDirection = (graded: GradedMeasurement | undefined, direction: Direction): LabGrade | null =>
  graded?.grades.find((grade) => grade.direction === direction) ?? null;

/** Every laboratory result of a subject by two editions, in the order of the records. */
export const versionPairs = (
  input: SubjectInput,
  study: CriteriaId,
  other: CriteriaId,
): readonly VersionPair[] => {
  const byRecord = (criteria: CriteriaId) =>
    new Map(gradeMeasurements(input, criteria).map((graded) => [graded.measurement, graded]));
  const [ours, theirs] = [byRecord(study), byRecord(other)];
  return input.measurements.flatMap((measurement) => {
    const [here, there] = [ours.get(measurement), theirs.get(measurement)];
    const isBaseline = (here ?? there)?.isBaseline === true;
    return Direction.options.flatMap((direction) => {
      const pair = { study: inDirection(here, direction), other: inDirection(there, direction) };
      return pair.study === null && pair.other === null
        ? []
        : [{ measurement, direction, isBaseline, ...pair }];
    });
  });
};

/** What stands in the place of a term that an edition does not have: nothing to report. */
const saysNothing = ({ gradeMax }: LabGrade): boolean => gradeMax === 0;

/**
 * Whether two editions say different things of a result: another grade, another range, gradable here and not there. A
 * term that one of them does not have differs only where the other gives more than grade 0.
 */
export const isDifferent = ({ study, other }: Pick<VersionPair, 'study' | 'other'>): boolean => {
  if (study === null) return other !== null && other.grade !== null && !saysNothing(other);
  if (other === null) return study.grade !== null && !saysNothing(study);
  return (
    study.grade !== other.grade || study.gradeMin !== other.gradeMin || study.gradeMax !== other.gradeMax
  );
};
