import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnNames } from '../../../../electron/files/readers/columnNames.ts';
import { settleNow } from '../../../../electron/files/refused.ts';
import { good } from '../../../builders/workspace.ts';

const read = (...names: readonly string[]) => settleNow(() => columnNames(names));

describe('names of columns', () => {
  test('SRC-CSV-060: variable names are upper case, other headings keep their letters', () => {
    expect(good(read('usubjid', ' LBSEQ ', 'Lab value "5"', '化验 "值"', "'", '/'))).toEqual([
      'USUBJID',
      'LBSEQ',
      'Lab value "5"',
      '化验 "值"',
      "'",
      '/',
    ]);
  });

  test.each([
    ['a quotation mark', '"', 'Column 2 of the file has a quotation mark for a name; rename it.'],
    ['a backslash', '\\', 'Column 2 of the file has a name with a backslash; rename it.'],
    ['a backslash within', '\\"', 'Column 2 of the file has a name with a backslash; rename it.'],
    ['NUL', '\0', 'Column 2 of the file has a name with control characters; rename it.'],
    ['ESC', '\x1b', 'Column 2 of the file has a name with control characters; rename it.'],
    [
      'a line break within',
      'LB\nTEST',
      'Column 2 of the file has a name with control characters; rename it.',
    ],
    ['DEL', 'A\x7f', 'Column 2 of the file has a name with control characters; rename it.'],
    ['a control of Latin-1', 'A\x85B', 'Column 2 of the file has a name with control characters; rename it.'],
    ['half a letter', '\ud800', 'Column 2 of the file has a name with control characters; rename it.'],
  ])('SRC-CSV-061: %s is no name', (_what, name, message) => {
    expect(read('USUBJID', name)).toEqual({
      ok: false,
      error: { code: 'file-unsupported', message, details: { column: 2 } },
    });
  });

  test('SRC-CSV-062: this Node mixes up such names, so they stay refused', () => {
    const rows = ['\\', '\\', '"'].map((name) => JSON.stringify({ A: '1', [name]: '2' }));
    const mixedUp = rows.filter((row) => JSON.stringify(JSON.parse(row)) !== row);
    expect(mixedUp).toEqual(['{"A":"1","\\"":"2"}']);
  });

  test('SRC-CSV-063: rows under the names that are let through read back as they were written, in any order', () => {
    const letter = fc.constantFrom('"', '\\', 'a', 'n', 'u', '/', 'é', '\n', '\ud800', '\u2028', '0');
    const name = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(name, name, fc.integer({ min: 0, max: 1e9 }), (one, other, fresh) => {
        if (one === other || !read(one).ok || !read(other).ok) return;
        const rows = [other, other, one, other, one].map((key) =>
          JSON.stringify({ [`P${fresh}`]: '1', [key]: '2' }),
        );
        for (const row of rows) expect(JSON.stringify(JSON.parse(row))).toBe(row);
      }),
      { numRuns: 2000 },
    );
  });
});
