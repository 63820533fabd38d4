import { type ExportCell, type ExportTable, headingOf } from '../../../shared/dataset/export/exportTable.ts';
import { neutralisedParts } from '../../../shared/dataset/export/spreadsheetText.ts';
import type { EncodeOptions } from './encodeTable.ts';
import { utf8Pieces } from './pieces.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Marks that need quotation marks (RFC 4180, section 2.6), blanks at an edge, which some readers cut off, and other
 * separators, so that no reader takes them for one.
 */
const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** "NA" without quotation marks is how R writes a missing value; the text "NA" has them. */
const textCell = (text: string): string => (NEEDS_QUOTES.test(text) || text === 'NA' ? quoted(text) : text);

const cell = (value: ExportCell, onNeutralised: () => void): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = neutralisedParts(value);
  if (safe !== value) onNeutralised();
  return textCell(safe);
};

/** A line that would be empty is a cell in quotation marks, or readers would pass over the row. */
const line = (cells: readonly string[]): string =>
  `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(',')}\r\n`;

const lines = function* (table: ExportTable, { onNeutralised }: EncodeOptions): Generator<string> {
  yield BYTE_ORDER_MARK + line(headingOf(table).map((heading) => cell(heading, onNeutralised)));
  for (const row of table.rows) yield line(row.map((value) => cell(value, onNeutralised)));
};

/** RFC 4180 in UTF-8, with a byte order mark so that spreadsheets read Chinese as UTF-8. */
export const csvBytes = (table: ExportTable, options: EncodeOptions): Generator<Uint8Array, void> =>
  utf8Pieces(lines(table, options));
