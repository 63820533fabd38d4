import { refuse } from '../refused.ts';
import type { TableSink } from './tableSink.ts';
import type { ValueContext } from './xlsxCells.ts';
import { MAX_PART_ELEMENTS, openXlsxPackage, type XlsxPackage } from './xlsxPackage.ts';
import { sheetHandlers } from './xlsxSheet.ts';
import { checkXlsxSignature } from './xlsxSignature.ts';
import { sharedStringsInto } from './xlsxStrings.ts';
import { type DateStyles, dateStylesInto } from './xlsxStyles.ts';
import { createXlsxTable } from './xlsxTable.ts';
import { readXlsxWorkbook, type XlsxSheet, type XlsxWorkbook } from './xlsxWorkbook.ts';

export const XLSX_READER_VERSION = 'xlsx/1';

const readContext = async (file: XlsxPackage, workbook: XlsxWorkbook): Promise<ValueContext> => {
  const strings: string[] = [];
  const styles: DateStyles = [];
  if (workbook.sharedStrings !== undefined) {
    await file.parse(workbook.sharedStrings, 'The list of texts of the workbook', sharedStringsInto(strings));
  }
  if (workbook.styles !== undefined) {
    const what = 'The list of styles of the workbook';
    await file.parse(workbook.styles, what, dateStylesInto(styles), MAX_PART_ELEMENTS);
  }
  return { strings, styles, dateSystem: workbook.dateSystem };
};

const tellParts = (file: XlsxPackage, sink: TableSink): void => {
  const names = file.names();
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(?:^|\/)vbaproject\.bin$/)) {
    sink.notice('DQ-FILE-041', 'The workbook holds macros; they are neither read nor run.');
  }
  if (has(/(?:^|\/)externallinks\//)) {
    sink.notice(
      'DQ-FILE-042',
      'The workbook links to other files; they are not opened, the stored values are read.',
    );
  }
  if (has(/(?:^|\/)(?:comments\d*|threadedcomment\d*)\.xml$/)) {
    sink.notice('DQ-FILE-043', 'The workbook holds comments on cells; they are not read.');
  }
};

const tellSheets = (sheets: readonly XlsxSheet[], sink: TableSink): void => {
  const named = (wanted: (sheet: XlsxSheet) => boolean): string =>
    sheets
      .filter(wanted)
      .map(({ name }) => name)
      .join(', ');
  const hidden = named((sheet) => sheet.hidden && sheet.part !== undefined);
  if (hidden !== '') sink.notice('DQ-FILE-034', `Sheets are hidden; what they hold is read: ${hidden}.`);
  const other = named((sheet) => sheet.part === undefined);
  if (other !== '')
    sink.notice('DQ-FILE-044', `Sheets hold no cells, such as charts; they are not read: ${other}.`);
};

/** Reads the sheets in turn; gives the names of those that are empty. */
const readSheets = async (
  file: XlsxPackage,
  sheets: readonly XlsxSheet[],
  context: ValueContext,
  sink: TableSink,
): Promise<readonly string[]> => {
  const empty: string[] = [];
  for (const { name, part } of sheets) {
    if (part === undefined) continue;
    const table = createXlsxTable(name, context, sink);
    await file.parse(part, `Sheet ${name}`, sheetHandlers(name, table));
    if (!table.finish()) empty.push(name);
  }
  return empty;
};

/**
 * Reads an .xlsx or .xlsm workbook: each sheet is a table whose first row names its columns, the line of a row is its
 * number in the sheet. Dates and times become ISO 8601, formulas give their stored values, nothing is calculated, run or
 * fetched; what is merged, hidden or odd is told. Memory is bounded by the file and its shared texts. Refuses other
 * kinds of files, password protection, damage, and sheets whose first row is no header.
 * Source: ECMA-376 parts 1 and 2 (5th edition).
 */
export const readXlsx = async (bytes: Uint8Array, sink: TableSink): Promise<void> => {
  checkXlsxSignature(bytes);
  const file = await openXlsxPackage(bytes);
  const workbook = await readXlsxWorkbook(file);
  const context = await readContext(file, workbook);
  tellParts(file, sink);
  tellSheets(workbook.sheets, sink);
  const empty = await readSheets(file, workbook.sheets, context, sink);
  if (empty.length === workbook.sheets.filter(({ part }) => part !== undefined).length) {
    refuse('file-unsupported', 'The workbook holds no table: no sheet of it has a cell.');
  }
  if (empty.length > 0)
    sink.notice('DQ-FILE-040', `Sheets are empty and were left out: ${empty.join(', ')}.`);
};
