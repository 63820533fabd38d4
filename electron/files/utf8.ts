import { isUtf8 } from 'node:buffer';

/** Bytes at the end that begin a UTF-8 sequence which what follows may complete. */
export const unfinishedUtf8 = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte > 0xf4) return 0;
    if (byte >= 0xc2) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? back : 0;
    }
  }
  return 0;
};

/** Offset of the first byte that this text cannot have as UTF-8, one of a character cut at the end too; else the length. */
export const firstInvalidUtf8 = (bytes: Uint8Array): number => {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const prefix = bytes.subarray(0, middle);
    if (isUtf8(prefix.subarray(0, middle - unfinishedUtf8(prefix)))) low = middle;
    else high = middle - 1;
  }
  return low - unfinishedUtf8(bytes.subarray(0, low));
};

const LINE_FEED = 0x0a;

/** Line feeds among the bytes. */
export const countLineFeeds = (bytes: Uint8Array): number => {
  let lines = 0;
  // A search per line is as fast as a loop over the bytes, and stays so wherever it is inlined.
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
};
