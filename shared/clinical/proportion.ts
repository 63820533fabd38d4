import type { Proportion } from '../chart/provenance.ts';

const ALPHA = 0.05;
/** Interval bounds are kept to six decimals, so that every platform writes the same bytes. */
const DECIMALS = 1e6;

const logChoose = (n: number, k: number): number => {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
};

/** P(X ≤ k) of a binomial with 0 < p < 1, summed from the term at k downwards. */
const lowerTail = (k: number, n: number, p: number): number => {
  let term = Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let sum = term;
  for (let i = k; i >= 1; i -= 1) {
    term *= (i / (n - i + 1)) * ((1 - p) / p);
    sum += term;
  }
  return sum;
};

/** The p at which P(X ≤ k) falls to `target`; the tail decreases in p. */
const solve = (k: number, n: number, target: number): number => {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (lowerTail(k, n, middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const rounded = (p: number): number => Math.round(p * DECIMALS) / DECIMALS;

/**
 * n of `of` with the exact two-sided 95 % interval. Of nobody (of = 0) there is no interval: the bounds are null.
 * Source: Clopper and Pearson, Biometrika 26 (1934) 404-413. Throws when n is not a count between 0 and `of`.
 */
export const proportion = (n: number, of: number): Proportion => {
  if (!Number.isInteger(n) || !Number.isInteger(of) || n < 0 || n > of) {
    throw new Error(`Not a proportion: ${n} of ${of}`);
  }
  if (of === 0) return { n, of, low: null, high: null };
  return {
    n,
    of,
    low: n === 0 ? 0 : rounded(solve(n - 1, of, 1 - ALPHA / 2)),
    high: n === of ? 1 : rounded(solve(n, of, ALPHA / 2)),
  };
};
