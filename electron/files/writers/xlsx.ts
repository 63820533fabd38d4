import { Zip, ZipDeflate } from 'fflate';
import { type ExportCell, type ExportTable, headingOf } from '../../../shared/dataset/export/exportTable.ts';
import { neutralised } from '../../../shared/dataset/export/spreadsheetText.ts';
import { refuse } from '../refused.ts';
import type { EncodeOptions } from './encodeTable.ts';
import { utf8Pieces } from './pieces.ts';
import { fixedParts, SHEET_END, SHEET_START, STYLE } from './xlsxParts.ts';
import { columnLetters, xmlText } from './xlsxText.ts';

/** Limits of Excel: "Excel specifications and limits", worksheet and workbook. The heading takes one row. */
const MAX_ROWS = 1_048_576 - 1;
const MAX_COLUMNS = 16_384;
const MAX_CELL = 32_767;

/** Without the 64-bit extension of ZIP a part must stay below this. */
const MAX_PART_BYTES = 0xffff_ffff;

const DEFLATE_LEVEL = 5;

const checkSize = ({ rowCount, columns }: ExportTable): void => {
  if (rowCount > MAX_ROWS || columns.length > MAX_COLUMNS) {
    refuse(
      'too-large',
      'Excel cannot hold so many rows or columns in a sheet. Export as CSV or Dataset-JSON.',
      {
        rows: rowCount,
        columns: columns.length,
        maxRows: MAX_ROWS,
        maxColumns: MAX_COLUMNS,
      },
    );
  }
};

const textOf = (text: string, row: number): string => {
  if (text.length > MAX_CELL) {
    refuse('too-large', 'Excel cannot hold so long a text in a cell. Export as CSV or Dataset-JSON.', {
      row,
      characters: text.length,
      maxCharacters: MAX_CELL,
    });
  }
  return xmlText(text);
};

/** Blanks at an edge, and line ends, are lost where a part does not say that they count (XML 1.0, section 2.10). */
const EDGE_BLANK = /^\s|\s$|[\t\n]/;

/** Texts are stored as texts (inlineStr), never as formulas; numbers as numbers. */
const cellXml = (place: string, value: ExportCell, style: number, row: number): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  const space = EDGE_BLANK.test(value) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${textOf(value, row)}</t></is></c>`;
};

const sheetXml = function* (table: ExportTable, { onNeutralised }: EncodeOptions): Generator<string> {
  const letters = table.columns.map((_, index) => columnLetters(index));
  const safe = (value: ExportCell): ExportCell => {
    if (typeof value !== 'string') return value;
    const text = neutralised(value);
    if (text !== value) onNeutralised();
    return text;
  };
  const rowXml = (row: number, cells: readonly ExportCell[], style: number): string =>
    `<row r="${row}">${cells.map((value, index) => cellXml(`${letters[index]}${row}`, safe(value), style, row)).join('')}</row>`;
  yield SHEET_START + rowXml(1, headingOf(table), STYLE.heading);
  let row = 1;
  for (const cells of table.rows) {
    row += 1;
    yield rowXml(row, cells, STYLE.text);
  }
  yield SHEET_END;
};

/** A ZIP archive whose bytes are taken as they come. */
const openArchive = (at: Date) => {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  return {
    /** Everything that is packed by now. */
    take: () => ready.splice(0),
    end: () => zip.end(),
    part: (path: string) => {
      const entry = new ZipDeflate(path, { level: DEFLATE_LEVEL });
      entry.mtime = at;
      zip.add(entry);
      return entry;
    },
  };
};

const NOTHING = new Uint8Array(0);

/**
 * A workbook with one sheet (ECMA-376, Office Open XML), written while the rows are read. The first row is bold and
 * stays in view. Refuses ('too-large') what a sheet cannot hold, rather than leave anything out.
 */
export const xlsxBytes = function* (table: ExportTable, options: EncodeOptions): Generator<Uint8Array, void> {
  checkSize(table);
  const archive = openArchive(options.at);
  for (const [path, xml] of fixedParts(table.name)) archive.part(path).push(Buffer.from(xml, 'utf8'), true);
  const sheet = archive.part('xl/worksheets/sheet1.xml');
  let size = 0;
  for (const piece of utf8Pieces(sheetXml(table, options))) {
    size += piece.length;
    if (size > MAX_PART_BYTES)
      refuse('too-large', 'The sheet would be too large for Excel. Export as CSV or Dataset-JSON.');
    sheet.push(piece);
    yield* archive.take();
  }
  sheet.push(NOTHING, true);
  archive.end();
  yield* archive.take();
};
