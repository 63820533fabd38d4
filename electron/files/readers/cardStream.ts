import { refuse } from '../refused.ts';

/** A transport file is a sequence of 80-byte records. Source: SAS TS-140, "Introduction". */
export const CARD = 80;

/** Bytes that are handed out are good until the next are asked for. */
export interface CardStream {
  /** The next bytes without taking them: at most `size`, fewer at the end. */
  readonly peek: (size: number) => Buffer;
  /** Exactly `size` bytes, or undefined when the file ends before. */
  readonly take: (size: number) => Buffer | undefined;
  /** Whole cards, as many as are at hand; undefined at the end. Refuses a file that ends within a card. */
  readonly cards: () => Buffer | undefined;
  /** Gives the end of what was taken last back, to be taken again. */
  readonly unread: (bytes: Buffer) => void;
  /** Bytes taken so far. */
  readonly offset: () => number;
  /** Ends the reading of the file. */
  readonly close: () => void;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What is held, and the next chunk behind it; undefined when there is none. */
const withNext = (held: Buffer, iterator: Iterator<Uint8Array>): Buffer | undefined => {
  // A copy: the bytes of a chunk are good only until the next is asked for.
  const rest = Buffer.from(held);
  const next = iterator.next();
  if (next.done === true) return undefined;
  return rest.length === 0 ? asBuffer(next.value) : Buffer.concat([rest, next.value]);
};

/** Reads the bytes of a transport file from its beginning, holding a chunk at a time. */
export const createCardStream = (chunks: Iterable<Uint8Array>): CardStream => {
  const iterator = chunks[Symbol.iterator]();
  let held: Buffer = Buffer.alloc(0);
  let [taken, ended] = [0, false];
  const fill = (size: number): boolean => {
    while (held.length < size && !ended) {
      const more = withNext(held, iterator);
      if (more === undefined) ended = true;
      else held = more;
    }
    return held.length >= size;
  };
  const split = (size: number): Buffer => {
    const bytes = held.subarray(0, size);
    held = held.subarray(size);
    taken += size;
    return bytes;
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
      taken -= bytes.length;
    },
    offset: () => taken,
    close: () => void iterator.return?.(),
  };
};
