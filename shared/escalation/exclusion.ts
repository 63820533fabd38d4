import { gt } from '../grading/compare.ts';
import { posteriorAbove } from './betaBinomial.ts';

/** From how many evaluable subjects on a level can be ruled out. Source: Liu and Yuan 2015, 2.3 (domain.md 2.4). */
export const MIN_TO_ELIMINATE = 3;

/** Whether `dlt` of `n` rules a level out: P(rate > target | Beta(1,1)) above the cut, from three subjects on. */
export const isExcluded = (
  { n, dlt }: { readonly n: number; readonly dlt: number },
  { target, cut }: { readonly target: number; readonly cut: number },
): boolean => n >= MIN_TO_ELIMINATE && gt(posteriorAbove(target, { n, dlt }), cut);
