import { describe, expect, test } from 'vitest';
import { createPlaces } from '../../../electron/worker/places.ts';

/** Places of tables, each asked for in turn. */
const placesOf = (files: readonly string[], tables: readonly (readonly [string, string])[]): string[] => {
  const placeOf = createPlaces(files);
  return tables.map(([file, member]) => placeOf(file, member));
};

describe('how a table is told to a person', () => {
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    ['a file that is one table', [['lb.csv', '']], ['lb.csv']],
    ['a data set named like its file', [['LB.xpt', 'lb']], ['LB.xpt']],
    ['one that is not', [['lab.xpt', 'LB']], ['lab.xpt › LB']],
    [
      'sheets of a workbook',
      [
        ['book.xlsx', 'LB'],
        ['book.xlsx', 'Labor 2'],
        ['x.zip › a/book.xlsx', 'LB'],
      ],
      ['book.xlsx › LB', 'book.xlsx › Labor 2', 'x.zip › a/book.xlsx › LB'],
    ],
    [
      'data sets of one name in one file',
      [
        ['lb.xpt', 'LB'],
        ['lb.xpt', 'LB'],
        ['lb.xpt', 'LB'],
        ['lb.xpt', 'LB (2)'],
      ],
      ['lb.xpt', 'lb.xpt › LB', 'lb.xpt › LB (2)', 'lb.xpt › LB (2) (2)'],
    ],
    [
      'tables without a name',
      [
        ['lb.xpt', ''],
        ['lb.xpt', ''],
      ],
      ['lb.xpt', 'lb.xpt › ?'],
    ],
    [
      'a file named like a table of another',
      [
        ['b.xlsx', 'LB'],
        ['b.xlsx › LB', ''],
      ],
      ['b.xlsx › LB (2)', 'b.xlsx › LB'],
    ],
    ['a name without end', [['b.xlsx', 'x'.repeat(200)]], [`b.xlsx › ${'x'.repeat(80)}…`]],
  ])('SRC-CUT-040: %s', (_what, tables, expected) => {
    const files = [...new Set(tables.map(([file]) => file))];
    expect(placesOf(files, tables)).toEqual(expected);
    expect(new Set(expected).size).toBe(expected.length);
  });

  test('SRC-CUT-041: a sheet that looks named after a person is told masked, and apart from another', () => {
    const [first, second] = placesOf(
      ['b.xlsx'],
      [
        ['b.xlsx', 'Tel 13812345678'],
        ['b.xlsx', 'Tel 13812345679'],
      ],
    );
    expect(`${first} ${second}`).not.toMatch(/\d{5}/);
    expect(first).not.toBe(second);
  });
});
