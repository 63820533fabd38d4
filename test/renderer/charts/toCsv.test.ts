import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, toCsv } from '../../../renderer/charts/toCsv.ts';

describe('export as CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['a=b', 'a=b'],
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('SRC-EXP-001: text %j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('SRC-EXP-001: no text begins a formula in a spreadsheet', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('SRC-EXP-002: numbers stay numbers, a negative one too; a missing cell is empty, not zero', () => {
    expect([csvCell(-2), csvCell(0), csvCell(1.5), csvCell(null)]).toEqual(['-2', '0', '1.5', '']);
  });

  test('SRC-EXP-003: a table has a byte order mark, a header and CRLF lines', () => {
    const table = {
      columns: [
        { label: 'subject', numeric: false },
        { label: 'n', numeric: true },
      ],
      rows: [
        ['001', 3],
        ['=x', null],
      ],
    };
    expect(toCsv(table)).toBe("\uFEFFsubject,n\r\n001,3\r\n'=x,\r\n");
  });
});
