import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTypedNumber, typedNumberText } from '../../../../shared/protocol/editor/typedNumber.ts';

const number = (value: number) => ({ kind: 'number', value });
const problem = (code: string) => ({ kind: 'problem', problem: code });

describe('numbers as they are typed', () => {
  test.each([
    ['28', 28],
    [' 28 ', 28],
    ['2.5e7', 25_000_000],
    ['2.5E7', 25_000_000],
    ['2.5e+7', 25_000_000],
    ['2.5×10⁷', 25_000_000],
    ['2.5 × 10⁷', 25_000_000],
    ['2.5 x 10^7', 25_000_000],
    ['2.5*10^7', 25_000_000],
    ['2.5·10^7', 25_000_000],
    ['10⁷', 10_000_000],
    ['10^7', 10_000_000],
    ['-10^2', -100],
    ['1×10⁻³', 0.001],
    ['1×10^-3', 0.001],
    ['.5', 0.5],
    ['5.', 5],
    ['−3', -3],
    ['２．５ｅ７', 25_000_000],
    ['0', 0],
    ['-0', 0],
    ['0.000', 0],
    ['0.1', 0.1],
    ['123456789012345', 123_456_789_012_345],
    ['100000000000000000000', 1e20],
  ])('SRC-EDT-001: %s is one number', (typed, value) => {
    expect(parseTypedNumber(typed)).toEqual(number(value));
    expect(Object.is(value, -0)).toBe(false);
  });

  test.each([
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['2,5', problem('decimal-comma')],
    ['1,000', problem('decimal-comma')],
    ['2，5', problem('decimal-comma')],
    ['28 days', problem('not-a-number')],
    ['abc', problem('not-a-number')],
    ['2.5e', problem('not-a-number')],
    ['2.5.1', problem('not-a-number')],
    ['.', problem('not-a-number')],
    ['e7', problem('not-a-number')],
    ['0x10', problem('not-a-number')],
    ['Infinity', problem('not-a-number')],
    ['2510^7', problem('not-a-number')],
    ['2.510⁷', problem('not-a-number')],
    ['1234567890123456', problem('too-many-digits')],
    ['0.1234567890123456', problem('too-many-digits')],
    ['1e400', problem('too-large')],
    ['1e-400', problem('too-large')],
  ])('SRC-EDT-002: "%s" is refused and never guessed', (typed, expected) => {
    expect(parseTypedNumber(typed)).toEqual(expected);
  });

  test('SRC-EDT-003: a number that is written out is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -12, max: 12 }), (m, e) => {
        const value = Number(`${m}e${e}`);
        expect(parseTypedNumber(typedNumberText(value))).toEqual(number(value === 0 ? 0 : value));
      }),
    );
  });

  test.each([
    [25_000_000, '2.5e7'],
    [999_999, '999999'],
    [1_000_000, '1e6'],
    [12_345_678, '12345678'],
    [0.1, '0.1'],
    [1e-7, '1e-7'],
    [1e21, '1e21'],
  ])('SRC-EDT-003: %s stands as %s', (value, text) => {
    expect(typedNumberText(value)).toBe(text);
  });
});
