import { refuse } from '../refused.ts';
import { isBlankByte } from './datasetJsonSpan.ts';

// SECURITY: one row, or one entry of the header, is held in memory whole. test/files/badJsonFiles.test.ts
export const MAX_UNIT_BYTES = 4 * 2 ** 20;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The part of a text that is being read; bytes before the position are let go. */
export interface ByteWindow {
  /** `chunk` may be used for something else after {@link settle}. */
  readonly add: (chunk: Uint8Array) => void;
  /** Keeps what lies ahead of the position as its own. */
  readonly settle: () => void;
  readonly bytes: () => Buffer;
  readonly position: () => number;
  /** Goes on to a position of `bytes`. */
  readonly moveTo: (position: number) => void;
  /** The next byte that is not blank, at the position then; undefined when there is none yet. */
  readonly nextByte: () => number | undefined;
  /** Offset in the text of what lies `ahead` of the position, from 0. */
  readonly offset: (ahead?: number) => number;
  /** Line feeds between the beginning of the text and the position, or where counting stopped. */
  readonly linesBefore: () => number;
  /** Lines need not be known any more. */
  readonly stopCountingLines: () => void;
}

export const createByteWindow = (): ByteWindow => {
  let bytes: Buffer = Buffer.alloc(0);
  let [position, before, lines, counted] = [0, 0, 0, 0];
  let [counting, isOwn] = [true, true];
  const countLines = (): void => {
    if (!counting) return;
    let at = bytes.indexOf(0x0a, counted);
    for (; at >= 0 && at < position; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
    counted = position;
  };
  return {
    add: (chunk) => {
      countLines();
      const rest = bytes.subarray(position);
      if (rest.length > MAX_UNIT_BYTES) {
        refuse(
          'too-large',
          `From byte ${before + position} on, ${MAX_UNIT_BYTES} bytes hold no end of a row.`,
          {
            offset: before + position,
          },
        );
      }
      before += position;
      isOwn = rest.length > 0;
      bytes = isOwn ? Buffer.concat([rest, asBuffer(chunk)]) : asBuffer(chunk);
      [position, counted] = [0, 0];
    },
    settle: () => {
      if (isOwn) return;
      countLines();
      before += position;
      bytes = Buffer.from(bytes.subarray(position));
      [position, counted, isOwn] = [0, 0, true];
    },
    bytes: () => bytes,
    position: () => position,
    moveTo: (next) => {
      position = next;
    },
    nextByte: () => {
      while (position < bytes.length && isBlankByte(bytes[position])) position += 1;
      return bytes[position];
    },
    offset: (ahead = 0) => before + position + ahead,
    linesBefore: () => {
      countLines();
      return lines;
    },
    stopCountingLines: () => {
      countLines();
      counting = false;
    },
  };
};
