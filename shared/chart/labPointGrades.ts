import type { Measurement, TrialData } from '../dataset/trialData.ts';
import { subjectInputs } from '../facts/subjectInputs.ts';
import type { Phrase } from '../gates/gate.ts';
import { quantityOf } from '../grading/ctcae/quantities.ts';
import type { LabGrade } from '../grading/labGrade.ts';
import { criteriaOf } from '../grading/labGradeFacts.ts';
import { gradeMeasurements } from '../grading/subjectLabGrades.ts';
import type { Protocol } from '../protocol/protocol.ts';

/** The laboratory-derived grades of one result, and what a reader must know beside them. */
export interface PointGrades {
  readonly grades: readonly LabGrade[];
  readonly notes: readonly Phrase[];
}

/**
 * The grades of the results of one test, by record. Other records of the same quantity come along, for the baseline may
 * stand under another code of it; tests of other quantities do not, so that a chart is quick on a large cut.
 */
export const labPointGrades = (
  data: TrialData,
  protocol: Protocol,
  records: readonly Measurement[],
): ReadonlyMap<number, PointGrades> => {
  const wanted = new Set(records.map(quantityOf));
  wanted.delete(undefined);
  if (wanted.size === 0) return new Map();
  const measurements = data.measurements.filter((record) => wanted.has(quantityOf(record)));
  const inputs = subjectInputs({ ...data, measurements, adverseEvents: [], otherRows: {} }, protocol);
  const criteria = criteriaOf(protocol);
  return new Map(
    inputs.flatMap((input) =>
      gradeMeasurements(input, criteria).map(({ measurement, grades, converted, notes }) => [
        measurement.ref.recordId,
        { grades, notes: converted === null ? notes : [converted, ...notes] },
      ]),
    ),
  );
};
