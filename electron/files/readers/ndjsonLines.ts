import { refuse } from '../refused.ts';
import { isBlankByte } from './datasetJsonSpan.ts';
import type { ByteWindow } from './datasetJsonWindow.ts';

const LF = 0x0a;

// SECURITY: a file of line feeds would become millions of rejected rows. test/files/badJsonFiles.test.ts
const MAX_BLANK_LINES = 1000;

export interface NdjsonLineSink {
  readonly row: (text: Buffer, offset: number, line: number) => void;
  readonly blankLine: (line: number) => void;
}

export interface NdjsonLines {
  /** Hands on the lines that are whole; `last` when no more bytes come. */
  readonly take: (last: boolean) => void;
}

const isBlank = (bytes: Buffer): boolean => {
  for (let i = 0; i < bytes.length; i += 1) if (!isBlankByte(bytes[i])) return false;
  return true;
};

/**
 * Lines 2 and following of an NDJSON text. Blank lines at its end are no rows; those before another row are told.
 * A line ends with LF, before which CR may stand. Source: CDISC Dataset-JSON v1.1, "NDJSON Representation".
 */
export const createNdjsonLines = (window: ByteWindow, sink: NdjsonLineSink): NdjsonLines => {
  let [line, blanks, searched] = [2, 0, 0];
  const takeLine = (text: Buffer): void => {
    if (isBlank(text)) {
      blanks += 1;
    } else {
      if (blanks > MAX_BLANK_LINES) {
        refuse('file-unreadable', `${blanks} blank lines stand before line ${line}: the file is damaged.`, {
          line,
        });
      }
      for (let blank = line - blanks; blank < line; blank += 1) sink.blankLine(blank);
      blanks = 0;
      sink.row(text, window.offset(), line);
    }
    line += 1;
  };
  return {
    take: (last) => {
      const bytes = window.bytes();
      let start = window.position();
      for (let end = bytes.indexOf(LF, start + searched); end >= 0; end = bytes.indexOf(LF, start)) {
        window.moveTo(start);
        takeLine(bytes.subarray(start, end));
        start = end + 1;
        searched = 0;
      }
      window.moveTo(start);
      searched = bytes.length - start;
      if (last && searched > 0) takeLine(bytes.subarray(start));
    },
  };
};
