import { hashRaw } from '@node-rs/argon2';
import { describe, expect, test } from 'vitest';
import { deriveKeys, forgetKeys, KDF_COST, KdfCost } from '../../../electron/workspace/kdf.ts';
import { CHEAP_KDF } from '../../builders/workspace.ts';

const salt = Buffer.from('0123456789abcdef');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('keys from a passphrase', () => {
  test('SRC-WS-010: the cost is Argon2id with 64 MiB, 3 passes, 1 lane', () => {
    expect(KDF_COST).toEqual({ memoryKib: 65_536, passes: 3, parallelism: 1 });
  });

  test('SRC-WS-011: the library computes Argon2id as its reference implementation does', async () => {
    // phc-winner-argon2, src/test.c: hashtest(0x13, 2, 16, 1, "password", "somesalt", …), Argon2id.
    const hash = await hashRaw('password', {
      ...{ algorithm: 2, memoryCost: 65_536, timeCost: 2, parallelism: 1, outputLen: 32 },
      salt: Buffer.from('somesalt'),
    });
    expect(hex(hash)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  test('SRC-WS-012: the two keys differ, and depend on passphrase, salt and each cost', async () => {
    const base = await deriveKeys('passphrase', salt, CHEAP_KDF);
    expect(base.wrapDataKey).toHaveLength(32);
    const others = await Promise.all([
      deriveKeys('Passphrase', salt, CHEAP_KDF),
      deriveKeys('passphrase', Buffer.from('0123456789abcdeg'), CHEAP_KDF),
      deriveKeys('passphrase', salt, { ...CHEAP_KDF, passes: 2 }),
      deriveKeys('passphrase', salt, { ...CHEAP_KDF, memoryKib: 128 }),
    ]);
    const all = [base, ...others].flatMap((keys) => [hex(keys.wrapDataKey), hex(keys.wrapSigningKey)]);
    expect(new Set(all).size).toBe(10);
    expect(await deriveKeys('passphrase', salt, CHEAP_KDF)).toEqual(base);
    forgetKeys(base);
    expect(hex(base.wrapDataKey) + hex(base.wrapSigningKey)).toBe('0'.repeat(128));
  });

  test('SRC-WS-013: a passphrase is the same however its accents were typed', async () => {
    const composed = await deriveKeys('caf\u00e9 in Z\u00fcrich', salt, CHEAP_KDF);
    expect(await deriveKeys('cafe\u0301 in Zu\u0308rich', salt, CHEAP_KDF)).toEqual(composed);
  });

  test.each([
    [{ memoryKib: 7, passes: 1, parallelism: 1 }],
    [{ memoryKib: 2 ** 21, passes: 1, parallelism: 1 }],
    [{ memoryKib: 64, passes: 0, parallelism: 1 }],
    [{ memoryKib: 64, passes: 101, parallelism: 1 }],
    [{ memoryKib: 64, passes: 1, parallelism: 17 }],
  ])('SRC-WS-014: a keyring cannot ask for the cost %j', (cost) => {
    expect(KdfCost.safeParse(cost).success).toBe(false);
  });
});
