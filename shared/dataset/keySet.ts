/** Sequence numbers and groups that fit a key of one number exactly: 2^32 of the one, 2^20 of the other. */
const MAX_SEQUENCE = 2 ** 32;
const MAX_GROUPS = 2 ** 20;
const SEQUENCE = /^(?:0|[1-9]\d{0,9})$/;

const EMPTY = -1;
const FIRST_CAPACITY = 1024;

/** A set of whole numbers from 0 on, below 2^53: 16 bytes each at most, in one array. */
const createNumberSet = () => {
  let slots = new Float64Array(FIRST_CAPACITY).fill(EMPTY);
  let size = 0;
  /** Where a number stands, or would stand. Mixes both halves of it (Knuth, multiplicative hashing). */
  const placeOf = (value: number): number => {
    const mixed =
      Math.imul(value >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(value / MAX_SEQUENCE), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    while (slots[place] !== EMPTY && slots[place] !== value) place = (place + 1) & (slots.length - 1);
    return place;
  };
  const grow = (): void => {
    const before = slots;
    slots = new Float64Array(before.length * 2).fill(EMPTY);
    for (let i = 0; i < before.length; i += 1) {
      const value = before[i] ?? EMPTY;
      if (value !== EMPTY) slots[placeOf(value)] = value;
    }
  };
  return {
    has: (value: number): boolean => slots[placeOf(value)] === value,
    /** False when it was there already. */
    add: (value: number): boolean => {
      const place = placeOf(value);
      if (slots[place] === value) return false;
      slots[place] = value;
      size += 1;
      if (size * 2 > slots.length) grow();
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
      if (sequence !== EMPTY && group < MAX_GROUPS) return numbers.add(group * MAX_SEQUENCE + sequence);
      const before = texts.size;
      return texts.add(textKey(group, member)).size > before;
    },
    has: (name, member) => {
      const group = groupOf(name);
      if (group === EMPTY) return false;
      const sequence = sequenceOf(member);
      return sequence !== EMPTY && group < MAX_GROUPS
        ? numbers.has(group * MAX_SEQUENCE + sequence)
        : texts.has(textKey(group, member));
    },
  };
};
