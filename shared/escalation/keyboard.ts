import { eq } from '../grading/compare.ts';
import { phrase } from '../text/phrases.ts';
import { cleanRate } from './binomial.ts';
import { equivalenceInterval, type IntervalParameters, piecesBeside } from './interval.ts';
import { likeliestPiece, type Piece, withExclusion } from './intervalVerdict.ts';
import type { VerdictOf } from './verdict.ts';

/**
 * The keys beside the target key: as wide as it, tiled outward, those cut short by an end of the scale dropped.
 * Source: Yan, Mandrekar and Yuan, Clin Cancer Res 23 (2017) 3994-4003; IntervalDesign (domain.md 2.5).
 */
export const keysBeside = (
  parameters: IntervalParameters,
): { readonly lower: readonly Piece[]; readonly upper: readonly Piece[] } => {
  const { width } = equivalenceInterval(parameters);
  const whole = ([from, to]: Piece): boolean => eq(cleanRate(to - from), width);
  const { lower, upper } = piecesBeside(parameters);
  return { lower: lower.filter(whole), upper: upper.filter(whole) };
};

/** Keyboard: the strongest key left of the target key, the target key, or right of it. Exclusion as for mTPI-2. */
export const keyboardVerdict = (parameters: IntervalParameters): VerdictOf => {
  const { low, high } = equivalenceInterval(parameters);
  const keys = keysBeside(parameters);
  return withExclusion(parameters, (n, dlt) => {
    const { letter, piece } = likeliestPiece([low, high], keys, { n, dlt });
    const [from, to] = piece;
    return {
      letter,
      reasons: [phrase(`advice.key-${letter}`, { n, dlt, from, to, low, high })],
      figures: { likeliestFrom: from, likeliestTo: to },
    };
  });
};
