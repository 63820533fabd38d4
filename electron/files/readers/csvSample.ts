import { refuse } from '../refused.ts';
import type { Delimiter } from './csvTokenizer.ts';

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

const WORDS: { readonly [D in Delimiter]: string } = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** Delimiter characters outside quotation marks in one record, in the order of DELIMITERS. */
type Counts = readonly number[];

interface SampledRecord {
  readonly counts: Counts;
  readonly isBlank: boolean;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
/** Records by which a delimiter is confirmed. */
const MAX_RECORDS = 100;

/** The first records of a sample; a last one that the sample cuts is left out. */
const sampleRecords = (sample: Uint8Array, isWhole: boolean): SampledRecord[] => {
  const codes = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
  const records: SampledRecord[] = [];
  let counts = codes.map(() => 0);
  let [inQuotes, isBlank, length] = [false, true, 0];
  const close = (): void => {
    records.push({ counts, isBlank });
    counts = codes.map(() => 0);
    [isBlank, length] = [true, 0];
  };
  for (let at = 0; at < sample.length && records.length < MAX_RECORDS; at += 1) {
    const byte = sample[at] ?? 0;
    // A doubled quotation mark closes and opens again.
    if (byte === QUOTE) inQuotes = !inQuotes;
    if (!inQuotes && (byte === LF || byte === CR)) {
      if (byte === CR && sample[at + 1] === LF) at += 1;
      close();
      continue;
    }
    length += 1;
    if (byte !== SPACE) isBlank = false;
    const column = inQuotes ? -1 : codes.indexOf(byte);
    if (column >= 0) counts[column] = (counts[column] ?? 0) + 1;
  }
  if (isWhole && length > 0 && records.length < MAX_RECORDS) close();
  return records;
};

const plural = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

const refuseTitle = (cells: number, below: number): never =>
  refuse(
    'file-unsupported',
    `Line 1 has ${plural(cells)} where every line below has ${below}: it is a title or no complete header. The first line must name every column.`,
    { line: 1 },
  );

const refuseAmbiguous = (candidates: readonly number[], fits: 'each' | 'none'): never => {
  const names = candidates.map((candidate) => WORDS[DELIMITERS[candidate] ?? ',']).join(' or ');
  return refuse(
    'file-unsupported',
    `What separates the columns cannot be told: the header has ${names}, and ${
      fits === 'each' ? 'the rows fit each of them' : 'the rows fit none of them'
    }. Save the file with one kind of delimiter, and other marks in quotation marks.`,
    { line: 1 },
  );
};

/** Refuses a header that all rows contradict in the same way: something stands above the real one. */
const refuseIfTitle = (header: SampledRecord, rows: readonly SampledRecord[]): void => {
  if (rows.length < 2) return;
  const cells = 1 + Math.max(...header.counts);
  for (const [candidate] of DELIMITERS.entries()) {
    const below = rows[0]?.counts[candidate] ?? 0;
    const agree = below > 0 && rows.every(({ counts }) => counts[candidate] === below);
    if (agree && header.counts[candidate] !== below) refuseTitle(cells, below + 1);
  }
};

/**
 * What separates the cells: the character of the header, outside quotation marks, that the rows confirm by having as
 * many cells. One column only: a comma. Refuses what is ambiguous, an empty first line and a title above the header.
 * `sample` is the beginning of the text in UTF-8; `isWhole`: it is all of it.
 */
export const detectDelimiter = (sample: Uint8Array, isWhole: boolean): Delimiter => {
  const [header, ...below] = sampleRecords(sample, isWhole);
  if (header === undefined) return ',';
  if (header.isBlank) {
    refuse('file-unsupported', 'Line 1 is empty. The first line must name every column.', { line: 1 });
  }
  const rows = below.filter(({ isBlank }) => !isBlank);
  const candidates = [...DELIMITERS.keys()].filter((candidate) => (header.counts[candidate] ?? 0) > 0);
  const share = (candidate: number): number =>
    rows.filter(({ counts }) => counts[candidate] === header.counts[candidate]).length / rows.length;
  const confirmed = candidates.filter((candidate) => rows.length === 0 || share(candidate) > 0);
  if (confirmed.length === 0) refuseIfTitle(header, rows);
  const [first, ...others] =
    candidates.length > 1 ? confirmed.filter((it) => rows.length === 0 || share(it) > 0.5) : candidates;
  if (others.length > 0) return refuseAmbiguous([first ?? 0, ...others], 'each');
  if (first === undefined) return candidates.length === 0 ? ',' : refuseAmbiguous(candidates, 'none');
  return DELIMITERS[first] ?? ',';
};

/** In the words of a report. */
export const describeDelimiter = (delimiter: Delimiter): string => WORDS[delimiter];
