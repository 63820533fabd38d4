import { hasResult } from '../clinical/hasResult.ts';
import type { RowRef } from '../dataset/sourceRow.ts';
import type { Measurement } from '../dataset/trialData.ts';
import { roundSignificant } from '../dataset/units/roundSignificant.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import { gradeBelowLimit, limitOfText, type UpperEnd } from './belowLimit.ts';
import type { CtcaeTerm } from './ctcae/criterion.ts';
import { termsOfQuantity } from './ctcae/editions.ts';
import { type QuantityId, quantity, quantityOf } from './ctcae/quantities.ts';
import { gradeByTerms } from './fasting.ts';
import { isGradableSample } from './gradableSample.ts';
import { fromOtherUnit, type GradingUnit, gradingUnitOf, inGradingUnit } from './gradingUnit.ts';
import { type BaselineRecord, baselineIndicator, baselineRecord, isTakenBefore } from './labBaseline.ts';
import type { BaselineIndicator, CriteriaId, LabGrade, LabInput, UnitSystem } from './labGrade.ts';

/** The baseline that a result was held against, in the unit that the result was graded in. */
export interface LabBaseline {
  readonly value: number;
  readonly unit: string;
  /** Where it stood against the range on its own record; null when that record has no range. */
  readonly indicator: BaselineIndicator | null;
  readonly chosen: BaselineRecord['chosen'];
  readonly ref: RowRef;
}

/** One laboratory record with its grade in each direction that the criteria know for its test. */
export interface GradedMeasurement {
  readonly measurement: Measurement;
  /** The column of thresholds that it was graded by. */
  readonly units: UnitSystem;
  /** One per term; at least one. Ungradable ones with their reason. */
  readonly grades: readonly LabGrade[];
  /** null on the baseline record itself, on earlier records, and where the subject has none. */
  readonly baseline: LabBaseline | null;
  /** True on the record that is the subject's baseline of this test: graded by the limits of normal only. */
  readonly isBaseline: boolean;
  /** What was converted, by which factor, before grading; null when graded as recorded. */
  readonly converted: Phrase | null;
  /** What a reader must know beside the grade, e.g. that total calcium is not corrected for albumin. */
  readonly notes: readonly Phrase[];
}

interface Series {
  readonly terms: readonly [CtcaeTerm, ...CtcaeTerm[]];
  readonly baseline: BaselineRecord | null;
  readonly needsLow: boolean;
  /** Nobody was treated: every record is one from before treatment. */
  readonly untreated: boolean;
}

/** Codes of total calcium that say that albumin is accounted for. */
const CORRECTED_CALCIUM: readonly string[] = ['CACR', 'CACORR'];

/** The quantity of a record that the criteria can grade; undefined for all others. */
const gradableQuantity = (record: Measurement): QuantityId | undefined => {
  if (!['LB', 'CP'].includes(record.domain) || !hasResult(record)) return undefined;
  const id = quantityOf(record);
  return id !== undefined && isGradableSample(record, quantity(id).sample) ? id : undefined;
};

const seriesOf = (
  id: QuantityId,
  records: readonly Measurement[],
  input: SubjectInput,
  criteria: CriteriaId,
): Series | null => {
  const [first, ...others] = termsOfQuantity(criteria, id);
  if (first === undefined) return null;
  const terms = [first, ...others] as const;
  const needsLow = terms.some(
    ({ byBaseline }) => byBaseline?.kind === 'indicator' && byBaseline.indicator === 'LOW',
  );
  const firstInfusion = input.firstInfusion === null ? null : (input.infusions[0] ?? null);
  const untreated = input.infusions.length === 0 && (input.otherRows.EX ?? []).length === 0;
  return { terms, needsLow, untreated, baseline: baselineRecord(records, firstInfusion) };
};

const baselineOf = (record: Measurement, series: Series, unit: GradingUnit): LabBaseline | null => {
  const { baseline, needsLow } = series;
  if (baseline === null || baseline.measurement.value === null) return null;
  const { measurement, chosen } = baseline;
  if (measurement === record || isTakenBefore(record, measurement)) return null;
  const value = fromOtherUnit(baseline.measurement.value, measurement, measurement.unit, unit);
  if (value === null) return null;
  const indicator = baselineIndicator(measurement, { needsLow });
  return { value, unit: unit.unit, indicator, chosen, ref: measurement.ref };
};

/** Results of which only an upper end is known: below the limit of quantification, whatever number was put for them. */
const upperEnd = (record: Measurement, unit: GradingUnit): UpperEnd | null => {
  const named = limitOfText(record.text);
  if (named !== null) {
    const limit = fromOtherUnit(named.limit, record, record.textUnit, unit);
    return limit === null ? null : { ...named, limit };
  }
  const { quantificationLimit } = record;
  return quantificationLimit === null
    ? null
    : { limit: inGradingUnit(quantificationLimit, unit), included: false };
};

const inputOf = (record: Measurement, unit: GradingUnit, baseline: LabBaseline | null): LabInput => {
  const place = (figure: number | null): number | null =>
    figure === null ? null : inGradingUnit(figure, unit);
  return {
    value: record.belowLimit ? null : place(record.value),
    unit: unit.unit,
    lln: place(record.low),
    uln: place(record.high),
    baseline: baseline?.value ?? null,
    baselineIndicator: baseline?.indicator ?? null,
    percentChange: null,
  };
};

/**
 * The baseline record, what came before it, and all records of a subject who was never treated have no baseline of
 * their own: they are graded by the limits of normal
 * only (domain.md 3.1), which is how a record reads that is its own baseline and was not abnormal.
 */
const asItsOwnBaseline = (input: LabInput): LabInput => ({
  ...input,
  baseline: input.value,
  baselineIndicator: 'NORMAL',
});

const gradeRecord = (record: Measurement, series: Series, unit: GradingUnit, input: LabInput) => {
  const gradeAll = (one: LabInput): readonly LabGrade[] =>
    gradeByTerms(series.terms, one, unit.units, record.fasting);
  const end = record.belowLimit ? upperEnd(record, unit) : null;
  const all = gradeAll(input);
  if (end === null) return all;
  return all.map(({ term }, index) =>
    gradeBelowLimit(end, input, (one) => {
      const graded = gradeAll(one)[index];
      if (graded === undefined) throw new Error(`No grade by the term ${term}`);
      return graded;
    }),
  );
};

const convertedPhrase = ({ conversion }: GradingUnit, record: Measurement): Phrase | null =>
  conversion === null
    ? null
    : phrase('fact-reason.lab-grade.converted', {
        from: record.unit,
        to: conversion.unit,
        factor: String(roundSignificant(conversion.factor)),
      });

const notesOf = (id: QuantityId, { testCode }: Measurement): readonly Phrase[] =>
  id === 'calcium' && !CORRECTED_CALCIUM.includes(testCode.trim().toUpperCase())
    ? [phrase('fact-reason.lab-grade.calcium-not-corrected')]
    : [];

const gradeOne = (record: Measurement, id: QuantityId, series: Series): GradedMeasurement => {
  const recordedUnit =
    record.value === null && record.belowLimit ? record.unit || record.textUnit : record.unit;
  const unit = gradingUnitOf(series.terms[0], record, recordedUnit);
  const baseline = baselineOf(record, series, unit);
  const plain = inputOf(record, unit, baseline);
  const own = series.baseline;
  const isBaseline = own?.measurement === record;
  const beforeBaseline = own === null ? series.untreated : isTakenBefore(record, own.measurement);
  const input = isBaseline || beforeBaseline ? asItsOwnBaseline(plain) : plain;
  return {
    measurement: record,
    units: unit.units,
    grades: gradeRecord(record, series, unit, input),
    baseline,
    isBaseline,
    converted: convertedPhrase(unit, record),
    notes: notesOf(id, record),
  };
};

/**
 * Every laboratory record of a subject whose test the criteria grade, in the order of the records. Tests that no term
 * speaks of, urine and other specimens that are no blood, and rows without a result are left out.
 */
export const gradeMeasurements = (
  input: SubjectInput,
  criteria: CriteriaId,
): readonly GradedMeasurement[] => {
  const groups = new Map<QuantityId, Measurement[]>();
  const gradable: (readonly [Measurement, QuantityId])[] = [];
  for (const record of input.measurements) {
    const id = gradableQuantity(record);
    if (id === undefined) continue;
    gradable.push([record, id]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [record]);
    else group.push(record);
  }
  const series = new Map<QuantityId, Series | null>();
  for (const [id, records] of groups) series.set(id, seriesOf(id, records, input, criteria));
  return gradable.flatMap(([record, id]) => {
    const own = series.get(id);
    return own === null || own === undefined ? [] : [gradeOne(record, id, own)];
  });
};
