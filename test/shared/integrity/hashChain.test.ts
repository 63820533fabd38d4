import { describe, expect, test } from 'vitest';
import { chainHash, GENESIS, verifyChain } from '../../../shared/integrity/hashChain.ts';
import { sha256Hex } from '../../../shared/integrity/sha256.ts';

const build = (payloads: readonly unknown[]) => {
  let previousHash: string = GENESIS;
  return payloads.map((payload) => {
    const link = { previousHash, hash: chainHash(previousHash, payload), payload };
    previousHash = link.hash;
    return link;
  });
};

const links = build([{ n: 1 }, { n: 2, text: '王' }, { n: 3, old: null }]);
const [first, second, third] = links as [(typeof links)[0], (typeof links)[0], (typeof links)[0]];

describe('hash chain', () => {
  test('SRC-INT-001: a link is the SHA-256 of the canonical JSON of its predecessor and payload', () => {
    const text = `{"payload":{"a":1,"b":2},"previous":"${GENESIS}"}`;
    expect(chainHash(GENESIS, { b: 2, a: 1 })).toBe(sha256Hex(new TextEncoder().encode(text)));
    expect(GENESIS).toBe('0'.repeat(64));
  });

  test('SRC-INT-002: an untouched chain and an empty one are intact', () => {
    expect(verifyChain(links)).toEqual({ intact: true });
    expect(verifyChain([])).toEqual({ intact: true });
  });

  test.each([
    ['payload changed', [first, { ...second, payload: { n: 2, text: 'x' } }, third], 1, 'altered'],
    ['hash changed', [first, { ...second, hash: GENESIS }, third], 1, 'altered'],
    ['link removed', [first, third], 1, 'unlinked'],
    ['first removed', [second, third], 0, 'unlinked'],
    ['order changed', [second, first, third], 0, 'unlinked'],
    [
      'payload and hash changed together',
      [first, { ...second, payload: { n: 9 }, hash: chainHash(second.previousHash, { n: 9 }) }, third],
      2,
      'unlinked',
    ],
  ])('SRC-INT-003: %s is found at its place', (_name, changed, at, reason) => {
    expect(verifyChain(changed)).toEqual({ intact: false, at, reason });
  });

  test('SRC-INT-004: a payload that JSON cannot carry exactly is refused', () => {
    expect(() => chainHash(GENESIS, { value: Number.NaN })).toThrow();
  });
});
