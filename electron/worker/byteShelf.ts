/** So much is asked of the system at a time; larger pieces have a part of their own. */
const PART_BYTES = 1 << 20;

/** Keeps many small pieces of bytes for long. */
export interface ByteShelf {
  /** A copy of the bytes that stays good. */
  readonly keep: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Copies pieces that live long into large parts. Between the many short-lived buffers of an import, thousands of pieces
 * of their own would leave gaps that the allocator cannot give back: half as much memory again.
 */
export const createByteShelf = (): ByteShelf => {
  let part = new Uint8Array(0);
  let filled = 0;
  return {
    keep: (bytes) => {
      if (bytes.length > part.length - filled) {
        part = new Uint8Array(Math.max(PART_BYTES, bytes.length));
        filled = 0;
      }
      const copy = part.subarray(filled, filled + bytes.length);
      copy.set(bytes);
      filled += bytes.length;
      return copy;
    },
  };
};
