import { isAscii, isUtf8 } from 'node:buffer';
import { refuse } from './refused.ts';
import type { FoundEncoding } from './textEncoding.ts';
import { createTextEvidence, type TellPlace, type TextEvidence } from './textEvidence.ts';
import { countLineFeeds, unfinishedUtf8 } from './utf8.ts';

export interface EncodingScout {
  /** Takes the next bytes of the file. */
  readonly look: (bytes: Uint8Array) => void;
  /** Says that the bytes ended. Refuses mixed encodings, those that are not read, and a file that ends in a character. */
  readonly finish: () => FoundEncoding;
}

const LINE_FEED = 0x0a;
/** A longer line is weighed in parts. */
const MAX_LINE = 1 << 16;
/** So many lines of UTF-8 are weighed one by one; after them a chunk that is UTF-8 needs no more than that. */
const ENOUGH_LINES = 4096;

const tellLine: TellPlace = ({ offset, line }, exact) =>
  exact === 'byte' ? `byte ${offset} in line ${line}` : `line ${line}`;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** What a byte order mark declares. Source: Unicode 16.0, section 23.8. */
const declaredEncoding = (bytes: Uint8Array): FoundEncoding | undefined => {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return refuse('file-unsupported', 'The file is UTF-32 text; save it as UTF-8.');
  }
  const declared = { basis: 'declared', certainty: 'certain' } as const;
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', ...declared };
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', ...declared };
  return undefined;
};

const NUL_SAMPLE = 4096;

/** UTF-16 without a mark shows by NUL in every other byte: delimiters, digits and line ends have it. */
const byNulPattern = (bytes: Uint8Array): FoundEncoding | undefined => {
  const end = Math.min(bytes.length, NUL_SAMPLE) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const many = Math.max(1, end / 2 / 4);
  const detected = { basis: 'detected', certainty: 'likely' } as const;
  // Some characters, such as U+4E00 (one), have NUL as their other byte.
  if (odd >= many && even * 10 <= odd) return { encoding: 'utf-16le', ...detected };
  if (even >= many && odd * 10 <= even) return { encoding: 'utf-16be', ...detected };
  return undefined;
};

/** Hands each line with non-ASCII bytes on, whole also where a chunk cuts it; `bytes` begin a line. */
const weighLines = (bytes: Buffer, base: { offset: number; line: number }, evidence: TextEvidence): void => {
  let line = base.line;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const piece = bytes.subarray(start, end);
    if (!isAscii(piece)) evidence.take(piece, { offset: base.offset + start, line });
    start = end + 1;
  }
};

/** The part of a chunk that can be judged by itself: up to its last line end, or whole when it is one long line. */
const judged = (bytes: Buffer): number => {
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  if (end > 0 && bytes.length - end < MAX_LINE) return end;
  return bytes.length < MAX_LINE ? 0 : bytes.length - unfinishedUtf8(bytes);
};

interface ScoutState {
  held: Buffer;
  offset: number;
  line: number;
  found: FoundEncoding | undefined;
  begun: boolean;
  /** Begins with the mark of UTF-8. */
  marked: boolean;
}

const judge = (state: ScoutState, bytes: Buffer, evidence: TextEvidence): void => {
  if (!isAscii(bytes)) {
    const { all, notUtf8 } = evidence.pieces();
    const settled = all >= ENOUGH_LINES && notUtf8 === 0 && isUtf8(bytes);
    if (!settled) weighLines(bytes, state, evidence);
  }
  state.offset += bytes.length;
  state.line += countLineFeeds(bytes);
};

const refuseCutCharacter = ({ offset, line, held }: ScoutState): void => {
  const cut = unfinishedUtf8(held);
  const text = held.subarray(0, held.length - cut);
  if (cut === 0 || !isUtf8(text)) return;
  const at = offset + text.length;
  refuse(
    'file-unreadable',
    `The file ends in the middle of a character (byte ${at} in line ${line + countLineFeeds(text)}): it is cut off, or not UTF-8.`,
    { offset: at, line: line + countLineFeeds(text) },
  );
};

const finishText = (state: ScoutState, evidence: TextEvidence, extent: 'file' | 'sample'): FoundEncoding => {
  if (extent === 'file' && evidence.pieces().notUtf8 === 0) refuseCutCharacter(state);
  const cut = extent === 'sample' ? unfinishedUtf8(state.held) : 0;
  judge(state, state.held.subarray(0, state.held.length - cut), evidence);
  const found = evidence.decide(tellLine);
  return state.marked ? { ...found, basis: 'declared' } : found;
};

/**
 * Tells the encoding of a text file from all of its bytes, fed chunk by chunk, in bounded memory. Text that is UTF-8
 * throughout costs little more than reading it. `sample`: the bytes are the beginning of a file and may end anywhere.
 */
export const createEncodingScout = (extent: 'file' | 'sample' = 'file'): EncodingScout => {
  const evidence = createTextEvidence();
  const state: ScoutState = {
    held: Buffer.alloc(0),
    offset: 0,
    line: 1,
    found: undefined,
    begun: false,
    marked: false,
  };
  const begin = (bytes: Buffer): void => {
    state.begun = true;
    state.marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
    state.found = declaredEncoding(bytes) ?? byNulPattern(bytes);
  };
  /** Judges the line that the last chunk left open, so that only that line is copied; gives what follows it. */
  const closeLine = (next: Buffer): Buffer => {
    if (state.held.length === 0) return next;
    const end = state.begun ? next.indexOf(LINE_FEED) + 1 : 0;
    if (end === 0) return Buffer.concat([state.held, next]);
    judge(state, Buffer.concat([state.held, next.subarray(0, end)]), evidence);
    return next.subarray(end);
  };
  return {
    look: (chunk) => {
      if (state.found !== undefined) return;
      const bytes = closeLine(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      if (!state.begun && bytes.length >= NUL_SAMPLE) begin(bytes);
      const end = state.begun ? judged(bytes) : 0;
      if (state.found === undefined) judge(state, bytes.subarray(0, end), evidence);
      // A copy: the caller may use its buffer again.
      state.held = Buffer.from(bytes.subarray(end));
    },
    finish: () => {
      if (!state.begun) begin(state.held);
      if (state.found !== undefined) return state.found;
      return finishText(state, evidence, extent);
    },
  };
};
