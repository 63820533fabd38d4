const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A unit as people write it: 10^9/L → 10⁹/L. */
export const formatUnit = (unit: string): string =>
  unit.replace(/\^(\d+)/g, (_whole, digits: string) =>
    [...digits].map((digit) => DIGITS[Number(digit)]).join(''),
  );
