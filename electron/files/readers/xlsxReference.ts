/** Source: Excel specifications and limits, "Worksheet size". */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface CellPlace {
  /** From 1. */
  readonly column: number;
  readonly row: number;
}

const [DOLLAR, ZERO, UPPER_A, LOWER_A] = [0x24, 0x30, 0x41, 0x61];

/** Where a reference such as D7 points; undefined when it is none, or lies outside of a sheet. */
export const parseReference = (text: string): CellPlace | undefined => {
  let [at, column, row] = [0, 0, 0];
  // Bounded by the largest column and row, so that no long text is read to its end.
  const digit = (base: number, count: number): number => {
    const value = text.charCodeAt(at) - base;
    return value >= 0 && value < count ? value : -1;
  };
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  for (; column <= MAX_COLUMNS; at += 1) {
    const letter = Math.max(digit(UPPER_A, 26), digit(LOWER_A, 26));
    if (letter < 0) break;
    column = column * 26 + letter + 1;
  }
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  for (; row <= MAX_ROWS && digit(ZERO, 10) >= 0; at += 1) row = row * 10 + digit(ZERO, 10);
  const inSheet = column >= 1 && column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
  return inSheet && at === text.length ? { column, row } : undefined;
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
