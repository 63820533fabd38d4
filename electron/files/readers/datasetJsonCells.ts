import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import type { DatasetJsonColumn, DataType } from './datasetJsonHeader.ts';

/** A cell as JSON gives it; a number whose double is not what the file says comes as {@link ExactNumber}. */
export type JsonCell = string | number | boolean | null | ExactNumber;

export interface ExactNumber {
  readonly digits: string;
}

/** What was odd about the cells of one column. */
export interface ColumnTally {
  readonly column: DatasetJsonColumn;
  /** Cells of another JSON type than the data type demands, and the row of the first. */
  otherType: number;
  firstOther: number;
  /** Decimals written with commas between thousands. */
  grouped: number;
  booleans: number;
}

export interface CellReader {
  readonly tally: ColumnTally;
  readonly read: (cell: JsonCell, row: number) => RawCell;
}

const booleanText = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

/** A cell that is not of its type, as text: the check of its variable judges it like any other text. */
const asText = (cell: JsonCell): RawCell => {
  if (typeof cell === 'boolean') return booleanText(cell);
  if (cell === null || typeof cell === 'string') return cell;
  return typeof cell === 'object' ? cell.digits : String(cell);
};

type Read = (cell: JsonCell, row: number) => RawCell;

const counting =
  (tally: ColumnTally): Read =>
  (cell, row) => {
    tally.otherType += 1;
    if (tally.firstOther === 0) tally.firstOther = row;
    return typeof cell === 'number' ? cell : asText(cell);
  };

const textReader =
  (tally: ColumnTally): Read =>
  (cell, row) => {
    if (typeof cell === 'string' || cell === null) return cell;
    counting(tally)(cell, row);
    return asText(cell);
  };

const numberReader = (tally: ColumnTally, integer: boolean): Read => {
  const other = counting(tally);
  return (cell, row) => {
    if (cell === null) return null;
    if (typeof cell === 'number' && (!integer || Number.isInteger(cell))) return cell === 0 ? 0 : cell;
    if (typeof cell !== 'object') return other(cell, row);
    // More digits than a double holds: an integer stays as it is written, a float is the nearest double.
    const value = Number(cell.digits);
    if (!Number.isFinite(value)) return other(cell, row);
    return integer ? cell.digits : value;
  };
};

/** Source: CDISC Dataset-JSON v1.1, dataType: "When a thousand separator is used … the comma is used". */
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

const decimalReader = (tally: ColumnTally): Read => {
  const other = counting(tally);
  return (cell, row) => {
    if (cell === null) return null;
    if (typeof cell !== 'string') return other(cell, row);
    if (!GROUPED.test(cell)) return cell;
    tally.grouped += 1;
    return cell.replaceAll(',', '');
  };
};

const booleanReader = (tally: ColumnTally): Read => {
  const other = counting(tally);
  return (cell, row) => {
    if (cell === null) return null;
    if (typeof cell !== 'boolean') {
      other(cell, row);
      return asText(cell);
    }
    tally.booleans += 1;
    return booleanText(cell);
  };
};

const TIME = /^\d{2}:\d{2}/;

/** A time of day is T07:30 in ISO 8601 and as the transport reader gives it; the text of a numeric time lacks the T. */
const timeReader = (tally: ColumnTally): Read => {
  const text = textReader(tally);
  return (cell, row) => (typeof cell === 'string' && TIME.test(cell) ? `T${cell}` : text(cell, row));
};

const READERS: { readonly [type in DataType]: (tally: ColumnTally) => Read } = {
  string: textReader,
  URI: textReader,
  date: textReader,
  datetime: textReader,
  time: textReader,
  integer: (tally) => numberReader(tally, true),
  float: (tally) => numberReader(tally, false),
  double: (tally) => numberReader(tally, false),
  decimal: decimalReader,
  boolean: booleanReader,
};

/**
 * Reads the cells of a column by its data type. A cell of another JSON type is not dropped: it goes on as text, where
 * the check of its variable judges it, and is counted. Source: CDISC Dataset-JSON v1.1, "Supported Column Data Type
 * Combinations".
 */
export const createCellReader = (column: DatasetJsonColumn): CellReader => {
  const tally: ColumnTally = { column, otherType: 0, firstOther: 0, grouped: 0, booleans: 0 };
  const isNumericTime = column.dataType === 'time' && column.numericDate;
  return { tally, read: (isNumericTime ? timeReader : READERS[column.dataType])(tally) };
};
