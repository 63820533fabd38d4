import { isAscii } from 'node:buffer';
import type { RawCell } from '../../../shared/dataset/rawCell.ts';
import { refuse } from '../refused.ts';
import { describeEncoding, type FoundEncoding } from '../textEncoding.ts';
import { createEncodingScout } from '../textScout.ts';
import { headerNames } from './csvHeader.ts';
import { describeDelimiter, detectDelimiter } from './csvSample.ts';
import { textOf } from './csvText.ts';
import { createCsvTokenizer, type Delimiter, type TakeRecord } from './csvTokenizer.ts';
import { createNaScout, meaningOfNa, type NaMeaning } from './missingNa.ts';
import type { SourceChunks } from './sourceChunks.ts';
import type { TableSink } from './tableSink.ts';

export const CSV_READER_VERSION = 'csv/2';

/** So many bytes of text show what separates the cells. */
const SAMPLE = 1 << 16;

interface Survey {
  readonly found: FoundEncoding;
  readonly mayHoldNa: boolean;
}

const CERTAIN: FoundEncoding = { encoding: 'utf-8', basis: 'detected', certainty: 'certain' };

const tellEncoding = (chunks: SourceChunks): FoundEncoding => {
  const scout = createEncodingScout();
  for (const chunk of chunks) scout.look(chunk);
  return scout.finish();
};

/**
 * Goes through all bytes of the file: its encoding, and whether it may hold R's NA. ASCII without NUL needs no closer
 * look at its encoding.
 */
const surveyFile = (chunks: SourceChunks): Survey => {
  const na = createNaScout();
  let [size, isPlain] = [0, true];
  for (const chunk of chunks) {
    na.look(chunk);
    isPlain &&= isAscii(chunk) && !chunk.includes(0);
    size += chunk.length;
  }
  if (size === 0) refuse('file-unsupported', 'The file is empty.');
  const found = isPlain ? CERTAIN : tellEncoding(chunks);
  // Two bytes a letter: what the scout of bytes looks for is not there.
  const mayHoldNa = found.encoding.startsWith('utf-16') || na.mayHoldNa();
  return { found, mayHoldNa };
};

const delimiterOf = (text: Iterable<Uint8Array>): Delimiter => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const chunk of text) {
    parts.push(Uint8Array.from(chunk));
    size += chunk.length;
    if (size >= SAMPLE) return detectDelimiter(Buffer.concat(parts).subarray(0, SAMPLE), false);
  }
  return detectDelimiter(Buffer.concat(parts), true);
};

const reportEncoding = (found: FoundEncoding, sink: TableSink): void => {
  if (found.certainty === 'certain') return;
  const doubt = found.certainty === 'uncertain' ? ', though it could be another encoding as well' : '';
  sink.notice(
    'DQ-FILE-008',
    `Nothing in the file says how its text is encoded; it was read as ${found.encoding}${doubt}. Check letters with accents and Chinese characters.`,
  );
};

const reportNa = (meaning: NaMeaning, cells: number, sink: TableSink): void => {
  if (cells === 0) return;
  if (meaning === 'missing') {
    sink.notice('DQ-FILE-005', `${cells} cells hold NA as R writes missing values; they count as missing.`);
  } else {
    sink.notice(
      'DQ-FILE-006',
      `${cells} cells hold the letters NA; nothing shows that R wrote the file, so they are kept as text.`,
    );
  }
};

/** Replaces each unquoted NA by what it means, and counts it. */
const naReader = (meaning: NaMeaning) => {
  let count = 0;
  return {
    count: () => count,
    read: (cells: string[], quoted: readonly boolean[] | null): RawCell[] => {
      if (meaning === 'absent' || !cells.includes('NA')) return cells;
      return cells.map((cell, at) => {
        if (cell !== 'NA' || quoted?.[at] === true) return cell;
        count += 1;
        return meaning === 'missing' ? null : cell;
      });
    },
  };
};

/**
 * Reads a text table as a stream, strictly by RFC 4180: cells separated by comma, semicolon, tab or vertical bar, lines
 * that end with LF or CRLF, or with CR; UTF-8, UTF-16, GB 18030, Latin-1 or Windows-1252. The file is gone through to
 * tell its encoding, again when it may hold R's NA, and once for its rows. Gives encoding and delimiter in words.
 * Refuses headings that are empty, repeated or no names; a row with another number of cells is handed on as malformed.
 */
export const readCsv = (chunks: SourceChunks, sink: TableSink): string => {
  const { found, mayHoldNa } = surveyFile(chunks);
  const delimiter = delimiterOf(textOf(chunks, found.encoding));
  const meaning = mayHoldNa ? meaningOfNa(textOf(chunks, found.encoding), delimiter) : 'absent';
  const na = naReader(meaning);
  let width = 0;
  const take: TakeRecord = (cells, line, quoted) => {
    if (width === 0) {
      const names = headerNames(cells);
      width = names.length;
      const columns = names.map((name) => ({ name, label: '', stored: 'text' as const, format: '' }));
      sink.table({ memberName: '', columns });
    } else if (cells.length !== width) sink.malformed(cells, line);
    else sink.row(na.read(cells, quoted), line);
  };
  const tokenizer = createCsvTokenizer(delimiter, take);
  for (const chunk of textOf(chunks, found.encoding)) tokenizer.write(chunk);
  tokenizer.end();
  if (width === 0) refuse('file-unsupported', 'The file holds no header.');
  reportEncoding(found, sink);
  reportNa(meaning, na.count(), sink);
  return `${describeEncoding(found)}, ${describeDelimiter(delimiter)}`;
};
