import { isUtf8 } from 'node:buffer';
import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { type CellReader, createCellReader, type ExactNumber, type JsonCell } from './datasetJsonCells.ts';
import type { DatasetJsonColumn, DatasetJsonHeader } from './datasetJsonHeader.ts';
import { parseStrictJson } from './datasetJsonStrict.ts';
import type { TableSink } from './tableSink.ts';

export interface DatasetJsonRows {
  readonly row: (bytes: Buffer, offset: number, line: number) => void;
  /** Says that the rows ended: compares their number with the header, and tells what was odd. */
  readonly finish: () => void;
}

const isExact = (value: number): boolean =>
  Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));

const exactNumber = (digits: string): number | ExactNumber => {
  const value = Number(digits);
  return isExact(value) ? value : { digits };
};

const cellText = (value: unknown): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Text that no database and no UTF-8 file can hold: a NUL, or half of a pair (RFC 8259, section 8.2). */
const isStorable = (cell: unknown): boolean =>
  typeof cell !== 'string' || (!cell.includes('\0') && cell.isWellFormed());

const MAX_NAMED = 10;

const named = (readers: readonly CellReader[], words: (reader: CellReader) => string | undefined): string => {
  const all = readers.map(words).filter((text) => text !== undefined);
  const more = all.length > MAX_NAMED ? `, and ${all.length - MAX_NAMED} more columns` : '';
  return all.slice(0, MAX_NAMED).join(', ') + more;
};

const tellOddCells = (readers: readonly CellReader[], sink: TableSink): void => {
  const other = named(readers, ({ tally: { column, otherType, firstOther } }) =>
    otherType === 0
      ? undefined
      : `${column.name} (${column.dataType}; cells: ${otherType}, first in row ${firstOther})`,
  );
  if (other !== '') {
    sink.notice('DQ-FILE-021', `Cells are not of the type that the header gives their column: ${other}.`);
  }
  const booleans = named(readers, ({ tally }) => (tally.booleans === 0 ? undefined : tally.column.name));
  if (booleans !== '') {
    sink.notice(
      'DQ-FILE-022',
      `Columns of true and false were read as the words TRUE and FALSE: ${booleans}.`,
    );
  }
  const grouped = named(readers, ({ tally }) =>
    tally.grouped === 0 ? undefined : `${tally.column.name} (cells: ${tally.grouped})`,
  );
  if (grouped !== '') {
    sink.notice('DQ-FILE-023', `Commas between thousands were taken out of decimal numbers: ${grouped}.`);
  }
};

/** plain: a list of values as JSON.parse gives them. inexact: a number among them is not what the text says. */
type Shape = 'plain' | 'inexact' | 'other';

const shapeOf = (row: readonly unknown[]): Shape => {
  let shape: Shape = 'plain';
  for (let i = 0; i < row.length; i += 1) {
    const cell = row[i];
    if (typeof cell === 'number') {
      if (!isExact(cell)) shape = 'inexact';
    } else if (typeof cell === 'object' && cell !== null) return 'other';
  }
  return shape;
};

interface RowPlace {
  readonly row: number;
  readonly offset: number;
  readonly line: number;
}

const where = ({ row, offset }: RowPlace): string => `Row ${row} (byte ${offset} of the text)`;

const decode = (bytes: Buffer, place: RowPlace): string =>
  isUtf8(bytes)
    ? bytes.toString('utf8')
    : refuse('file-unsupported', `${where(place)} is not UTF-8 text, as Dataset-JSON must be.`, { ...place });

const parse = (text: string, place: RowPlace): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The message of the engine would quote the row.
    return refuse('file-unreadable', `${where(place)} is not written as JSON.`, { ...place });
  }
};

/** Reads the row again where JSON.parse has rounded a number. */
const exactRow = (text: string): unknown[] => {
  const row = parseStrictJson(text, exactNumber);
  return Array.isArray(row) ? row : [];
};

const checkStorable = (
  row: readonly unknown[],
  columns: readonly DatasetJsonColumn[],
  place: RowPlace,
): void => {
  const at = row.findIndex((cell) => !isStorable(cell));
  if (at < 0) return;
  const column = columns[at]?.name ?? '';
  refuse('file-unreadable', `${where(place)} has a NUL, or half a letter, in ${column}.`, {
    ...place,
    column,
  });
};

const readCells = (readers: readonly CellReader[], row: readonly JsonCell[], number: number): RawCell[] => {
  const cells: RawCell[] = [];
  for (let i = 0; i < readers.length; i += 1) cells.push(readers[i]?.read(row[i] ?? null, number) ?? null);
  return cells;
};

/**
 * Reads the rows of a data set as its columns say. A row that is no list of as many plain values as there are columns
 * is handed on as malformed; a text that is no JSON or no UTF-8 is refused with its place.
 */
export const createDatasetJsonRows = (header: DatasetJsonHeader, sink: TableSink): DatasetJsonRows => {
  const { columns, records } = header;
  const readers = columns.map(createCellReader);
  let rows = 0;
  return {
    row: (bytes, offset, line) => {
      rows += 1;
      const place = { row: rows, offset, line };
      const text = decode(bytes, place);
      const found = parse(text, place);
      const shape = Array.isArray(found) ? shapeOf(found) : 'other';
      if (!Array.isArray(found)) return sink.malformed([text], line, 'The row is not a list of values.');
      if (text.includes('\\u')) checkStorable(found, columns, place);
      if (shape === 'other' || found.length !== columns.length) {
        const why = 'A cell of the row is a list or an object, not a value.';
        return sink.malformed(found.map(cellText), line, ...(shape === 'other' ? [why] : []));
      }
      return sink.row(readCells(readers, shape === 'inexact' ? exactRow(text) : found, rows), line);
    },
    finish: () => {
      if (rows !== records) {
        const message = `The header states ${records} records, but there are ${rows} rows: the file is cut off or was changed.`;
        refuse('file-unreadable', message, { records, rows });
      }
      tellOddCells(readers, sink);
    },
  };
};
