import { CsvError, parse } from 'csv-parse';
import { refuse } from '../refused.ts';

/** No row of a clinical extract is longer; a quote that is never closed would otherwise swallow the file. */
const MAX_RECORD = 1_000_000;

/** Changes a cell as it is read, knowing whether it stood in quotation marks. */
export type ReadCell = (text: string, quoted: boolean) => string;

export type TakeRecord = (cells: string[], line: number) => void;

const REASONS: { readonly [code: string]: string } = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
  CSV_MAX_RECORD_SIZE: 'the row is too long; a quotation mark may be missing',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that does not begin with one',
  CSV_INVALID_CLOSING_QUOTE: 'a closing quotation mark is not followed by a comma or the end of the line',
};

const explain = (error: unknown, line: number): unknown => {
  if (!(error instanceof CsvError)) return error;
  const reason = REASONS[error.code] ?? 'the text does not follow RFC 4180';
  try {
    return refuse(
      'file-unreadable',
      `The CSV file cannot be read from line ${line} on: ${reason}. Where rows end cannot be told after that.`,
      { line },
    );
  } catch (refusal) {
    return refusal;
  }
};

const linesOf = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines += 1;
  }
  return lines;
};

/**
 * Splits text that is known to be UTF-8 without NUL into records, strictly by RFC 4180 with LF or CRLF. `line` is the
 * physical line where a record begins. Memory does not grow with the file.
 */
export const readRecords = async (
  chunks: Iterable<Uint8Array>,
  readCell: ReadCell | null,
  take: TakeRecord,
): Promise<void> => {
  let line = 1;
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: MAX_RECORD,
    on_record: (cells: string[]) => {
      const start = line;
      line += linesOf(cells);
      take(cells, start);
      return null;
    },
    ...(readCell === null ? {} : { cast: (text, { quoting }) => readCell(text, quoting) }),
  });
  // Errors arrive through the callbacks below; without a listener they would end the process as well.
  parser.on('error', () => undefined);
  const step = (feed: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      feed((error) => (error === undefined || error === null ? resolve() : reject(error)));
    });
  try {
    for (const chunk of chunks) await step((done) => parser.write(chunk, done));
    await step((done) => parser.end(done));
  } catch (error) {
    throw explain(error, line);
  } finally {
    parser.destroy();
  }
};
