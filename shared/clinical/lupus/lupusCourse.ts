import type { SubjectInput } from '../../facts/subjectInput.ts';
import { glucocorticoidOn, glucocorticoidRows } from '../medication/glucocorticoidDose.ts';
import { type Assessment, assessmentsOf, baselineAssessment } from './assessments.ts';
import { doris2021, type Judged, type LupusState, lldas, sri4 } from './remission.ts';

/** Remission and low disease activity at one assessment after the first infusion. */
export interface LupusVisit {
  readonly assessment: Assessment;
  readonly state: LupusState;
  readonly doris: Judged;
  readonly lldas: Judged;
  readonly sri4: Judged;
}

export interface LupusCourse {
  readonly assessments: readonly Assessment[];
  readonly baseline: Assessment | undefined;
  readonly visits: readonly LupusVisit[];
}

/** Physician global assessment on the scale of 0 to 3; a figure beyond it is of another scale and says nothing. */
export const phgaOf = ({ phga }: Pick<Assessment, 'phga'>): number | null => {
  const value = phga?.value ?? null;
  return value !== null && value >= 0 && value <= 3 ? value : null;
};

/** The course of a subject's lupus: each assessment, and remission at each after the first infusion. */
export const lupusCourse = (input: SubjectInput): LupusCourse => {
  const { lupus } = input.protocol;
  const assessments = assessmentsOf(input.measurements);
  const first = input.firstInfusion;
  const baseline = baselineAssessment(assessments, first);
  const medication = input.otherRows.CM;
  const steroids = glucocorticoidRows(medication ?? [], lupus.glucocorticoids.value);
  const visits = assessments.flatMap((assessment, index) => {
    const { date } = assessment;
    if (first === null || date === null || date <= first) return [];
    const state: LupusState = {
      states: assessment.states,
      previous: assessments[index - 1]?.states ?? null,
      baseline: baseline?.states ?? null,
      phga: phgaOf(assessment),
      baselinePhga: baseline === undefined ? null : phgaOf(baseline),
      glucocorticoid: glucocorticoidOn(steroids, date, medication !== undefined),
    };
    return [
      {
        assessment,
        state,
        doris: doris2021(state, lupus.doris.value),
        lldas: lldas(state, lupus.lldas.value),
        sri4: sri4(state, lupus.sri4.value),
      },
    ];
  });
  return { assessments, baseline, visits };
};
