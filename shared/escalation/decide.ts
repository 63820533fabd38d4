import { assertNever } from '../kernel/assertNever.ts';
import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { type Advice, plainAdvice } from './advice.ts';
import { decideByCounts } from './decideByCounts.ts';
import { decideCustom } from './decideCustom.ts';
import { designProblem } from './designProblem.ts';
import { type DesignState, judgedLevel } from './designState.ts';
import { decideOverdose } from './overdose.ts';
import { decideRollingSix } from './rollingSix.ts';
import { decideThreePlusThree } from './threePlusThree.ts';
import { decideTiteBoin } from './titeBoin.ts';

/** The advice of a design whose parameters let it be computed, the judged level taken as opened. */
const computed = (design: ComparatorId, parameters: ComparatorParameters, state: DesignState): Advice => {
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

const asOpened = ({ levels, at }: DesignState): DesignState => ({
  levels: levels.map((level, index) => (index === at ? { ...level, opened: true } : level)),
  at,
});

/**
 * Subjects at a level that no signed decision opens: a deviation, and no design advises to treat there or to go up from
 * it. What it would say of the counts alone is told as such.
 */
const notOpened = (advice: Advice, level: number): Advice => {
  const leadsOn = advice.action === 'escalate' || advice.toLevel === level || advice.mtd === level;
  if (!leadsOn) return advice;
  const { design, action, figures } = advice;
  const reasons = [phrase('advice.not-opened', { level }), phrase('advice.counts-alone', { action })];
  return plainAdvice(design, 'not-evaluable', [...reasons, ...advice.reasons], { figures });
};

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
  const { level, opened } = judgedLevel(state);
  return opened
    ? computed(design, parameters, state)
    : notOpened(computed(design, parameters, asOpened(state)), level);
};
