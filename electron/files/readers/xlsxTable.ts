import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { columnNames } from './columnNames.ts';
import type { TableSink } from './tableSink.ts';
import {
  cellName,
  createCellReader,
  newCellTally,
  note,
  type OddCells,
  type ReadCell,
  type ValueContext,
} from './xlsxCells.ts';
import { tellSheet } from './xlsxNotices.ts';
import { type CellPlace, columnLetters } from './xlsxReference.ts';
import type { SheetCell, SheetRow, SheetSink } from './xlsxSheet.ts';

// SECURITY: a stray cell in the last row of a sheet would become a million rejected rows. test/files/badSpreadsheets.test.ts
const MAX_BLANK_ROWS = 1000;

export interface XlsxTable extends SheetSink {
  /** Says that the sheet ended. False when it has no cell at all. */
  readonly finish: () => boolean;
}

const isBlank = (cell: ReadCell): boolean =>
  cell.kind === 'value' &&
  (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === ''));

const textOf = (cell: ReadCell | undefined): string => {
  if (cell === undefined) return '';
  if (cell.kind === 'error') return cell.text;
  return cell.value === null || typeof cell.value === 'object' ? '' : String(cell.value);
};

interface PlacedCell {
  readonly source: SheetCell;
  readonly read: ReadCell;
}

/** Names of the columns, from the first row of the sheet, which must hold a text in each. */
const headerNames = (sheet: string, cells: readonly PlacedCell[]): string[] => {
  const names: string[] = [];
  for (const { source, read } of cells) {
    if (isBlank(read)) continue;
    if (
      read.kind !== 'value' ||
      typeof read.value !== 'string' ||
      !['s', 'str', 'inlineStr'].includes(source.type)
    ) {
      return refuse(
        'file-unsupported',
        `Sheet ${sheet}: the first row must hold the names of the columns, but ${cellName(source)} is no text.`,
        { sheet, line: source.place.row, column: columnLetters(source.place.column) },
      );
    }
    while (names.length < source.place.column - 1) names.push('');
    names.push(read.value);
  }
  const gap = names.indexOf('');
  if (gap >= 0) {
    refuse(
      'file-unsupported',
      `Sheet ${sheet}: column ${columnLetters(gap + 1)} has no name in the first row.`,
      {
        sheet,
        line: 1,
        column: columnLetters(gap + 1),
      },
    );
  }
  return columnNames(names);
};

/** Source: ECMA-376 part 1, section 18.17.2.7, and those of later versions of Excel. Other text is not repeated. */
const ERRORS = new Set(
  '#N/A #REF! #VALUE! #DIV/0! #NAME? #NUM! #NULL! #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY!'.split(
    ' ',
  ),
);

const errorWords = ({ source, read }: PlacedCell): string => {
  const error = ERRORS.has(textOf(read)) ? `the error ${textOf(read)}` : 'an error';
  return `Cell ${cellName(source)} holds ${error}, not a value.`;
};

interface State {
  readonly sheet: string;
  readonly sink: TableSink;
  /** Columns with a name; 0 before the header has come. */
  width: number;
  lastRow: number;
}

const begin = (state: State, number: number, cells: readonly PlacedCell[]): void => {
  const { sheet, sink } = state;
  if (number !== 1) {
    refuse(
      'file-unsupported',
      `Sheet ${sheet}: the first row must hold the names of the columns, but it is blank.`,
      {
        sheet,
        line: 1,
      },
    );
  }
  const names = headerNames(sheet, cells);
  state.width = names.length;
  const columns = names.map((name) => ({ name, label: '', stored: 'text' as const, format: '' }));
  sink.table({ memberName: sheet, columns });
};

const tellBlankRows = ({ sheet, sink, lastRow }: State, before: number): void => {
  if (before - lastRow - 1 > MAX_BLANK_ROWS) {
    refuse(
      'file-unsupported',
      `Sheet ${sheet}: rows ${lastRow + 1} to ${before - 1} are blank, yet row ${before} is not. Remove what stands there by mistake.`,
      { sheet, line: before },
    );
  }
  for (let blank = lastRow + 1; blank < before; blank += 1) sink.malformed([''], blank, 'The row is blank.');
};

const handOn = ({ sink, width }: State, number: number, cells: readonly PlacedCell[]): void => {
  const wide = Math.max(width, cells.findLast(({ read }) => !isBlank(read))?.source.place.column ?? 0);
  const byColumn: (ReadCell | undefined)[] = new Array(wide).fill(undefined);
  for (const { source, read } of cells) {
    if (source.place.column <= wide) byColumn[source.place.column - 1] = read;
  }
  const wrong = cells.find(({ read }) => read.kind === 'error');
  if (wrong !== undefined) sink.malformed(byColumn.map(textOf), number, errorWords(wrong));
  else if (wide > width) sink.malformed(byColumn.map(textOf), number);
  else
    sink.row(
      byColumn.map((read): RawCell => (read?.kind === 'value' ? read.value : null)),
      number,
    );
};

const checkMerged = (sheet: string, from: CellPlace, range: string): void => {
  if (from.row > 1) return;
  refuse(
    'file-unsupported',
    `Sheet ${sheet}: cells of the first row are merged (${range}); it must hold one name for each column.`,
    { sheet, line: 1 },
  );
};

/**
 * Makes a table of a sheet: its first row names the columns. A blank row among others, one with an error such as #N/A,
 * and one that is wider than the header are handed on as malformed; blank rows at the end are none.
 */
export const createXlsxTable = (sheet: string, context: ValueContext, sink: TableSink): XlsxTable => {
  const tally = newCellTally();
  const readCell = createCellReader(sheet, context, tally);
  const state: State = { sheet, sink, width: 0, lastRow: 0 };
  const merged: OddCells = { count: 0, places: [] };
  const hiddenColumns: (readonly [number, number])[] = [];
  let hiddenRows = 0;
  return {
    row: ({ number, hidden, cells }: SheetRow) => {
      const read = cells.map((source) => ({ source, read: readCell(source) }));
      if (read.every((cell) => isBlank(cell.read))) return;
      if (hidden) hiddenRows += 1;
      if (state.width === 0) begin(state, number, read);
      else {
        tellBlankRows(state, number);
        handOn(state, number, read);
      }
      state.lastRow = number;
    },
    hiddenColumns: (first, last) => void hiddenColumns.push([first, last]),
    merged: (from, to) => {
      const range = `${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}`;
      checkMerged(sheet, from, range);
      note(merged, range);
    },
    finish: () => {
      const { width } = state;
      if (width > 0) tellSheet(sheet, { width, tally, merged, hiddenRows, hiddenColumns }, sink);
      return width > 0;
    },
  };
};
