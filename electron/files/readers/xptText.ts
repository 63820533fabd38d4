import { refuse } from '../refused.ts';
import { cutCharacter, decodeWhole } from '../textDecoding.ts';
import type { TextEncoding } from '../textEncoding.ts';

/** Where a text stands, for words about it. */
export interface XptPlace {
  readonly variable: string;
  readonly row: number;
}

/** Turns the texts of a data set that are not ASCII into letters. */
export interface XptText {
  readonly decode: (bytes: Buffer, at: XptPlace) => string;
  /** Cells that end within a character, whose beginning was left out. */
  readonly cutCells: () => number;
}

const refuseCell = (encoding: TextEncoding, { variable, row }: XptPlace): never =>
  refuse(
    'file-unsupported',
    `The text of ${variable} in row ${row} cannot be read as ${encoding}, as the rest of its data set is.`,
    { row, column: variable },
  );

/**
 * Decodes the texts of a data set in the encoding that fits all of them. Programs that cut text at so many bytes leave
 * the beginning of a character at the end of a field: it is left out and counted. Other bytes that are no character
 * are refused.
 */
export const createXptText = (encoding: TextEncoding): XptText => {
  let cut = 0;
  return {
    decode: (bytes, at) => {
      const text = decodeWhole(encoding, bytes);
      if (text !== undefined) return text;
      const whole = bytes.length - cutCharacter(encoding, bytes);
      if (whole === bytes.length) return refuseCell(encoding, at);
      cut += 1;
      return decodeWhole(encoding, bytes.subarray(0, whole)) ?? refuseCell(encoding, at);
    },
    cutCells: () => cut,
  };
};
