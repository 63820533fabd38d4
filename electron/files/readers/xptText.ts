import { isUtf8 } from 'node:buffer';
import { refuse } from '../refused.ts';

const [SPACE, NUL] = [0x20, 0];
const NOT_ASCII = /[\x80-\xff]/;
const C1_CONTROL = /[\x80-\x9f]/;

export interface XptText {
  /** Text of a fixed-width field without its padding; null when it is blank. */
  readonly decode: (bytes: Buffer, start: number, end: number) => string | null;
  /** Fields read as ISO 8859-1 because they were not UTF-8. */
  readonly latin1Cells: () => number;
}

/**
 * A transport file names no encoding. A field that is ASCII or UTF-8 is read so; otherwise as ISO 8859-1, which is
 * counted and reported. Bytes that ISO 8859-1 has no letter for are refused: the file is in an encoding not known.
 */
export const createXptText = (): XptText => {
  let latin1 = 0;
  const decodeOther = (bytes: Buffer, text: string): string => {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    if (C1_CONTROL.test(text)) {
      refuse('file-unsupported', 'The text of this file is neither ASCII, UTF-8 nor ISO 8859-1 (Latin-1).');
    }
    latin1 += 1;
    return text;
  };
  return {
    decode: (bytes, start, end) => {
      let last = end;
      while (last > start && (bytes[last - 1] === SPACE || bytes[last - 1] === NUL)) last -= 1;
      if (last === start) return null;
      const text = bytes.toString('latin1', start, last);
      if (text.includes('\0')) refuse('file-unreadable', 'The file has NUL bytes inside its text.');
      return NOT_ASCII.test(text) ? decodeOther(bytes.subarray(start, last), text) : text;
    },
    latin1Cells: () => latin1,
  };
};
