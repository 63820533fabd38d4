const SUPERSCRIPT: { readonly [sign: string]: string } = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};

const digits = (superscripts: string): string =>
  [...superscripts].map((sign) => SUPERSCRIPT[sign] ?? '').join('');

/** "10" before the superscript makes it a power; after a letter (mm³) the digit stands by the letter. */
const withoutSuperscripts = (text: string): string =>
  text.replace(/(?<=10)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${digits(power)}`).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, digits);

/** x10^9, ×10**9, 10E9 and 10e9 are how laboratories write ten to the ninth; here all of them are 10*9 as in UCUM. */
const POWER_OF_TEN = /^[x*]?10(?:\^|\*\*?|e\+?)(\d{1,2})(?!\d)/i;

/**
 * A unit in one way of writing, so that one table of spellings serves: compatibility forms (full-width letters, the
 * two mu signs U+00B5 and U+03BC) are one, spaces are gone, "mc" for micro is "u", powers of ten are 10*n. Letter case
 * is kept, for it can change the meaning. Superscripts go first: NFKC would turn 10⁹ into 109.
 */
export const foldUnitText = (text: string): string =>
  withoutSuperscripts(text.trim())
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/μ/g, 'u')
    .replace(/×/g, 'x')
    .replace(/[∕⁄]/g, '/')
    .replace(/(?<![A-Za-z])mc(?=g|L|l|mol|kat|IU)/g, 'u')
    .replace(/(?<![A-Za-z])MC(?=G|L|MOL|KAT|IU)/g, 'U')
    .replace(/(?<=m)\^(?=[23])/gi, '')
    .replace(POWER_OF_TEN, '10*$1');
