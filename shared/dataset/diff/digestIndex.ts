/** Leading words of a digest that are kept: 128 bits. Two of ten million rows agree by chance once in 10^24 times. */
const WORDS = 4;
const FIRST_SLOTS = 1024;
const EMPTY = -1;

/** Numbers digests in the order in which they first come: 0, 1, 2 … */
export interface DigestIndex {
  /** Number of a digest (its first 16 bytes count); a new one gets the next number. */
  readonly idOf: (digest: Uint8Array) => number;
  /** Distinct digests so far. */
  readonly size: () => number;
}

const wordAt = (digest: Uint8Array, word: number): number => {
  const at = word * 4;
  const [a = 0, b = 0, c = 0, d = 0] = [digest[at], digest[at + 1], digest[at + 2], digest[at + 3]];
  return (a << 24) | (b << 16) | (c << 8) | d;
};

interface Table {
  /** WORDS numbers a digest, by its number. */
  words: Int32Array;
  /** Number of the digest that stands in a slot, by open addressing. */
  slots: Int32Array;
}

/** The slot of a digest, or the empty one where it belongs. */
const findSlot = ({ words, slots }: Table, digest: readonly [number, number, number, number]): number => {
  const mask = slots.length - 1;
  let slot = digest[0] & mask;
  for (;;) {
    const id = slots[slot] ?? EMPTY;
    if (id === EMPTY) return slot;
    const at = id * WORDS;
    if (digest.every((word, index) => words[at + index] === word)) return slot;
    slot = (slot + 1) & mask;
  }
};

const grown = ({ words }: Table, count: number): Table => {
  const table = {
    words: new Int32Array(words.length * 2),
    slots: new Int32Array(words.length).fill(EMPTY),
  };
  table.words.set(words);
  const mask = table.slots.length - 1;
  for (let id = 0; id < count; id += 1) {
    let slot = (words[id * WORDS] ?? 0) & mask;
    while (table.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    table.slots[slot] = id;
  }
  return table;
};

/** About 30 bytes a digest, where a Map of texts needs several hundred: a million rows are compared in memory. */
export const createDigestIndex = (): DigestIndex => {
  let table: Table = {
    words: new Int32Array((FIRST_SLOTS / 2) * WORDS),
    slots: new Int32Array(FIRST_SLOTS).fill(EMPTY),
  };
  let count = 0;
  return {
    idOf: (digest) => {
      const words = [wordAt(digest, 0), wordAt(digest, 1), wordAt(digest, 2), wordAt(digest, 3)] as const;
      if (count * 2 >= table.slots.length) table = grown(table, count);
      const slot = findSlot(table, words);
      const known = table.slots[slot] ?? EMPTY;
      if (known !== EMPTY) return known;
      table.slots[slot] = count;
      table.words.set(words, count * WORDS);
      count += 1;
      return count - 1;
    },
    size: () => count,
  };
};
