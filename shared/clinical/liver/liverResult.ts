import type { RowRef } from '../../dataset/sourceRow.ts';
import type { Measurement } from '../../dataset/trialData.ts';
import { normalizeUnit } from '../../dataset/units/normalizeUnit.ts';
import { siConversion } from '../../dataset/units/toSi.ts';
import { hasResult } from '../hasResult.ts';
import type { PossibleDates } from '../possibleDates.ts';
import type { LiverTest } from './liverTest.ts';

/** How a reported figure stands to the truth: "<5" is at most 5, ">1000" at least 1000. */
export type Bound = 'exact' | 'at-most' | 'at-least';

/** One liver result with the figures that a multiple needs. */
export interface LiverResult {
  readonly test: LiverTest;
  /** In `unit`; of a bounded result the bound. */
  readonly value: number;
  readonly bound: Bound;
  readonly unit: string;
  /** Upper limit of normal of this very record, in the unit of `value`; null when the record has none. */
  readonly uln: number | null;
  /** When it can have been taken; null when nothing is known. */
  readonly dates: PossibleDates | null;
  readonly dateText: string;
  readonly names: Pick<Measurement, 'domain' | 'testCode' | 'loinc'>;
  readonly ref: RowRef;
}

/** Why a record that holds a liver result cannot be used. */
export type UnusableResult = 'no-number' | 'negative' | 'other-quantity' | 'other-unit';

const BOUNDED = /^([<>≤≥])\s*=?\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

const boundedValue = (text: string): { readonly value: number; readonly bound: Bound } | null => {
  const [, sign, figure] = BOUNDED.exec(text.trim()) ?? [];
  if (sign === undefined) return null;
  return { value: Number(figure), bound: '<≤'.includes(sign) ? 'at-most' : 'at-least' };
};

/** Two spellings of one unit; an unknown unit is the same as itself only. */
export const sameUnit = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [one, other] = [normalizeUnit(a), normalizeUnit(b)];
  return one.kind === 'known' && other.kind === 'known' && one.unit === other.unit;
};

/** A known unit that measures something else than this test; an unknown or missing unit is not held against it. */
const isOtherQuantity = (record: Measurement, unit: string): boolean => {
  const found = siConversion(record, unit);
  return found.kind === 'not-gradable' && found.reason === 'no-factor';
};

const figureOf = (
  record: Measurement,
): { readonly value: number; readonly bound: Bound } | 'no-number' | 'other-unit' => {
  if (record.value !== null) return { value: record.value, bound: 'exact' };
  const bounded = boundedValue(record.text);
  if (bounded === null) return 'no-number';
  return sameUnit(record.textUnit, record.unit) ? bounded : 'other-unit';
};

/**
 * A record as a liver result; null when it holds no result at all (not done, spoilt sample); or why it cannot be used. A
 * multiple of the ULN of the same record is free of units, so an unknown unit is taken; a unit that is known to measure
 * something else is not.
 */
export const liverResult = (
  record: Measurement,
  test: LiverTest,
  dates: PossibleDates | null,
): LiverResult | UnusableResult | null => {
  if (!hasResult(record)) return null;
  const figure = figureOf(record);
  if (typeof figure === 'string') return figure;
  if (figure.value < 0) return 'negative';
  if (isOtherQuantity(record, record.unit)) return 'other-quantity';
  return {
    test,
    ...figure,
    unit: record.unit,
    uln: record.high,
    dates,
    dateText: record.date.kind === 'missing' ? '' : record.date.text,
    names: { domain: record.domain, testCode: record.testCode, loinc: record.loinc },
    ref: record.ref,
  };
};
