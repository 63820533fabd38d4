import { refuse } from '../refused.ts';

/** A transport file is a sequence of 80-byte records. Source: SAS TS-140, "Introduction". */
export const CARD = 80;

export interface CardStream {
  /** The next bytes without taking them: at most `size`, fewer at the end. */
  readonly peek: (size: number) => Buffer;
  /** Exactly `size` bytes, or undefined when the file ends before. */
  readonly take: (size: number) => Buffer | undefined;
  /** Whole cards, as many as are at hand; undefined at the end. Refuses a file that ends within a card. */
  readonly cards: () => Buffer | undefined;
  /** Gives bytes back, to be taken again. */
  readonly unread: (bytes: Buffer) => void;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const createCardStream = (chunks: Iterable<Uint8Array>): CardStream => {
  const iterator = chunks[Symbol.iterator]();
  let held: Buffer = Buffer.alloc(0);
  const pull = (): boolean => {
    const next = iterator.next();
    if (next.done === true) return false;
    const bytes = asBuffer(next.value);
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    return true;
  };
  const split = (size: number): Buffer => {
    const taken = held.subarray(0, size);
    held = held.subarray(size);
    return taken;
  };
  const fill = (size: number): boolean => {
    while (held.length < size) if (!pull()) return false;
    return true;
  };
  return {
    peek: (size) => {
      fill(size);
      return held.subarray(0, size);
    },
    take: (size) => (fill(size) ? split(size) : undefined),
    cards: () => {
      if (fill(CARD)) return split(held.length - (held.length % CARD));
      if (held.length === 0) return undefined;
      return refuse('file-unreadable', 'The transport file ends in the middle of a record: it is cut off.');
    },
    unread: (bytes) => {
      held = Buffer.concat([bytes, held]);
    },
  };
};
