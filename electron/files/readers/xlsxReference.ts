/** Source: Excel specifications and limits, "Worksheet size". */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface CellPlace {
  /** From 1. */
  readonly column: number;
  readonly row: number;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Where a reference such as D7 points; undefined when it is none, or lies outside of a sheet. */
export const parseReference = (text: string): CellPlace | undefined => {
  const match = REFERENCE.exec(text);
  let column = 0;
  for (const letter of (match?.[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match?.[2] ?? '0');
  return column >= 1 && column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS ? { column, row } : undefined;
};

/** Letters of a column, from 1: A, B … Z, AA. */
export const columnLetters = (column: number): string => {
  let [rest, letters] = [column, ''];
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
};
