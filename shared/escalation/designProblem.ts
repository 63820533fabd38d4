import { gte, lte } from '../grading/compare.ts';
import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import { cleanRate } from './binomial.ts';
import { equivalenceInterval } from './interval.ts';
import { keysBeside } from './keyboard.ts';

/** The parameter that keeps a design from being computed, by its path, and why. */
export interface DesignProblem {
  readonly parameter: 'boin.overFactor' | 'boin.offset' | 'interval.below' | 'interval.above' | 'custom';
  readonly key:
    | 'advice.problem-over'
    | 'advice.problem-offset'
    | 'advice.problem-below'
    | 'advice.problem-above'
    | 'advice.problem-key'
    | 'advice.problem-custom';
}

const boinProblem = ({ target, boin }: ComparatorParameters): DesignProblem | null => {
  if (gte(cleanRate(target * boin.overFactor), 1)) {
    return { parameter: 'boin.overFactor', key: 'advice.problem-over' };
  }
  return boin.extraSafety && lte(boin.eliminateAbove - boin.offset, 0.5)
    ? { parameter: 'boin.offset', key: 'advice.problem-offset' }
    : null;
};

const intervalProblem = (parameters: ComparatorParameters): DesignProblem | null => {
  const { low, high } = equivalenceInterval(parameters);
  if (low <= 0) return { parameter: 'interval.below', key: 'advice.problem-below' };
  return high >= 1 ? { parameter: 'interval.above', key: 'advice.problem-above' } : null;
};

/**
 * Why a design cannot be computed under these parameters; null when it can. A keyboard without a whole key below the
 * target would never advise to escalate, whatever is seen, and is therefore not computed.
 */
export const designProblem = (
  design: ComparatorId,
  parameters: ComparatorParameters,
): DesignProblem | null => {
  if (design === 'boin' || design === 'tite-boin') return boinProblem(parameters);
  if (design === 'custom') {
    return parameters.custom === null ? { parameter: 'custom', key: 'advice.problem-custom' } : null;
  }
  if (design !== 'keyboard' && design !== 'mtpi2' && design !== 'i3+3') return null;
  const problem = intervalProblem(parameters);
  if (problem !== null || design !== 'keyboard') return problem;
  return keysBeside(parameters).lower.length === 0
    ? { parameter: 'interval.below', key: 'advice.problem-key' }
    : null;
};
