import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCellRemover } from '../../../electron/db/rowText.ts';
import { createRowText } from '../../../shared/dataset/contentHash.ts';

describe('a row without one of its cells', () => {
  test('SRC-DIFF-070: is what would be written of the row without it', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '","AESEQ":"9', '\\"', '', ',', '}'));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('AESEQ', 'AETERM', 'AAA', 'XAESEQ', 'ZZZ'), cell, {
          noNullPrototype: true,
        }),
        (values) => {
          const { AESEQ: _gone, ...rest } = values;
          const write = (row: Record<string, string>): string => createRowText()(row);
          expect(createCellRemover('AESEQ')(write(values))).toBe(write(rest));
        },
      ),
    );
  });

  test('SRC-DIFF-071: a text that ends within a cell is no row', () => {
    expect(() => createCellRemover('A')('{"A":"x')).toThrow('A row ends within a text');
  });
});
