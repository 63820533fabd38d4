/** What a person typed into the field of a number. */
export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: NumberProblem };

export type NumberProblem = 'not-a-number' | 'decimal-comma' | 'too-many-digits' | 'too-large';

/** A double keeps every decimal number of so many significant digits (IEEE 754: DBL_DIG). */
const KEPT_DIGITS = 15;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/;
/** 2.5×10⁷, 2.5 x 10^7, 2.5*10^7, and 10⁷ alone. */
const POWER = /^([+-]?(?:\d+\.?\d*|\.\d+)?)[×x*·]?10(?:\^([+-]?\d{1,4})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))$/;

const fromSuperscript = (text: string): string =>
  [...text]
    .map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : String(SUPERSCRIPTS.indexOf(sign))))
    .join('');

/** Full-width signs of a Chinese keyboard are the same signs; superscripts are kept. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
    .replace(/[\s\u3000]/g, '')
    .toLowerCase();

const asPlain = (text: string): string => {
  const match = POWER.exec(text);
  if (match === null) return text;
  const [, mantissa = '', caret, superscript = ''] = match;
  const bare = /^[+-]?$/.test(mantissa);
  // "2510^7": without a sign between them, mantissa and ten cannot be told apart.
  if (!bare && !/[×x*·]10/.test(text)) return text;
  const head = bare ? `${mantissa}1` : mantissa;
  return `${head}e${caret ?? fromSuperscript(superscript)}`;
};

const significant = (digits: string): number => digits.replace(/^0+/, '').replace(/0+$/, '').length;

/**
 * A number in either notation, 2.5e7 or 2.5×10⁷, with a decimal point. Nothing is rounded: a number with more digits
 * than can be kept is refused, and a comma is not guessed to be a point or a separator of thousands.
 */
export const parseTypedNumber = (typed: string): TypedNumber => {
  const text = halfWidth(typed);
  if (text === '') return { kind: 'empty' };
  if (/[,，、]/.test(text)) return { kind: 'problem', problem: 'decimal-comma' };
  const plain = asPlain(text);
  const match = PLAIN.exec(plain);
  if (match === null) return { kind: 'problem', problem: 'not-a-number' };
  const [, , whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return { kind: 'problem', problem: 'not-a-number' };
  if (significant(`${whole}${fraction}`) > KEPT_DIGITS)
    return { kind: 'problem', problem: 'too-many-digits' };
  const value = Number(plain);
  const vanished = value === 0 && significant(`${whole}${fraction}`) > 0;
  if (!Number.isFinite(value) || vanished) return { kind: 'problem', problem: 'too-large' };
  // Minus zero is zero: canonical JSON writes both the same.
  return { kind: 'number', value: value === 0 ? 0 : value };
};

/** A number as it is typed, with every digit: 25000000 → 2.5e7 from a million on, 0.00001 → 1e-5. */
export const typedNumberText = (value: number): string => {
  const plain = String(value);
  if (plain.includes('e')) return plain.replace('e+', 'e');
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return Math.abs(value) >= 1e6 && mantissa.length < 8 ? `${mantissa}e${Number(exponent)}` : plain;
};
