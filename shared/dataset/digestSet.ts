const DIGEST_BYTES = 32;
/** 1 MiB per segment: the set grows without ever copying what it holds. */
const SEGMENT_ROWS = 32_768;
/** Sorted digests are hashed in blocks, and the blocks' digests once more, so that no copy of all of them is made. */
const BLOCK_ROWS = 4096;
const RADIX = 0x10000;

export interface DigestSet {
  readonly add: (digest: Uint8Array) => void;
  /** As add, each byte one character. */
  readonly addText: (digest: string) => void;
  /** Digests held, repeated ones counted each time. */
  readonly size: () => number;
  /**
   * One digest over all of them, the same whatever the order in which they came. `tick` is called every few
   * milliseconds, and may throw to stop.
   */
  readonly fold: (tick?: () => void) => Uint8Array;
}

/** Stable counting sort of `order` by 16 bits of each digest's leading 32. */
const sortByHalf = (order: Uint32Array, leading: Uint32Array, shift: 0 | 16): Uint32Array => {
  const half = (row: number): number => ((leading[row] ?? 0) >>> shift) & (RADIX - 1);
  const next = new Uint32Array(RADIX + 1);
  for (const row of order) next[half(row) + 1] = (next[half(row) + 1] ?? 0) + 1;
  for (let i = 1; i <= RADIX; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const place = next[half(row)] ?? 0;
    sorted[place] = row;
    next[half(row)] = place + 1;
  }
  return sorted;
};

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < DIGEST_BYTES; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Puts the few rows whose leading 32 bits agree in order; insertion sort, for the rest is sorted already. */
const settleTies = (order: Uint32Array, compare: (a: number, b: number) => number): void => {
  for (let i = 1; i < order.length; i += 1) {
    const row = order[i] ?? 0;
    let place = i;
    while (place > 0 && compare(order[place - 1] ?? 0, row) > 0) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = row;
  }
};

/** A multiset of 32-byte digests, about 32 bytes each (44 while folding). */
export const createDigestSet = (hash: (bytes: Uint8Array) => Uint8Array): DigestSet => {
  const segments: Uint8Array[] = [];
  let count = 0;
  const at = (row: number): Uint8Array => {
    const start = (row % SEGMENT_ROWS) * DIGEST_BYTES;
    const segment = segments[Math.floor(row / SEGMENT_ROWS)];
    if (segment === undefined) throw new Error('No such digest');
    return segment.subarray(start, start + DIGEST_BYTES);
  };
  /** Room for one more. */
  const next = (): Uint8Array => {
    if (count % SEGMENT_ROWS === 0) segments.push(new Uint8Array(SEGMENT_ROWS * DIGEST_BYTES));
    count += 1;
    return at(count - 1);
  };
  const inOrder = (tick: () => void): Uint32Array => {
    const leading = new Uint32Array(count);
    const rows = new Uint32Array(count);
    for (let row = 0; row < count; row += 1) {
      const [a = 0, b = 0, c = 0, d = 0] = at(row);
      leading[row] = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
      rows[row] = row;
      if (row % SEGMENT_ROWS === 0) tick();
    }
    const half = sortByHalf(rows, leading, 0);
    tick();
    const order = sortByHalf(half, leading, 16);
    tick();
    settleTies(order, (a, b) => (leading[a] ?? 0) - (leading[b] ?? 0) || compareBytes(at(a), at(b)));
    return order;
  };
  return {
    add: (digest) => {
      if (digest.length !== DIGEST_BYTES) throw new Error('A digest has 32 bytes');
      next().set(digest);
    },
    addText: (digest) => {
      if (digest.length !== DIGEST_BYTES) throw new Error('A digest has 32 bytes');
      const start = (count % SEGMENT_ROWS) * DIGEST_BYTES;
      if (start === 0) segments.push(new Uint8Array(SEGMENT_ROWS * DIGEST_BYTES));
      const segment = segments.at(-1);
      if (segment === undefined) throw new Error('No room for a digest');
      for (let i = 0; i < DIGEST_BYTES; i += 1) segment[start + i] = digest.charCodeAt(i);
      count += 1;
    },
    size: () => count,
    fold: (tick = () => undefined) => {
      const order = inOrder(tick);
      const blocks = new Uint8Array(Math.ceil(count / BLOCK_ROWS) * DIGEST_BYTES);
      const block = new Uint8Array(BLOCK_ROWS * DIGEST_BYTES);
      for (let start = 0; start < count; start += BLOCK_ROWS) {
        tick();
        const rows = Math.min(BLOCK_ROWS, count - start);
        for (let i = 0; i < rows; i += 1) block.set(at(order[start + i] ?? 0), i * DIGEST_BYTES);
        blocks.set(hash(block.subarray(0, rows * DIGEST_BYTES)), (start / BLOCK_ROWS) * DIGEST_BYTES);
      }
      return hash(blocks);
    },
  };
};
