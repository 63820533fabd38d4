import { assertNever } from '../kernel/assertNever.ts';
import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { decideByCounts } from './decideByCounts.ts';
import { decideCustom } from './decideCustom.ts';
import { designProblem } from './designProblem.ts';
import type { DesignState } from './designState.ts';
import { decideOverdose } from './overdose.ts';
import { decideRollingSix } from './rollingSix.ts';
import { decideThreePlusThree } from './threePlusThree.ts';
import { decideTiteBoin } from './titeBoin.ts';

/**
 * What a comparator design advises at the judged level. Advice only: the gates of the protocol decide. Parameters under
 * which a design cannot be computed give `not-evaluable` with the reason.
 */
export const decide = (
  design: ComparatorId,
  parameters: ComparatorParameters,
  state: DesignState,
): Advice => {
  const problem = designProblem(design, parameters);
  if (problem !== null) return plainAdvice(design, 'not-evaluable', [phrase(problem.key)]);
  switch (design) {
    case 'boin':
    case 'keyboard':
    case 'mtpi2':
    case 'i3+3':
      return decideByCounts(design, parameters, state);
    case '3+3':
      return decideThreePlusThree(parameters, state);
    case 'rolling6':
      return decideRollingSix(state);
    case 'tite-boin':
      return decideTiteBoin(parameters, state);
    case 'overdose':
      return decideOverdose(parameters, state);
    case 'custom':
      if (parameters.custom === null) throw new Error('A custom design has a table');
      return decideCustom(parameters.custom, state);
    default:
      return assertNever(design);
  }
};
