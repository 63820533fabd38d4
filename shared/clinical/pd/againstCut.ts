import { gte, lt, lte } from '../../grading/compare.ts';
import type { Sample } from './sample.ts';

export type AgainstCut = 'below' | 'not-below' | 'unclear';

/**
 * Where a result stands against a cut: below when less than it. A result below a limit of quantification that is itself
 * not above the cut is below; where that limit is above the cut, or not known, it cannot be told.
 */
export const againstCut = ({ value, limit }: Pick<Sample, 'value' | 'limit'>, cut: number): AgainstCut => {
  if (value !== null) return lt(value, cut) ? 'below' : 'not-below';
  return limit !== null && lte(limit, cut) ? 'below' : 'unclear';
};

/** Where a result stands against an upper limit: above when greater than it. */
export const againstUpper = (
  { value, limit }: Pick<Sample, 'value' | 'limit'>,
  upper: number,
): 'above' | 'not-above' | 'unclear' => {
  if (value !== null) return lte(value, upper) ? 'not-above' : 'above';
  return limit !== null && gte(upper, limit) ? 'not-above' : 'unclear';
};
