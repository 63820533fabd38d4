/**
 * Comparison of results and cuts free of the noise of binary arithmetic: 3 × 0.1 is 0.30000000000000004 to a computer
 * and must not be above a cut of 0.3. As the reference of the criteria does (ctcae.md: pharmaverse/admiral 6eb5125a),
 * both sides are rounded to 15 significant digits before they are compared.
 *
 * Writing digits is slow and a cut has a million rows, so numbers that differ by more than rounding can move them are
 * compared as they are: rounding to 15 significant digits moves a number by at most 5 parts in 10^15 of itself.
 */
const DIGITS = 15;

/** Relative distance from which rounding cannot change the answer; twenty times what it can move. */
const CLEARLY_APART = 1e-13;

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** a - b when clearly apart or the same; otherwise the difference of both rounded. Its sign is the answer. */
const difference = (a: number, b: number): number => {
  const plain = a - b;
  if (plain === 0 || Math.abs(plain) > CLEARLY_APART * Math.max(Math.abs(a), Math.abs(b))) return plain;
  return rounded(a) - rounded(b);
};

/** a < b, both rounded to 15 significant digits. NaN compares false, as always. */
export const lt = (a: number, b: number): boolean => difference(a, b) < 0;

/** a <= b, both rounded to 15 significant digits. */
export const lte = (a: number, b: number): boolean => difference(a, b) <= 0;

/** a > b, both rounded to 15 significant digits. */
export const gt = (a: number, b: number): boolean => difference(a, b) > 0;

/** a >= b, both rounded to 15 significant digits. */
export const gte = (a: number, b: number): boolean => difference(a, b) >= 0;

/** a = b, both rounded to 15 significant digits. */
export const eq = (a: number, b: number): boolean => difference(a, b) === 0;
