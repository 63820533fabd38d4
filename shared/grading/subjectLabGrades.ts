import type { RowRef } from '../dataset/sourceRow.ts';
import type { Measurement } from '../dataset/trialData.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Phrase } from '../gates/gate.ts';
import type { BaselineIndicator, CriteriaId, LabGrade, UnitSystem } from './labGrade.ts';

/** The baseline that a result was held against, in the unit that the result was graded in. */
export interface LabBaseline {
  readonly value: number;
  readonly unit: string;
  /** Where it stood against the range on its own record; null when that record has no range. */
  readonly indicator: BaselineIndicator | null;
  /** Flagged in the data, or the last result before the first infusion. */
  readonly chosen: 'flagged' | 'last-before-first-infusion';
  readonly ref: RowRef;
}

/** One laboratory record with its grade in each direction that the criteria know for its test. */
export interface GradedMeasurement {
  readonly measurement: Measurement;
  /** The column of thresholds that it was graded by. */
  readonly units: UnitSystem;
  /** One per term; at least one. Ungradable ones with their reason. */
  readonly grades: readonly LabGrade[];
  /** null on the baseline record itself and where the subject has none. */
  readonly baseline: LabBaseline | null;
  /** True on the record that is the subject's baseline of this test: graded by the limits of normal only. */
  readonly isBaseline: boolean;
  /** What was converted, by which factor, before grading; null when graded as recorded. */
  readonly converted: Phrase | null;
  /** What a reader must know beside the grade, e.g. that total calcium is not corrected for albumin. */
  readonly notes: readonly Phrase[];
}

/**
 * Every laboratory record of a subject whose test the criteria grade, in the order of the records. Tests that no term
 * speaks of, urine and other specimens that are no blood, and rows without a result are left out.
 */
export const gradeMeasurements = (
  _input: SubjectInput,
  _criteria: CriteriaId,
): readonly GradedMeasurement[] => [];
