import type { Measurement } from '../../dataset/trialData.ts';
import { convert, convertBack, siConversion } from '../../dataset/units/toSi.ts';
import { gt, gte } from '../../grading/compare.ts';
import { inUnit } from '../pd/inUnit.ts';

/** What a result says about its figure: exactly it, or only that it lies beyond a limit ("<0.5", ">=10"). */
export interface ResultBounds {
  readonly kind: 'exact' | 'below' | 'above';
  readonly value: number;
  /** For "<=" and ">=": the figure may be the limit itself. */
  readonly inclusive: boolean;
}

export type Truth = 'yes' | 'no' | 'unclear';

/** Whether a figure known only by its bounds is greater than (or, where `orEqual`, at least) the bound. */
const above = ({ kind, value, inclusive }: ResultBounds, bound: number, orEqual: boolean): Truth => {
  if (kind === 'exact') return (orEqual ? gte : gt)(value, bound) ? 'yes' : 'no';
  if (kind === 'above') {
    const certain = orEqual || !inclusive ? gte(value, bound) : gt(value, bound);
    return certain ? 'yes' : 'unclear';
  }
  const refuted = orEqual && inclusive ? !gte(value, bound) : !gt(value, bound);
  return refuted ? 'no' : 'unclear';
};

const not = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unclear');

/** Whether a figure stands in a relation to a bound; unclear where only its bounds are known and they do not decide. */
export const holds = (result: ResultBounds, operator: '<' | '<=' | '>' | '>=', bound: number): Truth => {
  switch (operator) {
    case '>':
      return above(result, bound, false);
    case '>=':
      return above(result, bound, true);
    case '<':
      return not(above(result, bound, true));
    default:
      return not(above(result, bound, false));
  }
};

type Names = Pick<Measurement, 'domain' | 'testCode' | 'loinc'>;

/** A figure of a test in another unit: of the same dimension, or by what is known of the analyte; null when there is no way. */
const inUnitOf = (names: Names, value: number, from: string, to: string): number | null => {
  if (to === '') return from.trim() === '' ? value : null;
  const plain = inUnit(value, from, to);
  if (plain !== null) return plain;
  const [there, back] = [siConversion(names, from), siConversion(names, to)];
  return there.kind === 'conversion' && back.kind === 'conversion'
    ? convertBack(convert(value, there.conversion), back.conversion)
    : null;
};

const LIMIT = /^([<>])\s*(=?)\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i;

/** What the result of a record says in a unit; or why it says nothing: no number, or a unit that does not convert. */
export const resultBounds = (measurement: Measurement, unit: string): ResultBounds | 'no-number' | 'unit' => {
  const { value, text, textUnit } = measurement;
  if (value !== null) {
    const figure = inUnitOf(measurement, value, measurement.unit, unit);
    return figure === null ? 'unit' : { kind: 'exact', value: figure, inclusive: true };
  }
  const [, sign, equal, limit] = LIMIT.exec(text.trim()) ?? [];
  if (sign === undefined || limit === undefined) return 'no-number';
  const figure = inUnitOf(measurement, Number(limit), textUnit, unit);
  if (figure === null) return 'unit';
  return { kind: sign === '<' ? 'below' : 'above', value: figure, inclusive: equal === '=' };
};

/** The upper limit of the range on a record, in a unit; null when there is none above zero or it does not convert. */
export const upperLimitOf = (measurement: Measurement, unit: string): number | null => {
  const { high } = measurement;
  return high === null || high <= 0 ? null : inUnitOf(measurement, high, measurement.unit, unit);
};
