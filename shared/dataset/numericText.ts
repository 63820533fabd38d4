const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/**
 * A number as SDTM writes it: a point as decimal mark, no grouping, no unit, no comparison sign. The nearest double, or
 * undefined when the text is anything else or too large for a double; "1,5" and "<0.5" are not numbers. -0 gives 0.
 */
export const parseNumber = (text: string): number | undefined => {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
};

/** ".", "._" and ".A" to ".Z": how SAS writes a missing number, with the reason code after the point. */
const SAS_MISSING = /^\.[A-Z_]?$/;

export const isSasMissing = (text: string): boolean => SAS_MISSING.test(text);
