import { refuse } from '../refused.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** Takes a record. `quoted`: which cells stood in quotation marks; null when none did. */
export type TakeRecord = (cells: string[], line: number, quoted: readonly boolean[] | null) => void;

export interface CsvTokenizer {
  /** Takes the next bytes: UTF-8, valid, without byte order mark. The buffer may be used again afterwards. */
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

/** No row of a clinical extract is longer; a quote that is never closed would otherwise swallow the file. Bytes. */
const MAX_RECORD = 1_000_000;
/** V8 copies shorter substrings; a longer one would keep the whole chunk in memory as long as the cell lives. */
const COPIED_BY_SUBSTRING = 13;

/** Texts of larger pieces would not die young, and fill the heap until it is cleaned as a whole. */
const PIECE_BYTES = 1 << 15;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

const PLAIN = 0;
const SPECIAL = 1;

/** What a byte means outside quotation marks. */
const byteKinds = (delimiter: number): Uint8Array => {
  const kinds = new Uint8Array(256);
  for (const byte of [delimiter, QUOTE, LF, CR]) kinds[byte] = SPECIAL;
  return kinds;
};

const refuseAt = (line: number, reason: string): never =>
  refuse(
    'file-unreadable',
    `The CSV file cannot be read from line ${line} on: ${reason}. Where rows end cannot be told after that.`,
    { line },
  );

const NAMES: { readonly [D in Delimiter]: string } = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a vertical bar',
};

const countByte = (bytes: Uint8Array, byte: number, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at += 1) if (bytes[at] === byte) count += 1;
  return count;
};

const MIXED_LINE_FEED = 'a line feed stands among lines that end with a carriage return';
const MIXED_RETURN = 'a carriage return stands alone among lines that end with a line feed';
const LOOSE_QUOTE = 'a quotation mark stands inside a cell that does not begin with one';
const OPEN_QUOTE = 'a quotation mark is opened and never closed';
const TOO_LONG = 'the row is too long; a quotation mark may be missing';

/** What is being read, and where the tokenizer stands in it. */
interface Scan {
  readonly kinds: Uint8Array;
  readonly delimiter: Delimiter;
  readonly between: number;
  readonly take: TakeRecord;
  bytes: Buffer;
  /** The same bytes, each as one character. */
  latin1: string;
  isLast: boolean;
  at: number;
  /** Physical line where the record at hand begins, and lines inside its quoted cells. */
  line: number;
  linesInside: number;
  /** LF (CRLF as well) or CR, as the first line ends; 0 before that. */
  lineEnd: number;
}

const startScan = (delimiter: Delimiter, take: TakeRecord): Scan => {
  const between = delimiter.charCodeAt(0);
  const bytes: Buffer = Buffer.alloc(0);
  return {
    ...{ kinds: byteKinds(between), delimiter, between, take },
    ...{ bytes, latin1: '', isLast: false, at: 0, line: 1, linesInside: 0, lineEnd: 0 },
  };
};

/** Bytes of the line end here; 0 when more must be read to tell. Refuses a line end of another kind. */
const lineEndSize = (scan: Scan): 0 | 1 | 2 => {
  const { bytes, at, isLast, line } = scan;
  const size = bytes[at] === LF ? 1 : bytes[at + 1] === LF ? 2 : 0;
  if (size > 0) {
    if (scan.lineEnd === CR) refuseAt(line, MIXED_LINE_FEED);
    scan.lineEnd = LF;
    return size;
  }
  if (at + 1 === bytes.length && !isLast) return 0;
  if (scan.lineEnd === LF) refuseAt(line, MIXED_RETURN);
  scan.lineEnd = CR;
  return 1;
};

/** Reads the quoted cell that begins here and moves behind it; undefined when its end is not there yet. */
const quotedCell = (scan: Scan): string | undefined => {
  const { bytes, between, delimiter, line } = scan;
  const start = scan.at + 1;
  let escapes = 0;
  let close = bytes.indexOf(QUOTE, start);
  while (close >= 0 && bytes[close + 1] === QUOTE) {
    escapes += 1;
    close = bytes.indexOf(QUOTE, close + 2);
  }
  if (close < 0 || (close + 1 === bytes.length && !scan.isLast)) return undefined;
  const next = bytes[close + 1];
  if (next !== undefined && next !== between && next !== LF && next !== CR) {
    refuseAt(line, `a closing quotation mark is not followed by ${NAMES[delimiter]} or the end of the line`);
  }
  scan.at = close + 1;
  scan.linesInside += countByte(bytes, scan.lineEnd === CR ? CR : LF, start, close);
  const text = bytes.toString('utf8', start, close);
  return escapes === 0 ? text : text.replaceAll('""', '"');
};

/** Reads the cell here, up to what ends it, as long as no quotation mark does. The text never keeps the chunk alive. */
const plainCell = (scan: Scan): string => {
  const { bytes, kinds, at: start } = scan;
  const end = bytes.length;
  let seen = 0;
  // Locals: the loop runs once a byte.
  let at = start;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (kinds[byte] !== PLAIN) break;
    seen |= byte;
  }
  scan.at = at;
  if (seen >= 0x80) return bytes.toString('utf8', start, at);
  return at - start < COPIED_BY_SUBSTRING
    ? scan.latin1.substring(start, at)
    : bytes.toString('latin1', start, at);
};

/** Reads one record; false when its end is not there yet. */
const readRecord = (scan: Scan): boolean => {
  const { bytes, between, isLast, at: start } = scan;
  const end = bytes.length;
  const cells: string[] = [];
  let quoted: boolean[] | null = null;
  scan.linesInside = 0;
  for (;;) {
    if (bytes[scan.at] === QUOTE) {
      const text = quotedCell(scan);
      if (text === undefined) return false;
      quoted ??= cells.map(() => false);
      quoted.push(true);
      cells.push(text);
    } else {
      cells.push(plainCell(scan));
      quoted?.push(false);
      if (bytes[scan.at] === QUOTE) refuseAt(scan.line, LOOSE_QUOTE);
    }
    if (scan.at === end) break;
    if (bytes[scan.at] !== between) break;
    scan.at += 1;
  }
  if (scan.at === end && !isLast) return false;
  const size = scan.at === end ? 0 : lineEndSize(scan);
  if (scan.at < end && size === 0) return false;
  if (scan.at - start > MAX_RECORD) refuseAt(scan.line, TOO_LONG);
  scan.at += size;
  scan.take(cells, scan.line, quoted);
  scan.line += scan.linesInside + 1;
  return true;
};

/** Reads all whole records of the bytes; gives those of a record that goes on behind them. */
const readRecords = (scan: Scan, bytes: Buffer, isLast: boolean): Buffer => {
  scan.bytes = bytes;
  scan.latin1 = bytes.toString('latin1');
  scan.isLast = isLast;
  scan.at = 0;
  let start = 0;
  while (start < bytes.length && readRecord(scan)) start = scan.at;
  const rest = bytes.length - start;
  if (rest > MAX_RECORD) refuseAt(scan.line, TOO_LONG);
  if (isLast && rest > 0) refuseAt(scan.line, OPEN_QUOTE);
  // A copy: the caller may use its buffer again.
  return Buffer.from(bytes.subarray(start));
};

/**
 * Splits CSV text into records, strictly by RFC 4180 but for the delimiter and the line end, which is LF or CRLF
 * throughout or CR throughout. `line` is the physical line where a record begins. Memory does not grow with the file.
 * Refuses what breaks the rules: where rows end cannot be told after that. Works on bytes, for the characters that
 * matter are ASCII: csv-parse, the oracle of its test, needs fifteen times as long.
 */
export const createCsvTokenizer = (delimiter: Delimiter, take: TakeRecord): CsvTokenizer => {
  const scan = startScan(delimiter, take);
  let held: Buffer = Buffer.alloc(0);
  return {
    write: (next) => {
      const bytes = Buffer.from(next.buffer, next.byteOffset, next.byteLength);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        held = readRecords(scan, held.length === 0 ? piece : Buffer.concat([held, piece]), false);
      }
    },
    end: () => {
      held = readRecords(scan, held, true);
    },
  };
};
