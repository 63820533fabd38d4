import { roundSignificant } from '../../dataset/units/roundSignificant.ts';
import { againstCut, againstUpper } from './againstCut.ts';
import type { Sample } from './sample.ts';

/** Change of a result from the baseline in per cent; below the limit it is at most that of the limit. */
export type PercentChange =
  | { readonly kind: 'value'; readonly percent: number }
  | { readonly kind: 'at-most'; readonly percent: number }
  | { readonly kind: 'none'; readonly reason: 'no-baseline' | 'baseline-below-limit' | 'no-limit' };

const percent = (value: number, baseline: number): number =>
  roundSignificant(((value - baseline) / baseline) * 100);

/** (result - baseline) / baseline × 100. A baseline below its limit, of zero or missing gives no change. */
export const percentChange = (sample: Sample, baseline: Sample | null): PercentChange => {
  if (baseline === null) return { kind: 'none', reason: 'no-baseline' };
  if (baseline.value === null || baseline.value <= 0) return { kind: 'none', reason: 'baseline-below-limit' };
  if (sample.value !== null) return { kind: 'value', percent: percent(sample.value, baseline.value) };
  if (sample.limit === null) return { kind: 'none', reason: 'no-limit' };
  return { kind: 'at-most', percent: percent(sample.limit, baseline.value) };
};

export type BeyondLimit = 'beyond' | 'within' | 'unclear' | 'no-range';

/** Whether a result lies beyond the named limit of its own record; a result equal to the limit is within. */
export const beyondLimit = (sample: Sample, limit: 'lower' | 'upper'): BeyondLimit => {
  const bound = limit === 'lower' ? sample.low : sample.high;
  if (bound === null) return 'no-range';
  if (limit === 'lower') {
    const place = againstCut(sample, bound);
    return place === 'unclear' ? 'unclear' : place === 'below' ? 'beyond' : 'within';
  }
  const place = againstUpper(sample, bound);
  return place === 'unclear' ? 'unclear' : place === 'above' ? 'beyond' : 'within';
};

/** Whether a marker that was beyond its limit at baseline is within it at the last result. */
export type Normalised =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'none'; readonly reason: 'no-baseline' | 'no-range' | 'unclear' };

/** Normalised: beyond the limit at baseline, within it at the last result, each by the range on its own record. */
export const normalised = (baseline: Sample | null, last: Sample, limit: 'lower' | 'upper'): Normalised => {
  if (baseline === null) return { kind: 'none', reason: 'no-baseline' };
  const before = beyondLimit(baseline, limit);
  if (before === 'within') return { kind: 'not-applicable' };
  const now = beyondLimit(last, limit);
  if (before === 'no-range' || now === 'no-range') return { kind: 'none', reason: 'no-range' };
  if (before === 'unclear' || now === 'unclear') return { kind: 'none', reason: 'unclear' };
  return { kind: now === 'within' ? 'yes' : 'no' };
};
