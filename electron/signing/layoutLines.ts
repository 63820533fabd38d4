/** Width of a text at a font size of 1, in the same unit. */
export type MeasureText = (text: string) => number;

export interface TextRow {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Baseline from the bottom of the box, in points. */
  readonly baseline: number;
}

/** Left, and top plus bottom, in points. */
const PADDING = 5;
const LARGEST = 10;
const SMALLEST = 4;
const STEP = 0.25;
const LEADING = 1.32;
/** The first line, the name, stands out a little. */
const FIRST_LINE = 1.15;
/** Part of a row's height above its baseline. */
const ASCENT = 0.98;

const CHINESE = String.raw`\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60`;
const OPENING = String.raw`(\[（「『《【“‘`;
const CLOSING = String.raw`)\],.;:!?，。、；：！？）》」』】”’`;

/**
 * What a line may break between: a Chinese character or a word, with the marks that must not begin or end a line
 * (GB/T 15834), or white space.
 */
const UNITS = new RegExp(
  String.raw`[${OPENING}]*(?:[${CHINESE}]|[^\s${CHINESE}${OPENING}]+)[${CLOSING}]*|[${OPENING}]+|\s+`,
  'gu',
);

const splitLongWord = (word: string, fits: (text: string) => boolean): string[] => {
  const pieces: string[] = [];
  for (const char of word) {
    const last = pieces.at(-1);
    if (last !== undefined && fits(last + char)) pieces[pieces.length - 1] = last + char;
    else pieces.push(char);
  }
  return pieces;
};

const wrap = (line: string, fits: (text: string) => boolean): string[] => {
  const rows = [''];
  for (const unit of line.match(UNITS) ?? []) {
    const row = rows.at(-1) ?? '';
    const pieces = fits(unit.trim()) ? [unit] : splitLongWord(unit, fits);
    if (fits((row + unit).trim()) || unit.trim() === '') rows[rows.length - 1] = row + unit;
    else rows.push(...pieces);
  }
  return rows.map((row) => row.trim()).filter((row) => row !== '');
};

interface Box {
  readonly width: number;
  readonly height: number;
}

const layoutAt = (
  lines: readonly string[],
  box: Box,
  measure: MeasureText,
  size: number,
): TextRow[] | undefined => {
  const sizes = lines.map((_, index) => (index === 0 ? size * FIRST_LINE : size));
  const rows = lines.flatMap((line, index) => {
    const rowSize = sizes[index] ?? size;
    const fits = (text: string): boolean => measure(text) * rowSize <= box.width - 2 * PADDING;
    return wrap(line, fits).map((text) => ({ text, size: rowSize, fits: fits(text) }));
  });
  const height = rows.reduce((sum, row) => sum + row.size * LEADING, 0);
  if (height > box.height - PADDING || rows.some((row) => !row.fits)) return undefined;
  let top = (box.height + height) / 2;
  return rows.map((row) => {
    const baseline = top - row.size * ASCENT;
    top -= row.size * LEADING;
    return { text: row.text, size: row.size, baseline };
  });
};

export const leftEdge = PADDING;

/**
 * Sets lines into a box: the largest size from 10 to 4 points at which everything, wrapped where needed, fits; the
 * rows stand in the middle of its height. Undefined when even the smallest does not fit: nothing is ever cut off.
 */
export const layoutLines = (
  lines: readonly string[],
  box: Box,
  measure: MeasureText,
): readonly TextRow[] | undefined => {
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    const rows = layoutAt(lines, box, measure, size);
    if (rows !== undefined) return rows;
  }
  return undefined;
};
