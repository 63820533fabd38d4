/** Distinct fields that one column remembers, and how many bytes they may have together. */
const MAX_FIELDS = 4096;
const MAX_BYTES = 1 << 17;
/** A column whose fields mostly come once is not worth remembering. */
const MIN_REUSE = 2;

/** Other fields that are looked at before a field counts as new; forged text cannot make it more. */
const MAX_PROBES = 16;

/** What the fields of one column were read as, by their bytes. */
export interface FieldMemo<T> {
  /** What the field that begins at `at` was read as; undefined when it is new. */
  readonly find: (view: DataView, at: number) => T | undefined;
  /** Remembers what the field that was just not found reads as. */
  readonly keep: (view: DataView, at: number, value: T) => void;
}

/** Reads 32 bits at a time; the last of them overlap those before. */
const hashOf = (view: DataView, at: number, length: number): number => {
  if (length < 4) {
    let hash = 0;
    for (let i = 0; i < length; i += 1) hash = (hash << 8) | view.getUint8(at + i);
    return Math.imul(hash, 0x9e3779b1);
  }
  let hash = view.getInt32(at + length - 4);
  for (let i = 0; i < length - 4; i += 4)
    hash = Math.imul(hash ^ (hash >>> 15) ^ view.getInt32(at + i), 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
};

const sameField = (a: DataView, aAt: number, b: DataView, bAt: number, length: number): boolean => {
  if (length < 4) {
    for (let i = 0; i < length; i += 1) if (a.getUint8(aAt + i) !== b.getUint8(bAt + i)) return false;
    return true;
  }
  for (let i = 0; i < length - 4; i += 4) if (a.getInt32(aAt + i) !== b.getInt32(bAt + i)) return false;
  return a.getInt32(aAt + length - 4) === b.getInt32(bAt + length - 4);
};

interface Memory<T> {
  readonly length: number;
  readonly capacity: number;
  /** Number of a field and one, by hash; 0: none. */
  readonly slots: Int32Array;
  /** The fields one after the other, and what they were read as. */
  readonly known: DataView;
  readonly values: T[];
  hits: number;
  worthwhile: boolean;
  /** Where the field that was not found belongs; -1: nowhere. */
  free: number;
  /** The field that was found or kept last; -1: none. */
  last: number;
}

const createMemory = <T>(length: number): Memory<T> => {
  const capacity = Math.min(MAX_FIELDS, Math.floor(MAX_BYTES / length));
  return {
    ...{ length, capacity, hits: 0, worthwhile: capacity > 0, free: -1, last: -1, values: [] },
    slots: new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, capacity) * 2))),
    known: new DataView(new ArrayBuffer(capacity * length)),
  };
};

const forget = <T>(memory: Memory<T>): void => {
  memory.worthwhile = memory.hits >= MIN_REUSE * memory.values.length;
  memory.values.length = 0;
  memory.hits = 0;
  memory.last = -1;
  memory.slots.fill(0);
};

const isKnown = <T>({ known, length }: Memory<T>, entry: number, view: DataView, at: number): boolean =>
  sameField(known, entry * length, view, at, length);

const find = <T>(memory: Memory<T>, view: DataView, at: number): T | undefined => {
  const { slots, values, last } = memory;
  memory.free = -1;
  if (!memory.worthwhile) return undefined;
  memory.hits += 1;
  // Most columns say in a row what they said in the row before.
  if (last >= 0 && isKnown(memory, last, view, at)) return values[last];
  const first = hashOf(view, at, memory.length) >>> 0;
  for (let probe = first; probe < first + MAX_PROBES; probe += 1) {
    const slot = probe & (slots.length - 1);
    const entry = (slots[slot] ?? 0) - 1;
    if (entry < 0) {
      memory.free = slot;
      break;
    }
    if (isKnown(memory, entry, view, at)) {
      memory.last = entry;
      return values[entry];
    }
  }
  memory.hits -= 1;
  return undefined;
};

const keep = <T>(memory: Memory<T>, view: DataView, at: number, value: T): void => {
  const { values, slots, known, length, free } = memory;
  if (free < 0) return;
  memory.free = -1;
  if (values.length === memory.capacity) {
    forget(memory);
    return;
  }
  const to = values.length * length;
  for (let i = 0; i < length; i += 1) known.setUint8(to + i, view.getUint8(at + i));
  memory.last = values.length;
  values.push(value);
  slots[free] = values.length;
};

/**
 * Remembers the fixed-width fields of one column. The same few texts stand in most rows of an extract, so each is
 * looked at byte by byte once and handed out again. Memory is bounded; a column of ever new texts is noticed and no
 * longer remembered. The hash is a multiplicative one over 32-bit words (Knuth, TAOCP vol. 3, section 6.4).
 */
export const createFieldMemo = <T>(length: number): FieldMemo<T> => {
  const memory = createMemory<T>(length);
  return {
    find: (view, at) => find(memory, view, at),
    keep: (view, at, value) => keep(memory, view, at, value),
  };
};

/** Tables wider than this are rare, and their columns are not remembered: memory stays small. */
const MAX_MEMOS = 256;

/** What a column remembers, by its place in the table. */
export const memoOfColumn = <T>(length: number, index: number): FieldMemo<T> =>
  index < MAX_MEMOS ? createFieldMemo<T>(length) : { find: () => undefined, keep: () => undefined };
