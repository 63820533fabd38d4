import { describe, expect, test } from 'vitest';
import { readXptBytes } from '../../../builders/readTable.ts';
import { codeOf, good } from '../../../builders/workspace.ts';
import { type XptTestColumn, type XptTestMember, xpt8Bytes, xptBytes } from '../../../builders/xptBytes.ts';

const LONG_LABEL = 'Result or finding in original units, as collected by the local laboratory of the site';
const LONG: readonly XptTestColumn[] = [
  { name: 'UNIQUE_SUBJECT_IDENTIFIER', type: 'Char', length: 300, label: 'Subject' },
  { name: 'result_in_original_units_as_text', type: 'Num', label: LONG_LABEL, format: 'BEST', width: 12 },
  {
    name: 'LBDTC',
    type: 'Num',
    label: LONG_LABEL.slice(0, 41),
    format: 'E8601DT',
    width: 26,
    decimals: 3,
    informat: 'ANYDTDTM',
  },
];
const ROWS = [
  ['S1'.padEnd(280, 'x'), 0.1, 0],
  ['', '.Z', '.'],
  ['', '.', '._'],
];

const header = async (bytes: Buffer) => good(await readXptBytes(bytes)).tables[0]?.header;

describe('transport files of version 8 and 9', () => {
  test('SRC-XPT-130: long names, labels, texts and formats come out, wherever the chunks are cut', async () => {
    const bytes = xpt8Bytes({ name: 'LABORATORY_RESULTS', columns: LONG, rows: ROWS });
    for (const size of [1, 7, 80, 81, 100_000]) {
      const { tables, notices } = good(await readXptBytes(bytes, size));
      expect(notices).toEqual([]);
      expect(tables).toEqual([
        {
          header: {
            memberName: 'LABORATORY_RESULTS',
            columns: [
              { name: 'UNIQUE_SUBJECT_IDENTIFIER', label: 'Subject', format: '', stored: 'text' },
              {
                name: 'RESULT_IN_ORIGINAL_UNITS_AS_TEXT',
                label: LONG_LABEL,
                format: 'BEST12.',
                stored: 'number',
              },
              {
                name: 'LBDTC',
                label: LONG_LABEL.slice(0, 41),
                format: 'E8601DT26.3',
                stored: 'text',
                informat: 'ANYDTDTM.',
              },
            ],
          },
          rows: [
            { line: 1, cells: ['S1'.padEnd(280, 'x'), 0.1, '1960-01-01T00:00:00'] },
            { line: 2, cells: [null, { specialMissing: '.Z' }, null] },
            { line: 3, cells: [null, null, { specialMissing: '._' }] },
          ],
        },
      ]);
    }
  });

  test('SRC-XPT-131: formats longer than eight letters stand with the long labels', async () => {
    const columns: readonly XptTestColumn[] = [
      { name: 'A', type: 'Num', format: 'NLDATMMDTLONG', width: 20, informat: 'ANYDTDTMLONG' },
      { name: 'B', type: 'Num', format: 'DATE', width: 9 },
      { name: 'C', type: 'Char', label: LONG_LABEL, format: '$REALLYLONGNAME', width: 12 },
    ];
    expect((await header(xpt8Bytes({ name: 'LB', columns, rows: [] })))?.columns).toEqual([
      { name: 'A', label: '', format: 'NLDATMMDTLONG20.', stored: 'number', informat: 'ANYDTDTMLONG' },
      { name: 'B', label: '', format: 'DATE9.', stored: 'text' },
      { name: 'C', label: LONG_LABEL, format: '$REALLYLONGNAME12.', stored: 'text' },
    ]);
  });

  test('SRC-XPT-132: formats are told as SAS shows them, in version 5 too', async () => {
    const columns: readonly XptTestColumn[] = [
      { name: 'A', type: 'Num', width: 8, decimals: 2 },
      { name: 'B', type: 'Char', width: 20 },
      { name: 'C', type: 'Char', format: '$CHAR', width: 20, informat: '$CHAR' },
      { name: 'D', type: 'Num', format: 'DATETIME', width: 22, decimals: 3 },
    ];
    const expected = [
      { name: 'A', label: '', format: '8.2', stored: 'number' },
      { name: 'B', label: '', format: '$20.', stored: 'text' },
      { name: 'C', label: '', format: '$CHAR20.', stored: 'text', informat: '$CHAR.' },
      { name: 'D', label: '', format: 'DATETIME22.3', stored: 'text' },
    ];
    const member: XptTestMember = { name: 'LB', columns, rows: [] };
    expect((await header(xptBytes(member)))?.columns).toEqual(expected);
    expect((await header(xpt8Bytes(member)))?.columns).toEqual(expected);
  });

  const narrow: readonly XptTestColumn[] = [{ name: 'A', type: 'Char', length: 8 }];
  const cellsIn = async (bytes: Buffer, chunkSize: number) =>
    good(await readXptBytes(bytes, chunkSize)).tables.map(({ rows }) => rows.map(({ cells }) => cells[0]));

  test('SRC-XPT-133: with a stated number of rows, blank rows at the end are rows', async () => {
    const rows = ['a', '', 'b', '', ''].map((text) => [text]);
    for (const size of [1, 80, 100_000]) {
      expect(await cellsIn(xpt8Bytes({ name: 'XX', columns: narrow, rows }), size)).toEqual([
        ['a', null, 'b', null, null],
      ]);
      const unstated = xpt8Bytes({ name: 'XX', columns: narrow, rows, stated: 'nothing' });
      expect(await cellsIn(unstated, size)).toEqual([['a', null, 'b']]);
    }
  });

  test('SRC-XPT-134: several data sets, empty ones among them, and rows whose text is a header', async () => {
    const trap = 'HEADER RECORD*******MEMBV8  HEADER RECORD!!!!!!!';
    const wide: readonly XptTestColumn[] = [{ name: 'A', type: 'Char', length: 80 }];
    const bytes = xpt8Bytes(
      { name: 'ONE', columns: narrow, rows: [] },
      { name: 'TWO', columns: wide, rows: [[trap], ['x'], [trap]] },
      { name: 'THREE', columns: narrow, rows: [['y']] },
      { name: 'FOUR', columns: narrow, rows: [], stated: 'nothing' },
    );
    for (const size of [1, 79, 80, 1000, 100_000]) {
      expect(await cellsIn(bytes, size)).toEqual([[], [trap, 'x', trap], ['y'], []]);
    }
  });

  test.each([
    ['more rows than stated', 20, 'there are more'],
    ['more rows than stated, within the last card', 25, 'what follows them is not blank'],
    ['fewer rows than stated', 40, 'ends before them: it is cut off'],
  ])('SRC-XPT-135: a wrong number of rows is refused: %s', async (_what, stated, words) => {
    const rows = Array.from({ length: 30 }, (_, i) => [`row ${i}`]);
    const result = await readXptBytes(xpt8Bytes({ name: 'XX', columns: narrow, rows, stated }), 1000);
    expect(codeOf(result)).toBe('file-unreadable');
    expect(result).toMatchObject({ error: { message: expect.stringContaining(words), details: { stated } } });
  });

  test.each([2, 3, 4, 5, 6, 7, 8])(
    'SRC-XPT-136: numbers of %d bytes are those bytes and noughts',
    async (length) => {
      const hex = '411999999999999a'.slice(0, 2 * length);
      const padded = Buffer.from(hex.padEnd(16, '0'), 'hex').readBigUInt64BE();
      const value = Number(padded & (2n ** 56n - 1n)) * 2 ** -52;
      const columns: readonly XptTestColumn[] = [{ name: 'A', type: 'Num', length }];
      const rows = [[Buffer.from(hex, 'hex')], ['.'], ['.Q'], [0], [-2]];
      for (const bytes of [
        xptBytes({ name: 'XX', columns, rows }),
        xpt8Bytes({ name: 'XX', columns, rows }),
      ]) {
        const { tables } = good(await readXptBytes(bytes));
        expect(tables[0]?.rows.map(({ cells }) => cells[0])).toEqual([
          value,
          null,
          { specialMissing: '.Q' },
          0,
          -2,
        ]);
      }
    },
  );
});
