import { gte, lte } from '../grading/compare.ts';
import type { ComparatorParameters } from '../protocol/comparators.ts';
import { phrase } from '../text/phrases.ts';
import { posteriorAbove } from './betaBinomial.ts';
import { cleanRate } from './binomial.ts';
import { isExcluded, MIN_TO_ELIMINATE } from './exclusion.ts';
import { roundFigure } from './roundFigure.ts';
import type { Verdict, VerdictOf } from './verdict.ts';

export type BoinParameters = Pick<ComparatorParameters, 'target' | 'boin'>;

export interface BoinLambda {
  /** φ1, the highest rate deemed too low, and φ2, the lowest deemed too high. */
  readonly phi1: number;
  readonly phi2: number;
  /** Escalate at or below λe, de-escalate at or above λd. */
  readonly lambdaE: number;
  readonly lambdaD: number;
}

/**
 * The boundaries of BOIN. Source: Liu and Yuan, J R Stat Soc C 64 (2015) 507-523, equations 2 and 3, with the erratum
 * of 2022 (domain.md 2.4). The target lies between 0 and 1, φ2 below 1: see designProblem.
 */
export const boinLambda = ({ target, boin }: BoinParameters): BoinLambda => {
  const phi1 = cleanRate(target * boin.underFactor);
  const phi2 = cleanRate(target * boin.overFactor);
  return {
    phi1,
    phi2,
    lambdaE: Math.log((1 - phi1) / (1 - target)) / Math.log((target * (1 - phi1)) / (phi1 * (1 - target))),
    lambdaD: Math.log((1 - target) / (1 - phi2)) / Math.log((phi2 * (1 - target)) / (target * (1 - phi2))),
  };
};

/** The cut of elimination at a level; stricter by the offset at the lowest level under extra safety. */
export const boinEliminationCut = ({ boin }: BoinParameters, isLowest: boolean): number =>
  cleanRate(isLowest && boin.extraSafety ? boin.eliminateAbove - boin.offset : boin.eliminateAbove);

const eliminationReason = (parameters: BoinParameters, cut: number, probability: number, n: number) =>
  n < MIN_TO_ELIMINATE
    ? phrase('advice.too-few-to-eliminate', { n: MIN_TO_ELIMINATE })
    : phrase('advice.posterior', { target: parameters.target, p: roundFigure(probability), cut });

/** BOIN on counts. `isLowest` matters under extra safety only. */
export const boinVerdict = (parameters: BoinParameters, isLowest: boolean): VerdictOf => {
  const lambda = boinLambda(parameters);
  const cut = boinEliminationCut(parameters, isLowest);
  return (n, dlt) => {
    const rate = dlt / n;
    const probability = posteriorAbove(parameters.target, { n, dlt });
    const eliminate = isExcluded({ n, dlt }, { target: parameters.target, cut });
    const by: Verdict['letter'] = gte(rate, lambda.lambdaD) ? 'D' : lte(rate, lambda.lambdaE) ? 'E' : 'S';
    const shown = { n, dlt, rate: roundFigure(rate) };
    const bounds = { lambdaE: lambda.lambdaE.toFixed(4), lambdaD: lambda.lambdaD.toFixed(4) };
    return {
      letter: eliminate ? 'D' : by,
      eliminate,
      reasons: [
        phrase(`advice.boin-${by}`, { ...shown, ...bounds }),
        eliminationReason(parameters, cut, probability, n),
      ],
      figures: { ...lambda, rate, probabilityAboveTarget: probability, eliminationCut: cut },
    };
  };
};
