import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import type { Fact } from '../../facts/fact.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { lt } from '../../grading/compare.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { daysBetween } from '../../kernel/isoDate.ts';
import type { EgfrEquation, KidneyParameters } from '../../protocol/kidney.ts';
import { phrase } from '../../text/phrases.ts';
import { type Amount, exact, none } from './amount.ts';
import { bedsideSchwartz, ckdEpi2021, ckidU25, equationAt, type Sex, sexOf } from './egfr.ts';
import { amountIn, dateOf, isAnalyte, lastUpTo, type Sample } from './sample.ts';

const DAYS_PER_YEAR = 365.25;
const CHILD_BELOW = 18;

/** What the equations need of a subject, or why they cannot be used. */
export interface EgfrSubject {
  readonly sex: Sex | null;
  readonly ageAtBaseline: number | null;
  /** Day on which the age of DM holds: consent, else the first infusion. */
  readonly ageDate: IsoDate | null;
  readonly equation: EgfrEquation | null;
  readonly heights: readonly Sample[];
}

/** The estimated glomerular filtration rate of one creatinine, mL/min/1.73 m², not rounded before it is compared. */
export interface EgfrResult {
  readonly measurement: Measurement;
  readonly amount: Amount;
  /** What was taken for want of better; null when nothing needs saying. */
  readonly remark: Phrase | null;
  readonly inputs: Fact['inputs'];
  readonly refs: readonly RowRef[];
}

/** Samples of an analyte, as they come (by date). */
export const samplesOf = (
  { measurements }: Pick<SubjectInput, 'measurements'>,
  analyte: string,
  unit: string,
): readonly Sample[] =>
  measurements
    .filter((measurement) => isAnalyte(measurement, analyte, analyte === 'creatinine'))
    .map((measurement) => ({ measurement, amount: amountIn(measurement, unit) }))
    .toSorted((a, b) => {
      const [x, y] = [dateOf(a.measurement) ?? '', dateOf(b.measurement) ?? ''];
      return x === y ? a.measurement.ref.recordId - b.measurement.ref.recordId : x < y ? -1 : 1;
    });

export const egfrSubject = (input: SubjectInput): EgfrSubject => {
  const age = input.subject?.age ?? null;
  const consent = input.subject?.consent;
  return {
    sex: sexOf(input.subject?.sex ?? ''),
    ageAtBaseline: age,
    ageDate: consent?.kind === 'complete' ? consent.date : input.firstInfusion,
    equation: age === null ? null : equationAt(input.protocol.kidney, age),
    heights: samplesOf(input, 'height', 'cm').filter(({ amount }) => amount.kind === 'exact'),
  };
};

/**
 * Age at a sample: that of DM, which is whole years, plus the time since consent in years of 365.25 days. A whole year
 * is a lower bound, so the factor of U25 comes out at most 4.5 % too low and never too high.
 */
export const ageAt = (
  { ageAtBaseline, ageDate }: Pick<EgfrSubject, 'ageAtBaseline' | 'ageDate'>,
  date: IsoDate,
): number | null => {
  if (ageAtBaseline === null) return null;
  // A sample from before consent does not make the subject younger than the age on record.
  const days = ageDate === null ? 0 : Math.max(0, daysBetween(ageDate, date));
  return ageAtBaseline + days / DAYS_PER_YEAR;
};

/** Why no equation applies to the subject at all; null when one does. */
const subjectReason = ({ sex, ageAtBaseline, equation }: EgfrSubject): Phrase | null => {
  if (sex === null) return phrase('fact-reason.kidney.no-sex');
  if (ageAtBaseline === null) return phrase('fact-reason.kidney.no-age');
  return equation === null ? phrase('fact-reason.kidney.too-young') : null;
};

interface Figures {
  readonly sex: Sex;
  readonly age: number;
  readonly heightCm: number;
  readonly creatinine: number;
}

const byEquation = (
  equation: EgfrEquation,
  { sex, age, heightCm, creatinine }: Figures,
  parameters: KidneyParameters,
): number => {
  if (equation === 'ckd-epi-2021') {
    return ckdEpi2021(parameters.ckdEpi2021.value, { sex, age, creatinine });
  }
  return equation === 'ckid-u25'
    ? ckidU25(parameters.ckidU25.value[sex], { age, heightCm, creatinine })
    : bedsideSchwartz(parameters.schwartzK.value, { heightCm, creatinine });
};

const heightRemark = (age: number, sampleDate: IsoDate, heightDate: IsoDate, days: number): Phrase | null =>
  lt(age, CHILD_BELOW) && daysBetween(heightDate, sampleDate) > days
    ? phrase('fact-reason.kidney.height-old', { date: heightDate, days })
    : null;

const egfrOf = (subject: EgfrSubject, sample: Sample, parameters: KidneyParameters): EgfrResult => {
  const { measurement, amount } = sample;
  const shown = `${measurement.value ?? measurement.text} ${measurement.unit}`.trim();
  const inputs = [{ name: measurement.testCode, value: shown }];
  const without = (reason: Phrase): EgfrResult => ({
    measurement,
    amount: none(reason),
    remark: null,
    inputs,
    refs: [measurement.ref],
  });
  const reason = subjectReason(subject);
  const { sex, equation } = subject;
  if (reason !== null || sex === null || equation === null) {
    return without(reason ?? phrase('fact-reason.kidney.no-age'));
  }
  if (amount.kind === 'none') return without(amount.reason);
  if (amount.kind === 'below' || !lt(0, amount.value)) {
    return without(phrase('fact-reason.kidney.no-number', { test: measurement.testCode }));
  }
  const date = dateOf(measurement);
  const age = date === null ? null : ageAt(subject, date);
  if (date === null || age === null) return without(phrase('fact-reason.kidney.no-date'));
  const height = equation === 'ckd-epi-2021' ? undefined : lastUpTo(subject.heights, date);
  const heightCm = height?.amount.kind === 'exact' ? height.amount.value : null;
  const heightDate = height === undefined ? null : dateOf(height.measurement);
  if (equation !== 'ckd-epi-2021' && heightCm === null) {
    return without(phrase('fact-reason.kidney.no-height'));
  }
  const value = byEquation(
    equation,
    { sex, age, heightCm: heightCm ?? 0, creatinine: amount.value },
    parameters,
  );
  return {
    measurement,
    amount: exact(roundSignificant(value)),
    remark: heightDate === null ? null : heightRemark(age, date, heightDate, parameters.heightDays.value),
    inputs: [
      ...inputs,
      { name: 'creatinine', value: `${amount.value} mg/dL` },
      { name: 'age', value: `${age.toFixed(2)} years` },
      { name: 'sex', value: sex },
      ...(heightCm === null ? [] : [{ name: 'height', value: `${heightCm} cm` }]),
    ],
    refs: [measurement.ref, ...(height === undefined ? [] : [height.measurement.ref])],
  };
};

/** eGFR of every creatinine in blood, by date. */
export const egfrSeries = (input: SubjectInput, subject: EgfrSubject): readonly EgfrResult[] =>
  samplesOf(input, 'creatinine', 'mg/dL').map((sample) => egfrOf(subject, sample, input.protocol.kidney));
