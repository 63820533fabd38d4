import type { Measurement } from '../dataset/trialData.ts';
import { normalizeUnit } from '../dataset/units/normalizeUnit.ts';
import type { TestNames } from '../dataset/units/recognizeAnalyte.ts';
import { type Conversion, convert, siConversion } from '../dataset/units/toSi.ts';
import type { Phrase } from '../gates/gate.ts';
import { formatUnit } from '../text/formatUnit.ts';
import { phrase } from '../text/phrases.ts';

/** What of a record the choice of a unit needs. */
export type UnitRecord = Pick<
  Measurement,
  'domain' | 'testCode' | 'loinc' | 'value' | 'belowLimit' | 'unit' | 'textUnit'
>;

/**
 * The unit of a trend. Rule: results of one test that come in several units are drawn together in the SI unit of the
 * test when at least two of the units convert to it and no unit that does not convert has more results; otherwise the
 * commonest unit is drawn as recorded, and nothing is converted.
 */
export type UnitAxis =
  | { readonly kind: 'recorded'; readonly unit: string }
  /** `unit` is a UCUM code. */
  | { readonly kind: 'si'; readonly unit: string };

/** The unit that the number of a record is in: of a result below the limit, the unit of its text. */
export const unitOfResult = ({ value, unit, textUnit }: Pick<Measurement, 'value' | 'unit' | 'textUnit'>) =>
  value === null ? textUnit : unit;

/** One name for all spellings of a unit; unknown units are told apart as they came. */
const unitKey = (text: string): string => {
  const found = normalizeUnit(text);
  if (found.kind === 'known') return found.unit.code;
  return found.kind === 'none' ? '' : `? ${formatUnit(found.text)}`;
};

export const sameUnit = (a: string, b: string): boolean => a === b || unitKey(a) === unitKey(b);

interface Group {
  readonly names: TestNames;
  /** First spelling that came. */
  readonly spelling: string;
  n: number;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const groupsOf = (records: readonly UnitRecord[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const record of records) {
    const spelling = unitOfResult(record);
    const key = unitKey(spelling);
    const group = groups.get(key) ?? { names: record, spelling, n: 0 };
    group.n += 1;
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a, { n }], [b, { n: m }]) => m - n || compareText(a, b))
    .map(([, group]) => group);
};

const conversionOf = (names: TestNames, unit: string): Conversion | undefined => {
  const found = siConversion(names, unit);
  return found.kind === 'conversion' ? found.conversion : undefined;
};

/** Chooses the unit of a trend from the records that hold a number; see {@link UnitAxis}. */
export const chooseUnitAxis = (records: readonly UnitRecord[], commonest: string): UnitAxis => {
  const groups = groupsOf(records.filter(({ value, belowLimit }) => value !== null || belowLimit));
  const convertible = groups.flatMap((group) => {
    const conversion = conversionOf(group.names, group.spelling);
    return conversion === undefined ? [] : [{ n: group.n, unit: conversion.unit }];
  });
  const n = convertible.reduce((sum, group) => sum + group.n, 0);
  const others = groups
    .filter((group) => conversionOf(group.names, group.spelling) === undefined)
    .reduce((most, group) => Math.max(most, group.n), 0);
  const [first] = convertible;
  return first !== undefined && convertible.length > 1 && n >= others
    ? { kind: 'si', unit: first.unit }
    : { kind: 'recorded', unit: commonest };
};

const unitReason = (found: string, chartUnit: string): Phrase => {
  const normalized = normalizeUnit(found);
  if (normalized.kind === 'none') return phrase('not-plotted.no-unit', { chartUnit });
  const shown = chartUnit === '' ? '–' : chartUnit;
  return normalized.kind === 'unknown'
    ? phrase('not-plotted.unknown-unit', { unit: found, chartUnit: shown })
    : phrase('not-plotted.other-unit', { unit: found, chartUnit: shown });
};

export type Placed =
  | { readonly kind: 'placed'; readonly value: number; readonly conversion: Conversion | null }
  | { readonly kind: 'other-unit'; readonly reason: Phrase };

/** A value in the unit of the axis; or the reason why it cannot stand there. */
export const placeOnAxis = (axis: UnitAxis, names: TestNames, value: number, unit: string): Placed => {
  if (axis.kind === 'recorded') {
    return sameUnit(unit, axis.unit)
      ? { kind: 'placed', value, conversion: null }
      : { kind: 'other-unit', reason: unitReason(unit, axis.unit) };
  }
  const conversion = conversionOf(names, unit);
  return conversion === undefined
    ? { kind: 'other-unit', reason: unitReason(unit, axis.unit) }
    : { kind: 'placed', value: convert(value, conversion), conversion };
};
