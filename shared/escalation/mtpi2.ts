import { phrase } from '../text/phrases.ts';
import { equivalenceInterval, type IntervalParameters, piecesBeside } from './interval.ts';
import { likeliestPiece, withExclusion } from './intervalVerdict.ts';
import type { VerdictOf } from './verdict.ts';

/**
 * mTPI-2: the piece with the largest unit probability mass (posterior mass over width) of the interval and the pieces of
 * its width beside it, the outermost cut short by the ends of the scale. Source: Guo, Wang, Yang, Lynn and Ji, Contemp
 * Clin Trials 58 (2017) 23-33 (domain.md 2.5).
 */
export const mtpi2Verdict = (parameters: IntervalParameters): VerdictOf => {
  const { low, high } = equivalenceInterval(parameters);
  const pieces = piecesBeside(parameters);
  return withExclusion(parameters, (n, dlt) => {
    const { letter, piece } = likeliestPiece([low, high], pieces, { n, dlt });
    const [from, to] = piece;
    return {
      letter,
      reasons: [phrase(`advice.mass-${letter}`, { n, dlt, from, to, low, high })],
      figures: { likeliestFrom: from, likeliestTo: to },
    };
  });
};
