/**
 * Digits that count in conversions and comparisons. Laboratory results have at most eight; a double holds fifteen. What
 * lies beyond the twelfth is noise of binary arithmetic (0.1 * 3 = 0.30000000000000004) and must never decide.
 */
export const SIGNIFICANT_DIGITS = 12;

/** A number rounded to 12 significant decimal digits; -0 gives 0. */
export const roundSignificant = (value: number): number => {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return rounded === 0 ? 0 : rounded;
};

/** -1, 0 or 1: how two results compare when noise beyond the twelfth digit is left out. */
export const compareResults = (a: number, b: number): -1 | 0 | 1 => {
  const [x, y] = [roundSignificant(a), roundSignificant(b)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
};
