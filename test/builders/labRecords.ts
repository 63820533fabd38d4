import type { Measurement } from '../../shared/dataset/trialData.ts';
import type { SubjectInput } from '../../shared/facts/subjectInput.ts';
import { subjectInputs } from '../../shared/facts/subjectInputs.ts';
import type { CriteriaId } from '../../shared/grading/labGrade.ts';
import { gradeMeasurements } from '../../shared/grading/subjectLabGrades.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { infusion, measurement, subject, trialData } from './trialData.ts';

export const ID = 'SUBJ-1';
const NONE = { subjects: [], infusions: [], measurements: [], adverseEvents: [] };

/** What a subject with one infusion ('': none) and these records brings to a cut. */
export const inputOf = (measurements: readonly Measurement[], first = '2026-05-04T09:00'): SubjectInput => {
  const infusions = first === '' ? [] : [infusion(ID, first)];
  const [input] = subjectInputs(
    trialData('2026-08-31', { ...NONE, subjects: [subject(ID)], infusions, measurements }),
    axaNk02,
  );
  if (input === undefined) throw new Error('No subject');
  return input;
};

/** A laboratory result in U/L with an upper limit of 40, unless told otherwise. */
export const lab = (testCode: string, date: string, value: number | null, over: Partial<Measurement> = {}) =>
  measurement(ID, ['LB', testCode], date, {
    ...{
      value,
      text: value === null ? '' : String(value),
      textUnit: over.unit ?? 'U/L',
      low: null,
      high: 40,
    },
    ...over,
  });

/** Date, value, and grade (or reason) by each term of every result, in the order of the records. */
export const graded = (records: readonly Measurement[], criteria: CriteriaId = 'ctcae-5.0', first?: string) =>
  gradeMeasurements(inputOf(records, first), criteria).map(({ measurement: { date, value }, grades }) => [
    date.kind === 'missing' ? '' : date.text,
    value,
    ...grades.map(({ grade, reason }) => reason ?? grade),
  ]);

/** The first of the graded records. */
export const first = (
  records: readonly Measurement[],
  criteria: CriteriaId = 'ctcae-5.0',
  infused?: string,
) => {
  const [only] = gradeMeasurements(inputOf(records, infused), criteria);
  return only;
};
