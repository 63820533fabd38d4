import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOldResidentId, isResidentId, residentCheck } from '../../../../shared/dataset/deid/residentId.ts';
import { isSsn } from '../../../../shared/dataset/deid/ssn.ts';

describe('Chinese resident numbers (GB 11643-1999)', () => {
  test.each([
    // The worked examples of the standard's annex, and one whose check character is X.
    ['11010519491231002X', true],
    ['440524188001010014', true],
    ['11010519491231002x', true],
    ['110105194912310021', false],
    ['11010519491231002', false],
    ['1101051949123100200', false],
    ['000105194912310021', false],
    ['11010519491331002X', false],
    ['11010519490230002X', false],
    ['110105210012310029', false],
    ['', false],
  ])('SRC-DEID-001: %s: %s', (text, expected) => {
    expect(isResidentId(text)).toBe(expected);
  });

  test('SRC-DEID-002: of eleven last characters exactly one is right', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('110105', '310115', '440305', '650102'),
        fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
        (division, birth, order) => {
          const day = birth.toISOString().slice(0, 10).replaceAll('-', '');
          const digits = `${division}${day}${String(order).padStart(3, '0')}`;
          const right = [...'0123456789X'].filter((check) => isResidentId(digits + check));
          expect(right).toEqual([residentCheck(digits)]);
        },
      ),
    );
  });

  test.each([
    ['110105491231002', true],
    ['110105491331002', false],
    ['000105491231002', false],
    ['11010549123100', false],
    ['11010549123100X', false],
  ])('SRC-DEID-003: of before 1999, %s: %s', (text, expected) => {
    expect(isOldResidentId(text)).toBe(expected);
  });
});

describe('US social security numbers', () => {
  test.each([
    ['123-45-6789', true],
    ['123456789', true],
    ['001-01-0001', true],
    ['899-99-9999', true],
    ['000-45-6789', false],
    ['666-45-6789', false],
    ['900-45-6789', false],
    ['999-99-9999', false],
    ['123-00-6789', false],
    ['123-45-0000', false],
    ['123-456-789', false],
    ['12-345-6789', false],
  ])('SRC-DEID-004: %s: %s', (text, expected) => {
    expect(isSsn(text)).toBe(expected);
  });
});
