import { parseNumber } from '../../../shared/dataset/numericText.ts';
import { isDateVariable, variableType } from '../../../shared/dataset/variables.ts';
import { createCsvTokenizer, type Delimiter } from './csvTokenizer.ts';

/** What the letters NA mean where they stand without quotation marks in a file. */
export type NaMeaning = 'absent' | 'missing' | 'text';

const CELL_ENDS = new Set([',', ';', '\t', '|', '\r', '\n'].map((character) => character.charCodeAt(0)));
/** Bytes before, of and after "NA". */
const WINDOW = 4;

export interface NaScout {
  readonly look: (bytes: Uint8Array) => void;
  /** False when no cell of what was looked at can be an unquoted NA. */
  readonly mayHoldNa: () => boolean;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Looks for NA in the bytes of a file in passing, so that files without any are not read twice. */
export const createNaScout = (): NaScout => {
  let [found, begun] = [false, false];
  let tail: Buffer = Buffer.alloc(0);
  const ends = (byte: number | undefined): boolean => byte !== undefined && CELL_ENDS.has(byte);
  const search = (bytes: Buffer, isStart: boolean): void => {
    for (let at = bytes.indexOf('NA'); at >= 0 && !found; at = bytes.indexOf('NA', at + 1)) {
      const before = at === 0 ? isStart : ends(bytes[at - 1]);
      // At the end of what is there the cell may end or go on: that is looked at more closely.
      found = before && (at + 2 === bytes.length || ends(bytes[at + 2]));
    }
  };
  return {
    look: (chunk) => {
      if (found) return;
      const bytes = asBuffer(chunk);
      if (tail.length > 0) search(Buffer.concat([tail, bytes.subarray(0, WINDOW)]), !begun);
      search(bytes, tail.length === 0);
      begun ||= tail.length > 0;
      tail = Buffer.from(
        bytes.length >= WINDOW ? bytes.subarray(-WINDOW) : Buffer.concat([tail, bytes]).subarray(-WINDOW),
      );
    },
    mayHoldNa: () => found,
  };
};

/** Variables of numbers or dates, whatever the domain: NA can be no value there. */
const cannotBeText = (header: string): boolean => {
  const name = header.trim().toUpperCase();
  const domain = name.slice(0, 2);
  return variableType(domain, name) === 'Num' || isDateVariable(domain, name);
};

const isBareText = (cell: string): boolean => cell !== '' && cell !== 'NA' && parseNumber(cell) === undefined;

/**
 * Decides once per file what an unquoted NA is. R writes a missing value as NA without quotation marks, and the text
 * "NA" with them (R Data Import/Export, section 1.2). It counts as missing throughout the file when it stands in a
 * variable of numbers or dates, or when every text of the file is quoted and only NA and numbers are not, as write.csv
 * does. Otherwise it is kept as text, for it may be what was meant. A quoted "NA" is always text. `text` is the file in
 * UTF-8.
 */
export const meaningOfNa = (text: Iterable<Uint8Array>, delimiter: Delimiter): NaMeaning => {
  let suspects: readonly boolean[] | undefined;
  let [bareText, anyNa, decided] = [false, false, false];
  const tokenizer = createCsvTokenizer(delimiter, (cells, _line, quoted) => {
    const isBare = (at: number): boolean => quoted?.[at] !== true;
    bareText ||= cells.some((cell, at) => isBare(at) && isBareText(cell));
    if (suspects === undefined) {
      suspects = cells.map(cannotBeText);
      return;
    }
    for (let at = 0; at < cells.length; at += 1) {
      if (cells[at] !== 'NA' || !isBare(at)) continue;
      anyNa = true;
      if (suspects[at] === true) decided = true;
    }
  });
  for (const chunk of text) {
    tokenizer.write(chunk);
    if (decided) return 'missing';
  }
  tokenizer.end();
  if (decided) return 'missing';
  if (!anyNa) return 'absent';
  return bareText ? 'text' : 'missing';
};
