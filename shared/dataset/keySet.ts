/** Sequence numbers below this, of so many groups, are kept in the number set. */
const MAX_SEQUENCE = 2 ** 32;
const MAX_GROUPS = 2 ** 20;
const SEQUENCE = /^(?:0|[1-9]\d{0,9})$/;

/** Sequence numbers that share a slot: one bit each. */
const PER_SLOT = 32;
const SLOTS_PER_GROUP = MAX_SEQUENCE / PER_SLOT;
const EMPTY = -1;
const FIRST_SLOTS = 256;

/**
 * A set of pairs of group and sequence number. Numbers of a subject mostly follow each other, so 32 of them share a slot:
 * a million rows fit a few hundred kilobytes, which stay in the cache of the processor. At worst a number takes 24 bytes.
 */
const createNumberSet = () => {
  let keys = new Float64Array(FIRST_SLOTS).fill(EMPTY);
  let bits = new Uint32Array(FIRST_SLOTS);
  let used = 0;
  /** Where a key stands, or would stand. Mixes both halves of it (Knuth, multiplicative hashing). */
  const placeOf = (key: number): number => {
    const mixed = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / MAX_SEQUENCE), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & (keys.length - 1);
    while (keys[place] !== EMPTY && keys[place] !== key) place = (place + 1) & (keys.length - 1);
    return place;
  };
  const grow = (): void => {
    const [oldKeys, oldBits] = [keys, bits];
    keys = new Float64Array(oldKeys.length * 2).fill(EMPTY);
    bits = new Uint32Array(oldKeys.length * 2);
    for (let i = 0; i < oldKeys.length; i += 1) {
      const key = oldKeys[i] ?? EMPTY;
      if (key === EMPTY) continue;
      const place = placeOf(key);
      keys[place] = key;
      bits[place] = oldBits[i] ?? 0;
    }
  };
  const keyOf = (group: number, sequence: number): number =>
    group * SLOTS_PER_GROUP + Math.floor(sequence / PER_SLOT);
  return {
    has: (group: number, sequence: number): boolean =>
      ((bits[placeOf(keyOf(group, sequence))] ?? 0) & (1 << (sequence % PER_SLOT))) !== 0,
    /** False when it was there already. */
    add: (group: number, sequence: number): boolean => {
      const key = keyOf(group, sequence);
      const [place, bit] = [placeOf(key), 1 << (sequence % PER_SLOT)];
      const before = bits[place] ?? 0;
      if ((before & bit) !== 0) return false;
      bits[place] = before | bit;
      if (keys[place] === key) return true;
      keys[place] = key;
      used += 1;
      if (used * 2 > keys.length) grow();
      return true;
    },
  };
};

export interface KeySet {
  /** Adds a key; false when it was there already. */
  readonly add: (group: string, member: string | number) => boolean;
  readonly has: (group: string, member: string | number) => boolean;
}

/** A member as a sequence number; -1 when it is none. "7" and 7 are the same, "07" is a text. */
const sequenceOf = (member: string | number): number => {
  const value = typeof member === 'number' ? member : SEQUENCE.test(member) ? Number(member) : EMPTY;
  return Number.isInteger(value) && value >= 0 && value < MAX_SEQUENCE ? value : EMPTY;
};

/**
 * The keys seen so far, exactly. A key of a group (a subject) and a sequence number costs a few bytes, so that a million
 * rows do not fill the memory; other keys are kept as text.
 */
export const createKeySet = (): KeySet => {
  const groups = new Map<string, number>();
  const numbers = createNumberSet();
  const texts = new Set<string>();
  // Rows of a group mostly follow each other.
  let [lastName, lastGroup] = ['', EMPTY];
  const groupOf = (name: string): number => {
    if (name === lastName && lastGroup !== EMPTY) return lastGroup;
    const group = groups.get(name);
    if (group === undefined) return EMPTY;
    [lastName, lastGroup] = [name, group];
    return group;
  };
  const addGroup = (name: string): number => {
    const known = groupOf(name);
    if (known !== EMPTY) return known;
    groups.set(name, groups.size);
    return groups.size - 1;
  };
  const textKey = (group: number, member: string | number): string => `${group} ${member}`;
  return {
    add: (name, member) => {
      const group = addGroup(name);
      const sequence = sequenceOf(member);
      if (sequence !== EMPTY && group < MAX_GROUPS) return numbers.add(group, sequence);
      const before = texts.size;
      return texts.add(textKey(group, member)).size > before;
    },
    has: (name, member) => {
      const group = groupOf(name);
      if (group === EMPTY) return false;
      const sequence = sequenceOf(member);
      return sequence !== EMPTY && group < MAX_GROUPS
        ? numbers.has(group, sequence)
        : texts.has(textKey(group, member));
    },
  };
};
