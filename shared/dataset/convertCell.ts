import { isSasMissing, parseNumber } from './numericText.ts';
import type { RawCell } from './rawCell.ts';
import type { CellValue } from './sourceRow.ts';
import type { VariableType } from './variables.ts';

/** A cell in the type of its variable; undefined is missing. */
export type Cell = string | number | undefined;

export type Conversion =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'special-missing'; readonly code: string }
  | { readonly kind: 'not-a-number' };

const MISSING: Conversion = { kind: 'missing' };
const NOT_A_NUMBER: Conversion = { kind: 'not-a-number' };
const SPACE = 0x20;

/** Trailing blanks are padding in SAS, and equal to none when SAS compares; a cell of blanks is missing. */
const withoutTrailingBlanks = (text: string): string => {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === SPACE) end -= 1;
  return end === text.length ? text : text.slice(0, end);
};

const toNumber = (text: string): Conversion => {
  if (isSasMissing(text)) return text === '.' ? MISSING : { kind: 'special-missing', code: text };
  const value = parseNumber(text);
  return value === undefined ? NOT_A_NUMBER : { kind: 'value', value };
};

/** A cell in the type of its variable: numbers are strict, text is kept as it came but for trailing blanks. */
export const convertCell = (raw: RawCell, type: VariableType): Conversion => {
  if (raw === null) return MISSING;
  if (typeof raw === 'object') return { kind: 'special-missing', code: raw.specialMissing };
  if (typeof raw === 'number') return { kind: 'value', value: type === 'Num' ? raw : String(raw) };
  const text = withoutTrailingBlanks(raw);
  if (text === '') return MISSING;
  return type === 'Num' ? toNumber(text) : { kind: 'value', value: text };
};

/**
 * The value of a cell that needs no more thought, as most do: the same as {@link convertCell} gives, or undefined when
 * that must be asked.
 */
export const plainCell = (raw: RawCell, numeric: boolean): Cell => {
  if (typeof raw === 'number') return numeric ? raw : undefined;
  if (typeof raw !== 'string' || raw === '' || raw.charCodeAt(raw.length - 1) === SPACE) return undefined;
  return numeric ? parseNumber(raw) : raw;
};

/** A raw cell as it can be written down with a rejected row. */
export const rawCellValue = (raw: RawCell): CellValue =>
  raw !== null && typeof raw === 'object' ? raw.specialMissing : raw;
