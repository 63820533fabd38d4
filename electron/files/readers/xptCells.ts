import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { type FieldMemo, memoOfColumn } from './fieldMemo.ts';
import { ibmFloat, sasMissingCode } from './ibmFloat.ts';
import { sasDateConversion } from './sasDate.ts';
import type { XptText } from './xptText.ts';
import type { XptVariable } from './xptVariables.ts';

/** Observations that are being read: their bytes, and the same as numbers. */
export interface XptBlock {
  readonly bytes: Buffer;
  readonly view: DataView;
}

export const xptBlock = (bytes: Buffer): XptBlock => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
});

const SPACE = 0x20;

/** End of a text without the blanks and NUL that fill its field; `start` when it is blank. */
export const textEnd = (bytes: Uint8Array, start: number, length: number): number => {
  let end = start + length;
  while (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === 0)) end -= 1;
  return end;
};

/** Reads the cell of one variable from an observation that begins at `start`. */
export type CellReader = (block: XptBlock, start: number, row: number) => RawCell;

const isAsciiText = (bytes: Buffer, { name }: XptVariable, row: number): boolean => {
  let all = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) refuse('file-unreadable', `The text of ${name} in row ${row} has a NUL byte.`, { row });
    all |= byte;
  }
  return all < 0x80;
};

const textReader = (
  variable: XptVariable,
  letters: () => XptText,
  memo: FieldMemo<string | null>,
): CellReader => {
  const { name, position, length } = variable;
  const readNew = ({ bytes, view }: XptBlock, from: number, row: number): string | null => {
    const field = bytes.subarray(from, textEnd(bytes, from, length));
    if (field.length === 0 || isAsciiText(field, variable, row)) {
      const value = field.length === 0 ? null : field.toString('latin1');
      memo.keep(view, from, value);
      return value;
    }
    const text = letters();
    const cut = text.cutCells();
    const value = text.decode(field, { variable: name, row });
    // A text that was cut is counted each time.
    if (text.cutCells() === cut) memo.keep(view, from, value);
    return value;
  };
  return (block, start, row) => {
    const known = memo.find(block.view, start + position);
    return known === undefined ? readNew(block, start + position, row) : known;
  };
};

const missing = (high: number): RawCell => {
  const code = sasMissingCode(high, 0);
  if (code === undefined) return 0;
  return code === '.' ? null : { specialMissing: code };
};

const number = (high: number, low: number): RawCell =>
  low === 0 && (high & 0xffffff) === 0 ? missing(high) : ibmFloat(high, low);

/** A numeric field may be 2 to 8 bytes long: the leading bytes of the float. */
const numberReader = ({ position, length }: XptVariable): CellReader => {
  if (length === 8) {
    return ({ view }, start) =>
      number(view.getUint32(start + position), view.getUint32(start + position + 4));
  }
  return ({ bytes }, start) => {
    const from = start + position;
    const at = (index: number): number => (index < length ? (bytes[from + index] ?? 0) : 0);
    const word = (index: number): number =>
      ((at(index) << 24) | (at(index + 1) << 16) | (at(index + 2) << 8) | at(index + 3)) >>> 0;
    return number(word(0), word(4));
  };
};

/** Distinct dates of one variable that are remembered. */
const MAX_DATES = 8192;

/** Numbers with a date format read as ISO 8601; those that are no date of the calendar stay numbers and are counted. */
const dateReader = (
  readNumber: CellReader,
  toIso: (value: number) => string | undefined,
  noDate: () => void,
): CellReader => {
  const known = new Map<number, string>();
  return (block, start, row) => {
    const value = readNumber(block, start, row);
    if (typeof value !== 'number') return value;
    const found = known.get(value);
    if (found !== undefined) return found;
    const iso = toIso(value);
    if (iso === undefined) {
      noDate();
      return String(value);
    }
    if (known.size >= MAX_DATES) known.clear();
    known.set(value, iso);
    return iso;
  };
};

/**
 * Reads the cells of a variable. `letters` is asked when a text is not ASCII; `noDate` is told of each number in a date
 * variable that is no date.
 */
export const createCellReader = (
  variable: XptVariable,
  index: number,
  letters: () => XptText,
  noDate: () => void,
): CellReader => {
  if (!variable.numeric) return textReader(variable, letters, memoOfColumn(variable.length, index));
  const toIso = sasDateConversion(variable.format);
  const readNumber = numberReader(variable);
  return toIso === undefined ? readNumber : dateReader(readNumber, toIso, noDate);
};
