const TWO_32 = 2 ** 32;
const EXPONENT_BIAS = 64;
const FRACTION_BITS = 56;

/** The power of two that a fraction is scaled by, by the first byte without its sign. */
const SCALES = Float64Array.from(
  { length: 128 },
  (_, exponent) => 2 ** (4 * (exponent - EXPONENT_BIAS) - FRACTION_BITS),
);

/**
 * The double of an 8-byte IBM hexadecimal float, big-endian. The 56-bit fraction is rounded once, to nearest even, when
 * it has more than the 53 bits of a double; the scaling by a power of 16 is exact, for the range of the format (16^-78
 * to 16^63) lies within that of normal doubles. Zero is +0. Source: SAS Technical Support TS-140, appendix.
 */
export const ibmFloat = (high: number, low: number): number => {
  const fraction = (high & 0xffffff) * TWO_32 + low;
  if (fraction === 0) return 0;
  const magnitude = fraction * (SCALES[(high >>> 24) & 0x7f] ?? 0);
  return high < 0 || high >= 0x80000000 ? -magnitude : magnitude;
};

const POINT = 0x2e;
const UNDERSCORE = 0x5f;
const [A, Z] = [0x41, 0x5a];

/**
 * The missing code that a numeric field holds: "." or "._" or ".A" to ".Z"; undefined when it holds a number. A missing
 * value is the character followed by zero bytes. Source: SAS TS-140, "Missing values".
 */
export const sasMissingCode = (high: number, low: number): string | undefined => {
  if ((high & 0xffffff) !== 0 || low !== 0) return undefined;
  const first = (high >>> 24) & 0xff;
  if (first === POINT) return '.';
  if (first === UNDERSCORE || (first >= A && first <= Z)) return `.${String.fromCharCode(first)}`;
  return undefined;
};
