import { gt } from '../grading/compare.ts';
import { phrase } from '../text/phrases.ts';
import { posteriorAbove, posteriorBetween } from './betaBinomial.ts';
import { isExcluded } from './exclusion.ts';
import { equivalenceInterval, type IntervalParameters } from './interval.ts';
import { roundFigure } from './roundFigure.ts';
import type { Verdict, VerdictOf } from './verdict.ts';

export type Piece = readonly [number, number];

/** Posterior mass per width, the yardstick by which pieces of unequal width are compared. */
const density = (piece: Piece, observed: { readonly n: number; readonly dlt: number }): number =>
  posteriorBetween(piece, observed) / (piece[1] - piece[0]);

/**
 * Where the likeliest piece lies: below the interval, in it, or above. On a tie the interval itself, then the side of
 * caution. The posterior is Beta(1+dlt, 1+n−dlt).
 */
export const likeliestPiece = (
  target: Piece,
  { lower, upper }: { readonly lower: readonly Piece[]; readonly upper: readonly Piece[] },
  observed: { readonly n: number; readonly dlt: number },
): { readonly letter: Verdict['letter']; readonly piece: Piece } => {
  const candidates: readonly { readonly letter: Verdict['letter']; readonly piece: Piece }[] = [
    { letter: 'S', piece: target },
    ...upper.map((piece) => ({ letter: 'D' as const, piece })),
    ...lower.map((piece) => ({ letter: 'E' as const, piece })),
  ];
  const weighed = candidates.map((one) => ({ ...one, weight: density(one.piece, observed) }));
  return weighed.reduce((best, one) => (gt(one.weight, best.weight) ? one : best));
};

/** A verdict of a design with an equivalence interval, with its rule of exclusion. */
export const withExclusion = (
  parameters: IntervalParameters,
  rule: (n: number, dlt: number) => Pick<Verdict, 'letter' | 'reasons' | 'figures'>,
): VerdictOf => {
  const { low, high } = equivalenceInterval(parameters);
  const { target, interval } = parameters;
  const cut = interval.excludeAbove;
  return (n, dlt) => {
    const { letter, reasons, figures } = rule(n, dlt);
    const probability = posteriorAbove(target, { n, dlt });
    const eliminate = isExcluded({ n, dlt }, { target, cut });
    const exclusion = eliminate
      ? [phrase('advice.posterior', { target, p: roundFigure(probability), cut })]
      : [];
    return {
      letter: eliminate ? 'D' : letter,
      eliminate,
      reasons: [...reasons, ...exclusion],
      figures: {
        low,
        high,
        rate: dlt / n,
        probabilityAboveTarget: probability,
        eliminationCut: cut,
        ...figures,
      },
    };
  };
};
