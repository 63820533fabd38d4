const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit).replace('-', '⁻');

/** Temperatures come as a bare letter (CDISC codelist UNIT). */
const TEMPERATURES: { readonly [unit: string]: string } = { C: '°C', F: '°F' };

/**
 * A unit as people write it: 10^9/L → 10⁹/L, 10^3/uL → 10³/µL, umol/L → µmol/L, mL/min/1.73m2 → mL/min/1.73 m²,
 * C → °C. For reading only: data and comparisons with the source keep the unit as it came.
 */
export const formatUnit = (unit: string): string =>
  TEMPERATURES[unit] ??
  unit
    .replace(/\b[xX]?\s?10(?:\^|\*\*?)(-?\d+)/g, (_whole, power: string) => `10${superscript(power)}`)
    .replace(/\bu(?=(?:mol|kat|g|L|l|IU|U|m)\b)/g, 'µ')
    .replace(/(?<=\d)m2\b/g, ' m²')
    .replace(/\b([ck]?m)\^?([23])\b/g, (_whole, metre: string, power: string) => metre + superscript(power));
