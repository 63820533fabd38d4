const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit).replace('-', '⁻');

/** Temperatures come as a bare letter (CDISC codelist UNIT). */
const TEMPERATURES: { readonly [unit: string]: string } = { C: '°C', F: '°F', Cel: '°C', '[degF]': '°F' };

/** Brackets and braces of UCUM codes say what kind of unit or note it is; people write [IU]/mL as IU/mL. */
const withoutUcumMarks = (unit: string): string =>
  unit
    .replace(/\{1\.73_m2\}/, '1.73m2')
    .replace(/\((\d+)\.h\)/, '$1h')
    .replace(/\b(\w+)\{([^{}]+)\}/g, '$1 $2')
    .replace(/[{}]/g, '')
    .replace(/^([mu]?)eq\//, '$1Eq/')
    .replace(/\[(in|lb)_\w+\]/, '$1')
    .replace(/\[([A-Za-z]+)\]/g, '$1');

/** Powers of ten within a text that is no unit, e.g. a clause: 10^9/L → 10⁹/L. The rest stays as it is. */
export const formatPowers = (text: string): string =>
  text.replace(/\b10\^(-?\d+)/g, (_whole, power: string) => `10${superscript(power)}`);

/**
 * A unit as people write it: 10^9/L → 10⁹/L, 10^3/uL → 10³/µL, umol/L → µmol/L, mL/min/1.73m2 → mL/min/1.73 m²,
 * C → °C, and UCUM codes without their marks: [IU]/mL → IU/mL, {cells}/uL → cells/µL. For reading only: data and comparisons with the source keep the unit as it came.
 */
export const formatUnit = (unit: string): string =>
  TEMPERATURES[unit] ??
  withoutUcumMarks(unit)
    .replace(/\b[xX]?\s?10(?:\^|\*\*?)(-?\d+)/g, (_whole, power: string) => `10${superscript(power)}`)
    .replace(/\bu(?=(?:mol|kat|g|L|l|IU|U|m)\b)/g, 'µ')
    .replace(/(?<=\d)m2\b/g, ' m²')
    .replace(/\b([ck]?m)\^?([23])\b/g, (_whole, metre: string, power: string) => metre + superscript(power));
