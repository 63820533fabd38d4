import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { variableType } from '../../shared/dataset/variables.ts';

/**
 * Rows are stored in blocks: one row a line, `[recordId,line,{…}]`, where `{…}` is the very text that is hashed
 * (createRowText: canonical JSON of the cells that are not missing, each as text). The whole is a Zstandard frame
 * (RFC 8878), which at level 1 packs such text about twice as fast as deflate does, and smaller.
 */
export interface BlockRow {
  readonly recordId: number;
  /** Line in the source file. */
  readonly line: number;
  /** Canonical text of the row. */
  readonly text: string;
}

/** Rows are gathered until a block has this many, or so many bytes of text. */
export const BLOCK_ROWS = 1000;
export const BLOCK_TEXT = 1 << 18;

/** A row longer than this is no row of an extract. UTF-16 units. */
export const MAX_ROW_TEXT = 1 << 23;

/**
 * SECURITY: what a block may unpack to, whatever it claims: a full block and one row more, three bytes a unit.
 * test/electron/db/recordBlock.test.ts
 */
const MAX_BLOCK_BYTES = 3 * (BLOCK_TEXT + MAX_ROW_TEXT + BLOCK_ROWS * 64);

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** One line of a block. */
export const blockLine = ({ recordId, line, text }: BlockRow): string => `[${recordId},${line},${text}]`;

/** Packs lines, each but the last ended by a line feed, into a block. */
export const packBlock = (lines: Uint8Array): Uint8Array => zstdCompressSync(lines, LEVEL);

/** As {@link packBlock}, from texts. */
export const encodeBlock = (lines: readonly string[]): Uint8Array => packBlock(Buffer.from(lines.join('\n')));

/** The lines of a block. Throws when the bytes are no block, or unpack to more than any block holds. */
export const decodeBlock = (data: Uint8Array): string[] =>
  zstdDecompressSync(data, { maxOutputLength: MAX_BLOCK_BYTES }).toString('utf8').split('\n');

const LINE = /^\[(\d{1,15}),(-?\d{1,15}),/;

/** Takes a line apart. Throws when it is none. */
export const parseBlockLine = (line: string): BlockRow => {
  const found = LINE.exec(line);
  if (found === null || !line.endsWith('}]')) throw new Error('A line of a block must hold a record');
  return { recordId: Number(found[1]), line: Number(found[2]), text: line.slice(found[0].length, -1) };
};

/** Whole numbers as they are mostly written; the others are compared with what they would be written as. */
const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/;

/** Whether a text is what the number is written as (ECMA-262, Number::toString): "5" and "1e-7", not "5.0" or "007". */
const isWrittenAs = (text: string, value: number): boolean =>
  WHOLE.test(text) || (Number.isFinite(value) && String(value) === text);

/** Whether variables of a domain are numeric, looked up once each. */
const numericVariables = (domain: string): ((name: string) => boolean) => {
  const numeric = new Map<string, boolean>();
  return (name) => {
    const known = numeric.get(name);
    if (known !== undefined) return known;
    const found = variableType(domain, name) === 'Num';
    numeric.set(name, found);
    return found;
  };
};

const isTextByName = (value: unknown): value is Record<string, string | number> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const cell of Object.values(value)) if (typeof cell !== 'string') return false;
  return true;
};

/**
 * Reads the texts of rows of a domain into cells by variable name; missing cells are not there. A numeric variable whose
 * text is the canonical text of a number is that number, everything else stays text: so the same data read from CSV, a
 * transport file, Dataset-JSON or XLSX are the same values here, whatever the file called them. Checked
 * by hand, for a cut has up to a million rows. Throws when a text is no row.
 */
export const createCellsReader = (domain: string): ((text: string) => Record<string, string | number>) => {
  const isNumeric = numericVariables(domain);
  return (text) => {
    const values: unknown = JSON.parse(text);
    if (!isTextByName(values)) throw new Error('A record must hold text by variable');
    for (const name in values) {
      if (!isNumeric(name)) continue;
      const cell = String(values[name]);
      const value = Number(cell);
      if (isWrittenAs(cell, value)) values[name] = value;
    }
    return values;
  };
};
