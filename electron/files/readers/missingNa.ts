import { parseNumber } from '../../../shared/dataset/numericText.ts';
import { isDateVariable, variableType } from '../../../shared/dataset/variables.ts';
import { type ReadCell, readRecords } from './csvRecords.ts';

/** What the letters NA mean where they stand without quotation marks in a file. */
export type NaMeaning = 'absent' | 'missing' | 'text';

/** An unquoted cell NA; text never holds a NUL (see checkText.ts), so no other cell is equal to it. */
export const UNQUOTED_NA = '\0NA';

export const markUnquotedNa: ReadCell = (text, quoted) => (text === 'NA' && !quoted ? UNQUOTED_NA : text);

const BARE_NA = /(?:^|[,\n])NA(?:[,\r\n]|$)/;
const OVERLAP = 4;

export interface NaScout {
  readonly look: (bytes: Uint8Array) => void;
  /** False when no cell of what was looked at can be an unquoted NA. */
  readonly mayHoldNa: () => boolean;
}

/** Looks for NA in passing, so that files without any are not read twice. */
export const createNaScout = (): NaScout => {
  let found = false;
  let tail: Buffer = Buffer.alloc(0);
  return {
    look: (chunk) => {
      if (found) return;
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      const seam = Buffer.concat([tail, bytes.subarray(0, OVERLAP)]);
      found = BARE_NA.test(seam.toString('latin1')) || BARE_NA.test(bytes.toString('latin1'));
      tail = Buffer.from(bytes.subarray(-OVERLAP));
    },
    mayHoldNa: () => found,
  };
};

class Decided extends Error {}

/** Marks a quoted cell for the survey; an unquoted one cannot begin with a quotation mark. */
const markQuoted: ReadCell = (text, quoted) => (quoted ? `"${text}` : text);
const isBareText = (cell: string): boolean =>
  cell !== '' && !cell.startsWith('"') && cell !== 'NA' && parseNumber(cell) === undefined;

/** Variables of numbers or dates, whatever the domain: NA can be no value there. */
const cannotBeText = (header: string): boolean => {
  const name = header.replace(/^"/, '').trim().toUpperCase();
  const domain = name.slice(0, 2);
  return variableType(domain, name) === 'Num' || isDateVariable(domain, name);
};

const survey = async (chunks: Iterable<Uint8Array>): Promise<NaMeaning> => {
  let suspects: readonly boolean[] | undefined;
  let [bareText, anyNa] = [false, false];
  await readRecords(chunks, markQuoted, (cells) => {
    bareText ||= cells.some(isBareText);
    if (suspects === undefined) {
      suspects = cells.map(cannotBeText);
      return;
    }
    for (let i = 0; i < cells.length; i += 1) {
      if (cells[i] !== 'NA') continue;
      anyNa = true;
      if (suspects[i] === true) throw new Decided();
    }
  });
  if (!anyNa) return 'absent';
  return bareText ? 'text' : 'missing';
};

/**
 * Decides once per file what an unquoted NA is. R writes a missing value as NA without quotation marks, and the text
 * "NA" with them (R Data Import/Export, section 1.2). It counts as missing throughout the file when it stands in a
 * variable of numbers or dates, or when every text of the file is quoted and only NA and numbers are not, as write.csv
 * does. Otherwise it is kept as text, for it may be what was meant. A quoted "NA" is always text.
 */
export const meaningOfNa = async (chunks: Iterable<Uint8Array>): Promise<NaMeaning> => {
  try {
    return await survey(chunks);
  } catch (error) {
    if (error instanceof Decided) return 'missing';
    throw error;
  }
};
