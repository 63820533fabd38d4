import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import { createTextCheck } from '../checkText.ts';
import { refuse } from '../refused.ts';
import { columnNames } from './columnNames.ts';
import { readRecords } from './csvRecords.ts';
import { createNaScout, markUnquotedNa, meaningOfNa, type NaMeaning, UNQUOTED_NA } from './missingNa.ts';
import type { TableSink } from './tableSink.ts';

export const CSV_READER_VERSION = 'csv/1';

const OTHER_DELIMITERS: readonly (readonly [string, string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];

const headerNames = (cells: readonly string[]): string[] => {
  const only = cells.length === 1 ? (cells[0] ?? '') : '';
  const delimiter = OTHER_DELIMITERS.find(([character]) => only.includes(character));
  if (delimiter !== undefined) {
    refuse('file-unsupported', `The columns are separated by ${delimiter[1]}; only commas are read.`);
  }
  if (/^\s*</.test(cells[0] ?? '')) {
    refuse('file-unsupported', 'This is a web page or XML file, not CSV.');
  }
  if (cells.some((cell) => cell.includes('\r'))) {
    refuse('file-unsupported', 'The lines end with a carriage return alone; only LF and CRLF are read.');
  }
  return columnNames(cells);
};

interface NaCount {
  readonly meaning: NaMeaning;
  cells: number;
}

const naReader =
  (na: NaCount) =>
  (cell: string): RawCell => {
    if (cell !== UNQUOTED_NA) return cell;
    na.cells += 1;
    return na.meaning === 'missing' ? null : 'NA';
  };

const reportNa = (na: NaCount, sink: TableSink): void => {
  if (na.cells === 0) return;
  if (na.meaning === 'missing') {
    sink.notice(
      'DQ-FILE-005',
      `${na.cells} cells hold NA as R writes missing values; they count as missing.`,
    );
  } else {
    sink.notice(
      'DQ-FILE-006',
      `${na.cells} cells hold the letters NA; nothing shows that R wrote the file, so they are kept as text.`,
    );
  }
};

const plain = (cell: string): string => (cell === UNQUOTED_NA ? 'NA' : cell);

export interface CsvInspection {
  readonly look: (bytes: Uint8Array) => void;
  /** Says that the file ended; what must be known of it before it can be read. */
  readonly finish: () => CsvFacts;
}

export interface CsvFacts {
  readonly mayHoldNa: boolean;
}

/** Looks at the bytes of a CSV file in passing, before it is read: refuses other encodings, and files that are empty. */
export const inspectCsv = (): CsvInspection => {
  const text = createTextCheck();
  const scout = createNaScout();
  return {
    look: (bytes) => {
      text.look(bytes);
      scout.look(bytes);
    },
    finish: () => {
      text.finish();
      return { mayHoldNa: scout.mayHoldNa() };
    },
  };
};

/**
 * Reads a CSV file that {@link inspectCsv} has passed, as a stream: RFC 4180, comma, UTF-8 with or without byte order
 * mark, LF or CRLF. `chunks` are gone through once, twice when a cell may be an unquoted NA. Refuses other delimiters
 * and headings that are empty or repeated; a row with another number of cells is handed on as malformed.
 */
export const readCsv = async (
  chunks: Iterable<Uint8Array>,
  facts: CsvFacts,
  sink: TableSink,
): Promise<void> => {
  const na: NaCount = { meaning: facts.mayHoldNa ? await meaningOfNa(chunks) : 'absent', cells: 0 };
  const readNa = na.meaning === 'absent' ? null : naReader(na);
  let width = 0;
  await readRecords(chunks, readNa === null ? null : markUnquotedNa, (cells, line) => {
    if (width === 0) {
      const names = headerNames(cells.map(plain));
      width = names.length;
      sink.table({ memberName: '', columns: names.map((name) => ({ name, label: '', stored: 'text', format: '' })) });
    } else if (cells.length !== width) sink.malformed(cells.map(plain), line);
    else sink.row(readNa === null ? cells : cells.map(readNa), line);
  });
  if (width === 0) refuse('file-unsupported', 'The file holds no header.');
  reportNa(na, sink);
};
