import { lt } from '../grading/compare.ts';
import type { ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { type Observed, posteriorAbove, posteriorBetween } from './betaBinomial.ts';
import { type DesignState, judgedLevel } from './designState.ts';
import { roundFigure } from './roundFigure.ts';

/**
 * Below this rate a level counts as underdosing. Source: Neuenschwander, Branson and Gsponer, Stat Med 27 (2008)
 * 2420-2439, categories 0-0.16, 0.16-0.33, above 0.33 (domain.md 2.6, tagged [S]: verify against the paper).
 */
export const UNDERDOSING_BELOW = 0.16;

export interface OverdoseCategories {
  readonly under: number;
  readonly target: number;
  readonly over: number;
}

type OverdoseParameters = Pick<ComparatorParameters, 'overdose'>;

/** Posterior probabilities that the rate is under, in and over the target band; they add up to one. */
export const overdoseCategories = (
  { overdose: { limit, priorA, priorB } }: OverdoseParameters,
  observed: Observed,
): OverdoseCategories => {
  const prior = { a: priorA, b: priorB };
  const low = Math.min(UNDERDOSING_BELOW, limit);
  return {
    under: posteriorBetween([0, low], observed, prior),
    target: posteriorBetween([low, limit], observed, prior),
    over: posteriorAbove(limit, observed, prior),
  };
};

/**
 * Overdose control: a level is admissible when P(rate > limit) is below what is tolerated, under an independent Beta
 * prior of the level. It judges the level and moves nowhere. Pending outcomes are left out and said.
 */
export const decideOverdose = (parameters: OverdoseParameters, state: DesignState): Advice => {
  const { level, evaluable, dlt, pending } = judgedLevel(state);
  if (evaluable === 0) return plainAdvice('overdose', 'not-evaluable', [phrase('advice.nobody', { level })]);
  const { limit, maxProbability } = parameters.overdose;
  const { under, target, over } = overdoseCategories(parameters, { n: evaluable, dlt });
  const admissible = lt(over, maxProbability);
  const shown = { n: evaluable, dlt, limit, p: roundFigure(over), max: maxProbability };
  const waiting = pending > 0 ? [phrase('advice.over-pending', { pending })] : [];
  return plainAdvice(
    'overdose',
    admissible ? 'admissible' : 'not-admissible',
    [phrase(admissible ? 'advice.over-within' : 'advice.over-beyond', shown), ...waiting],
    { figures: { probability: over, limit, maxProbability, under, inTarget: target, over } },
  );
};
