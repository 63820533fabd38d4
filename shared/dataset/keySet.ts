const BLOCK_BITS = 1024;
const SEQUENCE = /^(?:0|[1-9]\d{0,14})$/;

interface Group {
  readonly blocks: Map<number, Uint32Array>;
  readonly others: Set<string>;
}

export interface KeySet {
  /** Adds a key; false when it was there already. */
  readonly add: (group: string, member: string | number) => boolean;
  readonly has: (group: string, member: string | number) => boolean;
}

const bitOf = (sequence: number) => {
  const bit = sequence % BLOCK_BITS;
  return { block: Math.floor(sequence / BLOCK_BITS), word: bit >>> 5, mask: 1 << (bit & 31) };
};

const addSequence = ({ blocks }: Group, sequence: number): boolean => {
  const { block, word, mask } = bitOf(sequence);
  const words = blocks.get(block) ?? new Uint32Array(BLOCK_BITS / 32);
  const before = words[word] ?? 0;
  if ((before & mask) !== 0) return false;
  words[word] = before | mask;
  blocks.set(block, words);
  return true;
};

const addOther = ({ others }: Group, member: string): boolean => {
  const before = others.size;
  return others.add(member).size > before;
};

/**
 * The keys seen so far, exactly. Sequence numbers of one group (a subject) cost about one bit each, so that a million
 * rows do not fill the memory; other keys are kept as text.
 */
export const createKeySet = (): KeySet => {
  const groups = new Map<string, Group>();
  const groupOf = (name: string): Group => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const made: Group = { blocks: new Map(), others: new Set() };
    groups.set(name, made);
    return made;
  };
  return {
    add: (name, member) => {
      const text = String(member);
      return SEQUENCE.test(text) ? addSequence(groupOf(name), Number(text)) : addOther(groupOf(name), text);
    },
    has: (name, member) => {
      const group = groups.get(name);
      const text = String(member);
      if (group === undefined) return false;
      if (!SEQUENCE.test(text)) return group.others.has(text);
      const { block, word, mask } = bitOf(Number(text));
      return ((group.blocks.get(block)?.[word] ?? 0) & mask) !== 0;
    },
  };
};
