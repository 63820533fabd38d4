const FRACTION_BITS = 52n;
const FRACTION_MASK = (1n << FRACTION_BITS) - 1n;

/** Missing value "." of SAS transport: 0x2E and seven zero bytes. */
export const MISSING_NUMBER: Uint8Array = Uint8Array.of(0x2e, 0, 0, 0, 0, 0, 0, 0);

/**
 * A double as an 8-byte IBM hexadecimal float, big-endian. The 56-bit fraction always has room for the 53 significant
 * bits of a double, so nothing is lost; a number outside 16^-64 to 16^63 throws. Source: SAS TS-140, appendix.
 */
export const ibmDouble = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  if (value === 0) return bytes;
  const view = new DataView(bytes.buffer);
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const rawExponent = Number((bits >> FRACTION_BITS) & 0x7ffn);
  if (rawExponent === 0 || rawExponent === 0x7ff) throw new RangeError(`no IBM float for ${value}`);
  // |value| = significand * 2^(binary - 52), to become fraction / 2^56 * 16^hex with 1/16 <= fraction / 2^56 < 1.
  const significand = (bits & FRACTION_MASK) | (1n << FRACTION_BITS);
  const binary = rawExponent - 1023;
  const hex = Math.floor(binary / 4) + 1;
  if (hex < -64 || hex > 63) throw new RangeError(`no IBM float for ${value}`);
  const fraction = significand << BigInt(binary + 4 - 4 * hex);
  const sign = bits >> 63n;
  view.setBigUint64(0, (sign << 63n) | (BigInt(hex + 64) << 56n) | fraction);
  return bytes;
};
