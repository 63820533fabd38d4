import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ibmFloat, sasMissingCode } from '../../../../electron/files/readers/ibmFloat.ts';
import { ibmBytes } from '../../../builders/xptBytes.ts';

const decoded = (bytes: Buffer): number => ibmFloat(bytes.readUInt32BE(0), bytes.readUInt32BE(4));

/** 52 bits after the point, sign, and a power of two within the range of the format: 16^-65 to 16^63. */
const doubles = fc
  .record({
    fraction: fc.bigInt({ min: 0n, max: 2n ** 52n - 1n }),
    exponent: fc.integer({ min: -260, max: 251 }),
    negative: fc.boolean(),
  })
  .map(({ fraction, exponent, negative }) => {
    const value = Number(fraction + 2n ** 52n) * 2 ** (exponent - 52);
    return negative ? -value : value;
  });

/** The same number by whole-number arithmetic: JavaScript rounds a BigInt to the nearest double, ties to even. */
const byIntegers = (bytes: Buffer): number => {
  const bits = bytes.readBigUInt64BE();
  const power = 4 * (Number((bits >> 56n) & 0x7fn) - 64) - 56;
  const magnitude = Number(bits & (2n ** 56n - 1n)) * 2 ** power;
  return bits >> 63n === 1n && magnitude !== 0 ? -magnitude : magnitude;
};

describe('IBM floating point', () => {
  test('SRC-XPT-100: every double that the format can hold comes back to its last bit', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        expect(Object.is(decoded(ibmBytes(value)), value)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test('SRC-XPT-101: any eight bytes are the double nearest to what they say', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (array) => {
        const bytes = Buffer.from(array);
        expect(decoded(bytes)).toBe(byIntegers(bytes));
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    // Ends of the range, a fraction with leading noughts, and halves between two doubles.
    ['7fffffffffffffff', 16 ** 63],
    ['7ffffffffffffff8', (2 ** 53 - 1) * 2 ** 199],
    ['0010000000000000', 16 ** -65],
    ['0000000000000001', 2 ** -312],
    ['4100000000000001', 16 ** -13],
    ['4e20000000000001', 2 ** 53],
    ['4e20000000000002', 2 ** 53 + 2],
    ['4e20000000000003', 2 ** 53 + 4],
    ['ce20000000000003', -(2 ** 53) - 4],
    ['411999999999999a', 1.6],
    ['413243f6a8885a30', Math.PI],
    ['42640000000000ff', 100 + 255 * 2 ** -48],
    ['c276a00000000000', -118.625],
    ['80000000ffffffff', -(2 ** 32 - 1) * 2 ** -312],
  ])('SRC-XPT-102: %s is %d', (hex, value) => {
    expect(Object.is(decoded(Buffer.from(hex, 'hex')), value)).toBe(true);
  });

  test('SRC-XPT-103: a missing code is one character and noughts, nothing else; zero is no code', () => {
    const codes = Array.from({ length: 256 }, (_, first) => sasMissingCode(first << 24, 0)).filter(
      (code) => code !== undefined,
    );
    expect(codes).toEqual(['.', ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `.${letter}`), '._']);
    for (const first of [0x2e, 0x41, 0x5a, 0x5f]) {
      expect(sasMissingCode((first << 24) | 1, 0)).toBeUndefined();
      expect(sasMissingCode(first << 24, 1)).toBeUndefined();
    }
  });
});
