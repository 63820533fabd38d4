import type { Measurement } from '../dataset/trialData.ts';
import { normalizeUnit, ucumUnit } from '../dataset/units/normalizeUnit.ts';
import { roundSignificant } from '../dataset/units/roundSignificant.ts';
import { type Conversion, convert, convertBack, siConversion } from '../dataset/units/toSi.ts';
import type { CtcaeTerm } from './ctcae/criterion.ts';
import { unitProblem } from './ctcae/unitGuard.ts';
import type { UnitSystem } from './labGrade.ts';

type Names = Pick<Measurement, 'domain' | 'testCode' | 'loinc'>;

/** The unit that the figures of a record are graded in. */
export interface GradingUnit {
  readonly units: UnitSystem;
  /** As recorded, or the UCUM code converted to. */
  readonly unit: string;
  /** How recorded figures become those that are graded; null when they are graded as recorded. */
  readonly conversion: Conversion | null;
}

const conversionTo = (names: Names, recorded: string, wanted: string): Conversion | undefined => {
  const found = siConversion(names, recorded);
  if (found.kind === 'not-gradable') return undefined;
  const [from, to] = [ucumUnit(found.conversion.unit), ucumUnit(wanted)];
  if (from.dimension !== to.dimension) return undefined;
  const size = from.scale / to.scale;
  const { factor, offset } = found.conversion;
  return { ...found.conversion, unit: wanted, factor: factor * size, offset: offset * size };
};

/**
 * The unit for a record. In a unit of the criteria, SI or conventional, the record is graded as it stands, by the
 * figures that the criteria print in that unit; otherwise its figures are converted to SI where a factor is known, and
 * the factor is told beside the grade. Where none is known the unit stays, and the grader refuses it.
 */
export const gradingUnitOf = (term: CtcaeTerm, names: Names, recorded: string): GradingUnit => {
  for (const units of ['si', 'us'] as const) {
    if (unitProblem(term, units, recorded) === null) return { units, unit: recorded, conversion: null };
  }
  const wanted = term.unit.si;
  const conversion = wanted === null ? undefined : conversionTo(names, recorded, wanted);
  return conversion === undefined
    ? { units: 'si', unit: recorded, conversion: null }
    : { units: 'si', unit: conversion.unit, conversion };
};

/** A recorded figure in the grading unit. */
export const inGradingUnit = (figure: number, { conversion }: GradingUnit): number =>
  conversion === null ? figure : convert(figure, conversion);

const codeOf = (unit: string): string => {
  const found = normalizeUnit(unit);
  return found.kind === 'known' ? found.unit.code : unit.trim();
};

/** A figure of another record of the same test in the grading unit; null where the two units have no known factor. */
export const fromOtherUnit = (figure: number, names: Names, unit: string, to: GradingUnit): number | null => {
  if (codeOf(unit) === codeOf(to.unit)) return figure;
  const [from, back] = [siConversion(names, unit), siConversion(names, to.unit)];
  if (from.kind === 'not-gradable' || back.kind === 'not-gradable') return null;
  return roundSignificant(convertBack(convert(figure, from.conversion), back.conversion));
};
