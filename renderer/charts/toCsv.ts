import type { TwinCell, TwinTable } from './twinTable.ts';

const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Text of one cell. A text that a spreadsheet would run as a formula gets a leading apostrophe; a number cannot be
 * one, so that -2 stays -2.
 *
 * SECURITY: neutralises formula injection (security.md 23). test/renderer/charts/toCsv.test.ts
 */
export const csvCell = (cell: TwinCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 text with a byte order mark, so that spreadsheets read Chinese as UTF-8. */
export const toCsv = (table: TwinTable): string => {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
};
