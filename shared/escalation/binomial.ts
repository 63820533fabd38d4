/** Rates are taken to twelve decimals: 0.3 − 0.05 is meant as 0.25, not as what binary arithmetic makes of it. */
const DECIMALS = 12;
const RESULT_SCALE = 10n ** 18n;

/** A rate as it is printed, free of the noise of binary arithmetic. */
export const cleanRate = (rate: number): number => Number(rate.toFixed(DECIMALS));

/** p as a whole number over a power of ten, so that sums of its powers are exact. */
const fraction = (p: number): { readonly hit: bigint; readonly miss: bigint; readonly scale: bigint } => {
  const digits = p.toFixed(DECIMALS).replace(/0+$/, '').split('.')[1] ?? '';
  const scale = 10n ** BigInt(digits.length);
  const hit = BigInt(digits === '' ? 0 : digits);
  return { hit, miss: scale - hit, scale };
};

/**
 * P(X ≤ k) of a binomial of n trials with 0 < p < 1: the finite sum in whole numbers, rounded once at the end. A
 * probability that equals a cut therefore equals it here. Throws when p is no such rate or n no count.
 */
export const binomialAtMost = (k: number, n: number, p: number): number => {
  if (!(p > 0 && p < 1) || !Number.isInteger(n) || n < 0) throw new Error(`Not a binomial: n ${n}, p ${p}`);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const { hit, miss, scale } = fraction(p);
  if (hit === 0n) return 1;
  let term = miss ** BigInt(n);
  let sum = term;
  for (let i = 0; i < k; i += 1) {
    // C(n,i+1) hit^(i+1) miss^(n-i-1) from its predecessor; the division leaves no rest.
    term = (term * BigInt(n - i) * hit) / (BigInt(i + 1) * miss);
    sum += term;
  }
  return Number((sum * RESULT_SCALE) / scale ** BigInt(n)) / Number(RESULT_SCALE);
};
