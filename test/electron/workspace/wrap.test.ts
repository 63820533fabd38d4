import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrapSecret, type WrapBinding, wrapSecret } from '../../../electron/workspace/wrap.ts';

const key = new Uint8Array(32).fill(3);
const binding: WrapBinding = { purpose: 'data-key', workspaceId: 'w', accountId: 'a' };

describe('wrapped secrets', () => {
  test('SRC-WS-020: what was wrapped opens with the same key and binding, and with no other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (secret) => {
        const wrapped = wrapSecret(key, secret, binding);
        expect(unwrapSecret(key, wrapped, binding)).toEqual(Uint8Array.from(secret));
        expect(unwrapSecret(randomBytes(32), wrapped, binding)).toBeUndefined();
        for (const change of [
          { purpose: 'signing-key' },
          { workspaceId: 'x' },
          { accountId: 'b' },
        ] as const) {
          expect(unwrapSecret(key, wrapped, { ...binding, ...change })).toBeUndefined();
        }
      }),
    );
  });

  test('SRC-WS-021: any flipped bit and any cut is refused', () => {
    const wrapped = Buffer.from(wrapSecret(key, randomBytes(32), binding), 'base64');
    for (let at = 0; at < wrapped.length; at += 1) {
      const bad = Buffer.from(wrapped);
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      expect(unwrapSecret(key, bad.toString('base64'), binding)).toBeUndefined();
      expect(unwrapSecret(key, wrapped.subarray(0, at).toString('base64'), binding)).toBeUndefined();
    }
  });

  test('SRC-WS-022: the same secret never looks the same twice', () => {
    const secret = new Uint8Array(32);
    const seen = new Set(Array.from({ length: 50 }, () => wrapSecret(key, secret, binding)));
    expect(seen.size).toBe(50);
  });
});
