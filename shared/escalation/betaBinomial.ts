import { binomialAtMost } from './binomial.ts';

/** Subjects with a DLT among those evaluable. */
export interface Observed {
  readonly n: number;
  readonly dlt: number;
}

/** Beta prior with whole parameters; Beta(1,1) says nothing beforehand. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

export const FLAT_PRIOR: BetaPrior = { a: 1, b: 1 };

/**
 * P(rate > limit) after `dlt` of `n`, under an independent Beta(a,b) prior of this level:
 * P(Binomial(a+b+n−1, limit) ≤ a+dlt−1), an exact finite sum for whole a and b. Source: domain.md 2.6; the identity of
 * the incomplete beta function and the binomial (Abramowitz and Stegun 26.5.24).
 */
export const posteriorAbove = (
  limit: number,
  { n, dlt }: Observed,
  { a, b }: BetaPrior = FLAT_PRIOR,
): number => binomialAtMost(a + dlt - 1, a + b + n - 1, limit);

/** P(low < rate ≤ high) under the same posterior. A bound of 0 or 1 is the end of the scale. */
export const posteriorBetween = (
  [low, high]: readonly [number, number],
  observed: Observed,
  prior: BetaPrior = FLAT_PRIOR,
): number => {
  const above = (bound: number): number => {
    if (bound <= 0) return 1;
    return bound >= 1 ? 0 : posteriorAbove(bound, observed, prior);
  };
  return above(low) - above(high);
};
