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

/** Where rows with each value of a half go, from how often each value comes. */
const placesOf = (leading: Uint32Array, shift: 0 | 16): Uint32Array => {
  const next = new Uint32Array(RADIX + 1);
  for (let row = 0; row < leading.length; row += 1) {
    const half = ((leading[row] ?? 0) >>> shift) & (RADIX - 1);
    next[half + 1] = (next[half + 1] ?? 0) + 1;
  }
  for (let i = 1; i <= RADIX; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  return next;
};

/** Stable counting sort by 16 bits of each digest's leading 32; of the rows as they came when no order is given. */
const sortByHalf = (leading: Uint32Array, shift: 0 | 16, order: Uint32Array | undefined): Uint32Array => {
  const next = placesOf(leading, shift);
  const sorted = new Uint32Array(leading.length);
  for (let i = 0; i < leading.length; i += 1) {
    const row = order === undefined ? i : (order[i] ?? 0);
    const half = ((leading[row] ?? 0) >>> shift) & (RADIX - 1);
    const place = next[half] ?? 0;
    sorted[place] = row;
    next[half] = place + 1;
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
  const segmentOf = (row: number): Uint8Array => {
    const segment = segments[Math.floor(row / SEGMENT_ROWS)];
    if (segment === undefined) throw new Error('No such digest');
    return segment;
  };
  const startOf = (row: number): number => (row % SEGMENT_ROWS) * DIGEST_BYTES;
  const at = (row: number): Uint8Array => segmentOf(row).subarray(startOf(row), startOf(row) + DIGEST_BYTES);
  /** The segment that has room for one more, which begins at the place given with it. */
  const next = (): { readonly segment: Uint8Array; readonly start: number } => {
    const start = startOf(count);
    if (start === 0) segments.push(new Uint8Array(SEGMENT_ROWS * DIGEST_BYTES));
    count += 1;
    return { segment: segmentOf(count - 1), start };
  };
  /** A loop: a view of each of a million digests would cost more than the copy. */
  const copyDigest = (row: number, target: Uint8Array, to: number): void => {
    const [segment, start] = [segmentOf(row), startOf(row)];
    for (let i = 0; i < DIGEST_BYTES; i += 1) target[to + i] = segment[start + i] ?? 0;
  };
  const leadingOf = (): Uint32Array => {
    const leading = new Uint32Array(count);
    for (let row = 0; row < count; row += 1) {
      const [segment, start] = [segmentOf(row), startOf(row)];
      const [high, low] = [
        ((segment[start] ?? 0) << 8) | (segment[start + 1] ?? 0),
        ((segment[start + 2] ?? 0) << 8) | (segment[start + 3] ?? 0),
      ];
      leading[row] = ((high << 16) | low) >>> 0;
    }
    return leading;
  };
  const inOrder = (tick: () => void): Uint32Array => {
    const leading = leadingOf();
    tick();
    const half = sortByHalf(leading, 0, undefined);
    tick();
    const order = sortByHalf(leading, 16, half);
    tick();
    settleTies(order, (a, b) => (leading[a] ?? 0) - (leading[b] ?? 0) || compareBytes(at(a), at(b)));
    return order;
  };
  return {
    add: (digest) => {
      if (digest.length !== DIGEST_BYTES) throw new Error('A digest has 32 bytes');
      const { segment, start } = next();
      segment.set(digest, start);
    },
    addText: (digest) => {
      if (digest.length !== DIGEST_BYTES) throw new Error('A digest has 32 bytes');
      const { segment, start } = next();
      for (let i = 0; i < DIGEST_BYTES; i += 1) segment[start + i] = digest.charCodeAt(i);
    },
    size: () => count,
    fold: (tick = () => undefined) => {
      const order = inOrder(tick);
      const blocks = new Uint8Array(Math.ceil(count / BLOCK_ROWS) * DIGEST_BYTES);
      const block = new Uint8Array(BLOCK_ROWS * DIGEST_BYTES);
      for (let start = 0; start < count; start += BLOCK_ROWS) {
        tick();
        const rows = Math.min(BLOCK_ROWS, count - start);
        for (let i = 0; i < rows; i += 1) copyDigest(order[start + i] ?? 0, block, i * DIGEST_BYTES);
        blocks.set(hash(block.subarray(0, rows * DIGEST_BYTES)), (start / BLOCK_ROWS) * DIGEST_BYTES);
      }
      return hash(blocks);
    },
  };
};
