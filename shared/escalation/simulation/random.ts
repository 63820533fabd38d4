/** Independent draws from the uniform distribution on [0, 1), in steps of 2^-53. */
export type Random = () => number;

const MASK_64 = (1n << 64n) - 1n;
const MASK_32 = (1n << 32n) - 1n;

/**
 * SplitMix64 (Steele, Lea and Flood 2014; reference code by S. Vigna, prng.di.unimi.it/splitmix64.c): spreads a seed over
 * the state of another generator, as its authors advise.
 */
export const splitMix64 = (seed: bigint): (() => bigint) => {
  let state = seed & MASK_64;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK_64;
    let mixed = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK_64;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK_64;
    return mixed ^ (mixed >> 31n);
  };
};

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** State of xoshiro128**: four 32-bit words, not all zero. */
export type XoshiroState = readonly [number, number, number, number];

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021) 36;
 * prng.di.unimi.it/xoshiro128starstar.c). Period 2^128 - 1; integers only, so that every machine draws the same.
 */
export const xoshiro128StarStar = ([a, b, c, d]: XoshiroState): (() => number) => {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
};

/** The generator's state after a seed: two words of SplitMix64, low half first. */
export const stateOfSeed = (seed: number): XoshiroState => {
  const next = splitMix64(BigInt(seed));
  const [first, second] = [next(), next()];
  const low = (word: bigint): number => Number(word & MASK_32);
  const high = (word: bigint): number => Number(word >> 32n);
  return [low(first), high(first), low(second), high(second)];
};

const STEP = 2 ** -53;
const HIGH = 2 ** 26;

/** Uniform numbers of a seed (an integer from 0 to 2^53 - 1): the upper 27 and 26 bits of two successive words. */
export const createRandom = (seed: number): Random => {
  const next = xoshiro128StarStar(stateOfSeed(seed));
  return () => {
    const upper = next() >>> 5;
    const lower = next() >>> 6;
    return (upper * HIGH + lower) * STEP;
  };
};

/** Printed with every result. */
export const RANDOM_NAME = 'xoshiro128** 1.1, seeded by SplitMix64, 53-bit uniforms';
