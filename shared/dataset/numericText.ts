const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Every whole number of so many digits, and every power of ten up to it, is a double exactly. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN: readonly number[] = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * Digits with at most one point, at most 15 digits in all: the digits as a whole number, divided by a power of ten. Both
 * are exact, so that the one division rounds to the nearest double, as the language does. Undefined for any other form.
 */
const plainDecimal = (text: string): number | undefined => {
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  let whole = 0;
  let point = -1;
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code < ZERO + 10) whole = whole * 10 + (code - ZERO);
    else if (code === POINT && point < 0) point = i;
    else return undefined;
  }
  const digits = text.length - start - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS || whole === 0)
    return digits >= 1 && digits <= EXACT_DIGITS ? 0 : undefined;
  const value = point < 0 ? whole : whole / (POWERS_OF_TEN[text.length - 1 - point] ?? Number.NaN);
  return negative ? -value : value;
};

/**
 * A number as SDTM writes it: a point as decimal mark, no grouping, no unit, no comparison sign. The nearest double, or
 * undefined when the text is anything else or too large for a double; "1,5" and "<0.5" are not numbers. -0 gives 0.
 */
export const parseNumber = (text: string): number | undefined => {
  const plain = plainDecimal(text);
  if (plain !== undefined) return plain;
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
};

/** ".", "._" and ".A" to ".Z": how SAS writes a missing number, with the reason code after the point. */
const SAS_MISSING = /^\.[A-Z_]?$/;

export const isSasMissing = (text: string): boolean => SAS_MISSING.test(text);
