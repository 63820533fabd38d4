/** Distinct texts that one column remembers, and how long they may be. */
const MAX_TEXTS = 4096;
const MAX_LENGTH = 64;
const MAX_BYTES = 1 << 15;
/** Twice the texts, so that probing stays short. */
const SLOTS = MAX_TEXTS * 2;
/** A column whose texts mostly come once is not worth remembering. */
const MIN_REUSE = 2;
/** V8 copies shorter substrings; a longer one would keep the whole chunk in memory as long as the cell lives. */
const COPIED_BY_SUBSTRING = 13;

/** The bytes being read, as text of the same offsets: each byte one character (ISO 8859-1). */
export interface Chunk {
  readonly bytes: Buffer;
  readonly latin1: string;
}

/** FNV-1a (32 bits): the tokenizer computes it in passing. Start value and prime of its authors. */
export const HASH_START = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** The text of the cell from `start` to `end`; `hash` is {@link HASH_START} folded over its bytes. */
export type CellTexts = (chunk: Chunk, start: number, end: number, hash: number, ascii: boolean) => string;

/** The text of a cell. UTF-8 is known to be valid here. It never keeps the chunk alive. */
export const cellText: CellTexts = ({ bytes, latin1 }, start, end, _hash, ascii) => {
  if (start === end) return '';
  if (!ascii) return bytes.toString('utf8', start, end);
  return end - start < COPIED_BY_SUBSTRING
    ? latin1.substring(start, end)
    : bytes.toString('latin1', start, end);
};

const sameBytes = (a: Uint8Array, aStart: number, b: Uint8Array, bStart: number, length: number): boolean => {
  for (let i = 0; i < length; i += 1) if (a[aStart + i] !== b[bStart + i]) return false;
  return true;
};

/**
 * The texts of one column. The same few texts stand in most rows of an extract, so each is made once and handed out
 * again: nothing is allocated for it, and what later steps remember by text is found by the identity of the string.
 * A column of ever new texts is noticed and no longer remembered.
 */
export const createCellPool = (): CellTexts => {
  const slots = new Int32Array(SLOTS);
  const hashes = new Int32Array(MAX_TEXTS);
  const starts = new Int32Array(MAX_TEXTS + 1);
  const known = new Uint8Array(MAX_BYTES);
  let texts: string[] = [];
  let [hits, worthwhile] = [0, true];
  const forget = (): void => {
    worthwhile = hits >= MIN_REUSE * texts.length;
    texts = [];
    hits = 0;
    slots.fill(0);
  };
  const remember = (
    chunk: Chunk,
    start: number,
    end: number,
    hash: number,
    slot: number,
    text: string,
  ): void => {
    const entry = texts.length;
    const at = starts[entry] ?? 0;
    if (entry === MAX_TEXTS || at + end - start > MAX_BYTES) {
      forget();
      return;
    }
    known.set(chunk.bytes.subarray(start, end), at);
    starts[entry + 1] = at + end - start;
    hashes[entry] = hash;
    slots[slot] = entry + 1;
    texts.push(text);
  };
  return (chunk, start, end, hash, ascii) => {
    const length = end - start;
    if (length === 0) return '';
    if (!worthwhile || length > MAX_LENGTH) return cellText(chunk, start, end, hash, ascii);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      const at = starts[entry - 1] ?? 0;
      if (
        hashes[entry - 1] === hash &&
        (starts[entry] ?? 0) - at === length &&
        sameBytes(known, at, chunk.bytes, start, length)
      ) {
        hits += 1;
        return texts[entry - 1] ?? '';
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    const text = cellText(chunk, start, end, hash, ascii);
    remember(chunk, start, end, hash, slot, text);
    return text;
  };
};
