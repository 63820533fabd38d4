/** FNV-1a, 32 bit: the seed of a named draw. */
const seedOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

/** Mulberry32: uniform numbers in [0, 1). */
const uniformsFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const STUDY_SEED = 'AXA-NK02 synthetic example 1';

/**
 * A roughly normal draw (mean 0, standard deviation 1, never beyond 2.4) that depends on nothing but its key: adding
 * a visit or a test leaves every other value as it was. Sums of uniforms, because Math.log and Math.cos may differ
 * in the last bit between engines.
 */
export const noise = (...key: readonly (string | number)[]): number => {
  const next = uniformsFrom(seedOf([STUDY_SEED, ...key].join('|')));
  let sum = 0;
  for (let draw = 0; draw < 12; draw += 1) sum += next();
  return Math.max(-2.4, Math.min(2.4, sum - 6));
};

/** A whole number from `low` to `high` inclusive that depends only on its key. */
export const wholeBetween = (low: number, high: number, ...key: readonly (string | number)[]): number =>
  low + Math.floor(uniformsFrom(seedOf([STUDY_SEED, 'whole', ...key].join('|')))() * (high - low + 1));
