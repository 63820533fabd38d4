import { type Conversion, siConversion } from '../../dataset/units/toSi.ts';
import { type Bound, type LiverResult, sameUnit } from './liverResult.ts';

/** A result as a multiple of a reference. INR is a ratio already and stands as its own multiple. */
export interface Multiple {
  readonly multiple: number;
  /** Of what; a ratio of none. */
  readonly reference: 'uln' | 'baseline' | 'none';
  readonly bound: Bound;
  readonly result: LiverResult;
  /** The baseline that it is a multiple of. */
  readonly base: LiverResult | null;
}

/** Why a result has no multiple. */
export type NoMultiple =
  | 'no-uln'
  | 'uln-not-positive'
  | 'no-baseline'
  | 'baseline-not-exact'
  | 'baseline-not-positive'
  | 'units-differ';

/** A result as a multiple of the upper limit of normal of its own record. */
export const timesUln = (result: LiverResult): Multiple | NoMultiple => {
  const { value, bound, uln, test } = result;
  if (test === 'INR') return { multiple: value, reference: 'none', bound, result, base: null };
  if (uln === null) return 'no-uln';
  return uln > 0
    ? { multiple: value / uln, reference: 'uln', bound, result, base: null }
    : 'uln-not-positive';
};

/** Unrounded: two rounded figures would put noise into their ratio, which may lie on a cut. */
const inSi = (value: number, { factor, offset }: Conversion): number => value * factor + offset;

/** Both figures in one unit: as recorded when they share it, else in SI when both convert. */
const inOneUnit = (a: LiverResult, b: LiverResult): readonly [number, number] | null => {
  if (sameUnit(a.unit, b.unit)) return [a.value, b.value];
  const [one, other] = [siConversion(a.names, a.unit), siConversion(b.names, b.unit)];
  if (one.kind !== 'conversion' || other.kind !== 'conversion') return null;
  return [inSi(a.value, one.conversion), inSi(b.value, other.conversion)];
};

/** A result as a multiple of the subject's baseline of the same test. A baseline below a limit is no denominator. */
export const timesBaseline = (result: LiverResult, baseline: LiverResult | null): Multiple | NoMultiple => {
  if (baseline === null) return 'no-baseline';
  if (baseline.bound !== 'exact') return 'baseline-not-exact';
  if (!(baseline.value > 0)) return 'baseline-not-positive';
  const figures = inOneUnit(result, baseline);
  if (figures === null) return 'units-differ';
  return {
    multiple: figures[0] / figures[1],
    reference: 'baseline',
    bound: result.bound,
    result,
    base: baseline,
  };
};

export const isMultiple = (one: Multiple | NoMultiple): one is Multiple => typeof one !== 'string';
