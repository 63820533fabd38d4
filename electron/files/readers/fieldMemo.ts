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

/**
 * Remembers the fixed-width fields of one column. The same few texts stand in most rows of an extract, so each is
 * looked at byte by byte once and handed out again. Memory is bounded; a column of ever new texts is noticed and no
 * longer remembered. The hash is a multiplicative one over 32-bit words (Knuth, TAOCP vol. 3, section 6.4).
 */
export const createFieldMemo = <T>(length: number): FieldMemo<T> => {
  const capacity = Math.min(MAX_FIELDS, Math.floor(MAX_BYTES / length));
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, capacity) * 2));
  const slots = new Int32Array(size);
  const known = new DataView(new ArrayBuffer(capacity * length));
  let values: T[] = [];
  let [hits, worthwhile] = [0, capacity > 0];
  const forget = (): void => {
    worthwhile = hits >= MIN_REUSE * values.length;
    values = [];
    hits = 0;
    last = -1;
    slots.fill(0);
  };
  // Where the field that was not found belongs; -1: nowhere.
  let free = -1;
  // The field that was found or kept last; -1: none.
  let last = -1;
  const entryAt = (slot: number): number => slots[slot & (size - 1)] ?? 0;
  return {
    find: (view, at) => {
      free = -1;
      if (!worthwhile) return undefined;
      // Most columns say in a row what they said in the row before.
      if (last >= 0 && sameField(known, last * length, view, at, length)) {
        hits += 1;
        return values[last];
      }
      const first = hashOf(view, at, length) >>> 0;
      for (let slot = first; slot < first + MAX_PROBES; slot += 1) {
        const entry = entryAt(slot);
        if (entry === 0) {
          free = slot & (size - 1);
          return undefined;
        }
        if (sameField(known, (entry - 1) * length, view, at, length)) {
          hits += 1;
          last = entry - 1;
          return values[last];
        }
      }
      return undefined;
    },
    keep: (view, at, value) => {
      if (free < 0) return;
      if (values.length === capacity) {
        forget();
        return;
      }
      const to = values.length * length;
      for (let i = 0; i < length; i += 1) known.setUint8(to + i, view.getUint8(at + i));
      last = values.length;
      values.push(value);
      slots[free] = values.length;
      free = -1;
    },
  };
};

/** Tables wider than this are rare, and their columns are not remembered: memory stays small. */
const MAX_MEMOS = 256;

/** What a column remembers, by its place in the table. */
export const memoOfColumn = <T>(length: number, index: number): FieldMemo<T> =>
  index < MAX_MEMOS ? createFieldMemo<T>(length) : { find: () => undefined, keep: () => undefined };
