import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PdfSyntaxError } from '../../../electron/pdf/syntax/cursor.ts';
import { parsePdfValue } from '../../../electron/pdf/syntax/parsePdfValue.ts';
import {
  type PdfValue,
  pdfArray,
  pdfDict,
  pdfName,
  pdfRef,
  pdfText,
  textOf,
} from '../../../electron/pdf/syntax/pdfValue.ts';
import { writePdfValue } from '../../../electron/pdf/syntax/writePdfValue.ts';

const parse = (text: string): PdfValue => parsePdfValue({ bytes: Buffer.from(text, 'latin1'), at: 0 });

const latin1 = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 20,
});

const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant<PdfValue>({ kind: 'null' }),
    fc.boolean().map((value): PdfValue => ({ kind: 'boolean', value })),
    fc.constantFrom('0', '-1', '+3.5', '.25', '4.').map((text): PdfValue => ({ kind: 'number', text })),
    latin1.map(pdfName),
    latin1.map((bytes): PdfValue => ({ kind: 'string', bytes })),
    fc.integer({ min: 0, max: 999_999 }).map(pdfRef),
    fc.array(tie('value'), { maxLength: 4 }).map(pdfArray),
    fc
      .uniqueArray(fc.tuple(latin1, tie('value')), { maxLength: 4, selector: ([key]) => key })
      .map((entries): PdfValue => ({ kind: 'dict', entries: new Map(entries) })),
  ),
}));

describe('PDF values', () => {
  test('SRC-PDF-020: what is written is read back the same', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(parse(writePdfValue(value))).toEqual(value);
      }),
    );
  });

  test('SRC-PDF-021: known forms (ISO 32000-1 §7.3)', () => {
    expect(parse('<</A#42 [1 0 R 2 0 -3.5]/C(a\\(b\\)\\101\\n)>>')).toEqual(
      pdfDict({
        AB: pdfArray([
          pdfRef(1),
          { kind: 'number', text: '2' },
          { kind: 'number', text: '0' },
          { kind: 'number', text: '-3.5' },
        ]),
        C: { kind: 'string', bytes: 'a(b)A\n' },
      }),
    );
    expect(parse('((nested) parentheses)')).toEqual({ kind: 'string', bytes: '(nested) parentheses' });
  });

  test.each([
    ['an entry twice', '<</A 1/A 2>>'],
    ['a comment', '[1 %x\n]'],
    ['another generation', '[1 2 R]'],
    ['odd hexadecimal', '<abc>'],
    ['white space in hexadecimal', '<ab cd>'],
    ['an unknown escape', '(\\q)'],
    ['an open string', '(abc'],
    ['an open array', '[1 2'],
    ['a key that is no name', '<<1 2>>'],
    ['a bad name escape', '/A#4'],
    ['a bare word', 'endobj'],
    ['nothing', ''],
  ])('SRC-PDF-022: %s is refused', (_, text) => {
    expect(() => parse(text)).toThrow(PdfSyntaxError);
  });

  test('SRC-PDF-023: text of any script survives, lone surrogates included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(textOf(pdfText(text))).toBe(text);
        },
      ),
    );
  });
});
