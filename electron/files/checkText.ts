import { isUtf8 } from 'node:buffer';
import { refuse } from './refused.ts';

const NUL = 0;
const LINE_FEED = 0x0a;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes at the end that begin a UTF-8 sequence which the next chunk may complete. */
const unfinished = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? back : 0;
    }
  }
  return 0;
};

/** Offset of the first byte that no UTF-8 text can have there: the longest good prefix ends before it. */
const firstInvalid = (bytes: Buffer): number => {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const prefix = bytes.subarray(0, middle);
    if (isUtf8(prefix.subarray(0, middle - unfinished(prefix)))) low = middle;
    else high = middle - 1;
  }
  return low - unfinished(bytes.subarray(0, low));
};

const countLines = (bytes: Buffer): number => {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
};

const refuseMark = (bytes: Buffer): void => {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    refuse('file-unsupported', 'The file is UTF-16 text; save it as CSV in UTF-8.');
  }
};

interface Place {
  /** Byte, from 0. */
  readonly offset: number;
  /** Line, from 1. */
  readonly line: number;
}

const refuseInvalid = ({ offset, line }: Place): never =>
  refuse(
    'file-unsupported',
    `The file is not UTF-8 text: byte ${offset} in line ${line} cannot be read. It may be in a regional encoding such as GBK; save it as CSV in UTF-8.`,
    { offset, line },
  );

const refuseNul = ({ offset, line }: Place): never =>
  refuse(
    'file-unsupported',
    `The file has a NUL byte in line ${line} (byte ${offset}): it is no CSV text, or it is UTF-16; save it as CSV in UTF-8.`,
    { offset, line },
  );

export interface TextCheck {
  /** Takes the next bytes of the file. */
  readonly look: (bytes: Uint8Array) => void;
  /** Says that the file ended. */
  readonly finish: () => void;
}

/** Refuses text that is not UTF-8, has a NUL byte or is empty, naming byte and line; fed chunk by chunk. */
export const createTextCheck = (): TextCheck => {
  let rest: Buffer = Buffer.alloc(0);
  let [offset, line] = [0, 1];
  const placeOf = (bytes: Buffer, at: number): Place => ({
    offset: offset + at,
    line: line + countLines(bytes.subarray(0, at)),
  });
  const check = (bytes: Buffer): void => {
    if (offset === 0) refuseMark(bytes);
    const nul = bytes.indexOf(NUL);
    if (nul >= 0) refuseNul(placeOf(bytes, nul));
    if (!isUtf8(bytes)) refuseInvalid(placeOf(bytes, firstInvalid(bytes)));
    offset += bytes.length;
    line += countLines(bytes);
  };
  return {
    look: (chunk) => {
      const bytes = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, asBuffer(chunk)]);
      const whole = bytes.length - unfinished(bytes);
      check(bytes.subarray(0, whole));
      rest = Buffer.from(bytes.subarray(whole));
    },
    finish: () => {
      if (rest.length > 0) check(rest);
      if (offset === 0) refuse('file-unsupported', 'The file is empty.');
    },
  };
};
