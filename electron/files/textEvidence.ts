import { isUtf8 } from 'node:buffer';
import * as chardet from 'chardet';
import { refuse } from './refused.ts';
import type { FoundEncoding } from './textEncoding.ts';
import {
  type CellReading,
  type GbkReading,
  isGbk,
  isLatin,
  type LatinReading,
  readAsCells,
  readAsGbk,
  readAsLatin,
} from './textReadings.ts';
import { firstInvalidUtf8 } from './utf8.ts';

/** Where a byte stands: from 0, in a line from 1 (or a row, where there are no lines). */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  /** Variable of a data set. */
  readonly column?: string;
}

/** What the non-ASCII text of a file or data set says about its encoding. */
export interface TextEvidence {
  /** A line or cell with non-ASCII bytes, whole; `at` is the place of its first byte. */
  readonly take: (piece: Uint8Array, at: TextPlace) => void;
  /** Pieces taken so far, and how many of them are not UTF-8. */
  readonly pieces: () => { readonly all: number; readonly notUtf8: number };
  /** What fits them all. Refuses mixed encodings and those that are not read, naming the place. */
  readonly decide: (tell: TellPlace) => FoundEncoding;
}

/** How a place is told: "line 3" and "byte 57 in line 3", or "LBCOM in row 3 of LB". */
export type TellPlace = (at: TextPlace, exact: 'line' | 'byte') => string;

const SAMPLE = 1 << 16;
/** So many pieces show what the text is; of the others it is only asked whether they are UTF-8. */
const ENOUGH_PIECES = 20_000;
/** Statistics on fewer bytes say nothing. */
const ENOUGH = 24;
const OTHER_EAST_ASIAN = new Set(['EUC-KR', 'EUC-JP', 'Shift_JIS', 'Big5', 'ISO-2022-JP', 'ISO-2022-KR']);
const WESTERN = new Set(['ISO-8859-1', 'windows-1252', 'GB18030', 'ISO-8859-15', 'UTF-8', 'ASCII']);

const statistics = (
  sample: Uint8Array,
): { readonly best: string; readonly confidence: number; readonly gbk: number } => {
  const found = sample.length < ENOUGH ? [] : chardet.analyse(sample);
  const gbk = found.find(({ name }) => name === 'GB18030')?.confidence ?? 0;
  return { best: found[0]?.name ?? '', confidence: found[0]?.confidence ?? 0, gbk };
};

interface Tally extends GbkReading, LatinReading, CellReading {
  all: number;
  notUtf8: number;
  /** Has a character of three or four bytes, which hardly comes about by chance. */
  longUtf8: number;
  /** What is UTF-8, read as GB 18030. */
  readonly utf8AsGbk: GbkReading;
  firstBad: TextPlace | undefined;
  /** The first piece that is UTF-8 and reads badly as the other encoding. */
  onlyUtf8NotGbk: TextPlace | undefined;
  onlyUtf8NotLatin: TextPlace | undefined;
}

const NO_GBK: GbkReading = { hanzi: 0, common: 0, known: 0, units: 0 };

const emptyTally = (): Tally => ({
  all: 0,
  notUtf8: 0,
  longUtf8: 0,
  ...NO_GBK,
  utf8AsGbk: { ...NO_GBK },
  ...{ stretches: 0, wholeCells: 0 },
  ...{ runs: 0, plausible: 0, undefinedBytes: 0, c1: 0, inWords: 0 },
  ...{ firstBad: undefined, onlyUtf8NotGbk: undefined, onlyUtf8NotLatin: undefined },
});

const addGbk = (sum: GbkReading, gbk: GbkReading): void => {
  sum.hanzi += gbk.hanzi;
  sum.common += gbk.common;
  sum.known += gbk.known;
  sum.units += gbk.units;
};

const addLatin = (sum: LatinReading, latin: LatinReading): void => {
  sum.runs += latin.runs;
  sum.plausible += latin.plausible;
  sum.undefinedBytes += latin.undefinedBytes;
  sum.c1 += latin.c1;
  sum.inWords += latin.inWords;
};

const addCells = (sum: CellReading, cells: CellReading): void => {
  sum.stretches += cells.stretches;
  sum.wholeCells += cells.wholeCells;
};

const refuseMixed = (utf8: TextPlace, other: TextPlace, tell: TellPlace): never =>
  refuse(
    'file-unsupported',
    `The file mixes encodings: ${tell(utf8, 'line')} is UTF-8, but ${tell(other, 'byte')} is not. Save it in one encoding.`,
    { line: other.line, offset: other.offset },
  );

const refuseUnknown = (at: TextPlace, tell: TellPlace, best: string): never =>
  refuse(
    'file-unsupported',
    `The encoding of the text cannot be told: ${tell(at, 'byte')} is not UTF-8, and the text fits neither GBK nor Latin-1${
      best === '' ? '' : ` (it may be ${best})`
    }. Save it as UTF-8.`,
    { line: at.line, offset: at.offset },
  );

const decideOther = (tally: Tally, sample: Uint8Array, bad: TextPlace, tell: TellPlace): FoundEncoding => {
  const { best, confidence, gbk } = statistics(sample);
  if (isGbk(tally)) {
    if (tally.onlyUtf8NotGbk !== undefined) return refuseMixed(tally.onlyUtf8NotGbk, bad, tell);
    if (OTHER_EAST_ASIAN.has(best) && confidence >= gbk + 10) return refuseUnknown(bad, tell, best);
    const certainty = tally.hanzi >= 4 && !isLatin(tally) ? 'likely' : 'uncertain';
    return { encoding: 'gbk', basis: 'detected', certainty };
  }
  const isWestern = isLatin(tally) && !OTHER_EAST_ASIAN.has(best);
  if (tally.onlyUtf8NotLatin !== undefined && (isWestern || tally.longUtf8 > 0))
    return refuseMixed(tally.onlyUtf8NotLatin, bad, tell);
  if (!isWestern) return refuseUnknown(bad, tell, WESTERN.has(best) ? '' : best);
  const sure = tally.inWords * 2 >= tally.runs && (best === '' || WESTERN.has(best));
  return {
    encoding: tally.c1 > 0 ? 'windows-1252' : 'latin1',
    basis: 'detected',
    certainty: sure ? 'likely' : 'uncertain',
  };
};

/** Fewer characters of two bytes than this may be GBK that happens to be UTF-8 as well. */
const FEW = 5;

/**
 * All of it is UTF-8. Some Chinese words in GBK are as well (the word for female is C5 AE, "Ů"): where nothing but
 * such bytes stands in the text, and stands alone in its cells, it is Chinese.
 */
const decideUtf8 = (tally: Tally): FoundEncoding => {
  const { all, longUtf8, utf8AsGbk, stretches, wholeCells } = tally;
  if (longUtf8 === 0 && isGbk(utf8AsGbk) && wholeCells * 2 >= stretches)
    return { encoding: 'gbk', basis: 'detected', certainty: 'uncertain' };
  const certain = all === 0 || longUtf8 > 0 || all >= FEW;
  return { encoding: 'utf-8', basis: 'detected', certainty: certain ? 'certain' : 'likely' };
};

const isC1 = (byte: number): boolean => byte >= 0x80 && byte <= 0x9f;

/** The first pieces, for statistics. */
const createSample = () => {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    keep: (piece: Uint8Array): void => {
      if (size === SAMPLE) return;
      const part = Uint8Array.from(piece.subarray(0, SAMPLE - size));
      parts.push(part);
      size += part.length;
    },
    bytes: (): Uint8Array => Buffer.concat(parts),
  };
};

/**
 * Weighs non-ASCII text piece by piece; memory does not grow with the file. Sources: RFC 3629 (UTF-8), GB 18030-2022
 * and GB/T 2312-1980 (rows 16–55 are the common characters), ISO/IEC 8859-1, WHATWG Encoding Standard (windows-1252).
 */
export const createTextEvidence = (): TextEvidence => {
  const tally = emptyTally();
  const sample = createSample();
  const takeUtf8 = (piece: Uint8Array, at: TextPlace): void => {
    if (tally.all - tally.notUtf8 > ENOUGH_PIECES) return;
    const long = piece.some((byte) => byte >= 0xe0);
    const gbk = readAsGbk(piece);
    addGbk(tally.utf8AsGbk, gbk);
    addCells(tally, readAsCells(piece));
    if (long) tally.longUtf8 += 1;
    if (long && !isGbk(gbk)) tally.onlyUtf8NotGbk ??= at;
    if (!isLatin(readAsLatin(piece))) tally.onlyUtf8NotLatin ??= at;
  };
  const addReadings = (piece: Uint8Array): void => {
    addGbk(tally, readAsGbk(piece));
    addLatin(tally, readAsLatin(piece));
  };
  return {
    take: (piece, at) => {
      tally.all += 1;
      if (isUtf8(piece)) {
        takeUtf8(piece, at);
        return;
      }
      tally.notUtf8 += 1;
      tally.firstBad ??= { ...at, offset: at.offset + firstInvalidUtf8(piece) };
      if (tally.notUtf8 <= ENOUGH_PIECES) addReadings(piece);
      else if (tally.c1 === 0 && piece.some(isC1)) tally.c1 = 1;
      sample.keep(piece);
    },
    pieces: () => ({ all: tally.all, notUtf8: tally.notUtf8 }),
    decide: (tell) => {
      const { firstBad } = tally;
      return firstBad === undefined ? decideUtf8(tally) : decideOther(tally, sample.bytes(), firstBad, tell);
    },
  };
};
