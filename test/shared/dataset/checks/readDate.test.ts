import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDateReader, isCertainlyBefore } from '../../../../shared/dataset/checks/readDate.ts';
import { dateBounds, isIsoDtc } from '../../../../shared/dataset/isoDtc.ts';
import { parseNumber } from '../../../../shared/dataset/numericText.ts';
import { datePart } from '../../../../shared/kernel/isoDate.ts';

const slow = (text: string) => ({
  text,
  valid: isIsoDtc(text),
  day: text.includes('/') ? undefined : datePart(text),
  bounds: dateBounds(text),
});

describe('dates read fast', () => {
  test.each([
    '',
    '2026-05-01',
    '2026-05-01T00:00',
    '2026-05-01T23:59',
    '2026-05-01T24:00',
    '2026-05-01T08:60',
    '2026-05-01T08:30:59',
    '2026-05-01T08:30:60',
    '2026-05-01T08:30:5',
    '2026-05-01T08:30Z',
    '2026-05-01T8:30',
    '2026-05-01T08-30',
    '2026-05-01T-:30',
    '2026-05-01T08',
    '2026-05-01 08:30',
    '2026-02-30T08:30',
    '2026-13-01T08:30',
    '2026-05--T08:30',
    '2026---01T08:30',
    '26-05-2001T08:30',
    '2026-05-01/2026-05-02',
    '2026-05-01T08:30/2026-05-02T08:30',
  ])('SRC-DQ-140: "%s" as when taken apart in full', (text) => {
    const read = createDateReader();
    expect(read(text)).toEqual(slow(text));
    expect(read(text)).toEqual(slow(text));
  });

  test('SRC-DQ-141: any text of the characters of dates, in any order of reading', () => {
    const part = fc.constantFrom(
      '2026',
      '05',
      '13',
      '00',
      '30',
      '-',
      '--',
      'T',
      ':',
      '/',
      'Z',
      '.5',
      '+08:00',
      '9',
    );
    const texts = fc.array(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, (list) => {
        const read = createDateReader();
        for (const text of list) expect(read(text)).toEqual(slow(text));
      }),
    );
  });

  test('SRC-DQ-142: any date and clock time', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    const dtc = fc.tuple(two, two, two, two).map(([m, d, h, min]) => `2026-${m}-${d}T${h}:${min}`);
    fc.assert(
      fc.property(dtc, (text) => {
        expect(createDateReader()(text)).toEqual(slow(text));
      }),
    );
  });

  test.each([
    ['2026-05-02', '2026-05-01', false],
    ['2026-05-01', '2026-05-01', false],
    ['2026-04-30', '2026-05-01', true],
    ['2026-05', '2026-05-20', false],
    ['2026-04', '2026-05-01', true],
    ['2026', '2027-01-01', true],
    ['2026', '2026-12-31', false],
    ['2026-05-01T08:30', '2026-05-01T08:31', true],
    ['2026-05-01T08:30', '2026-05-01T08:30', false],
    ['2026-05-01T08:30', '2026-05-01T08:30:10', false],
    ['2026-05-01T08:30:09', '2026-05-01T08:30:10', true],
    ['2026-05-01T08:30Z', '2026-05-01T09:30', false],
    ['2026-05-01', '2026-05-01T09:30', false],
    ['--05-01', '2026-05-02', false],
    ['', '2026-05-02', false],
  ])('SRC-DQ-143: "%s" certainly lies before "%s": %s', (later, earlier, expected) => {
    const read = createDateReader();
    expect(isCertainlyBefore(read(later), read(earlier))).toBe(expected);
  });
});

describe('numbers read fast', () => {
  test('SRC-DQ-144: the nearest double, as the language reads it', () => {
    const digits = (max: number) => fc.stringMatching(new RegExp(`^\\d{0,${max}}$`));
    fc.assert(
      fc.property(
        fc.constantFrom('', '-', '+'),
        digits(12),
        fc.constantFrom('', '.'),
        digits(12),
        (...parts) => {
          const text = parts.join('');
          const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text);
          expect(parseNumber(text)).toBe(isNumber ? Number(text) + 0 : undefined);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['-0', 0],
    ['-0.0', 0],
    ['.5', 0.5],
    ['5.', 5],
    ['.', undefined],
    ['-', undefined],
    ['', undefined],
    ['1.2.3', undefined],
    ['123456789012345', 123456789012345],
    ['0.000000000000001', 1e-15],
    ['9007199254740993', 9007199254740992],
    ['0.1', 0.1],
    ['4.35', 4.35],
  ])('SRC-DQ-145: "%s"', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});
