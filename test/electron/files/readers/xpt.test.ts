import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ibmFloat, sasMissingCode } from '../../../../electron/files/readers/ibmFloat.ts';
import { sasDateConversion } from '../../../../electron/files/readers/sasDate.ts';
import { readXptBytes } from '../../../builders/readTable.ts';
import { good } from '../../../builders/workspace.ts';
import { ibmBytes, type XptTestColumn, xptBytes } from '../../../builders/xptBytes.ts';

const decoded = (bytes: Buffer): number => ibmFloat(bytes.readUInt32BE(0), bytes.readUInt32BE(4));
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('IBM floats', () => {
  test.each([
    ['0000000000000000', 0],
    ['4110000000000000', 1],
    ['c110000000000000', -1],
    ['4080000000000000', 0.5],
    ['401999999999999a', 0.1],
    ['42640000 00000000', 100],
    ['c276a00000000000', -118.625],
    ['3f1a36e2eb1c432d', 0.0064],
    ['7fffffffffffffff', 7.237005577332262e75],
    ['0010000000000000', 5.397605346934028e-79],
    ['8000000000000000', 0],
    // 2^53 + 1 needs 54 bits: halfway, to even. 2^53 + 3: up.
    ['4e20000000000001', 9007199254740992],
    ['4e20000000000003', 9007199254740996],
  ])('SRC-XPT-001: %s is %d', (text, value) => {
    expect(decoded(hex(text.replace(' ', '')))).toBe(value);
  });

  test('SRC-XPT-002: every double in the range of the format comes back to its last bit', () => {
    const value = fc
      .double({ min: -1e74, max: 1e74, noNaN: true })
      .filter((x) => x === 0 || Math.abs(x) > 1e-60);
    fc.assert(
      fc.property(value, (x) => {
        expect(decoded(ibmBytes(x))).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 2000 },
    );
  });

  test('SRC-XPT-003: missing codes are told from numbers', () => {
    const code = (text: string) => sasMissingCode(hex(text).readUInt32BE(0), hex(text).readUInt32BE(4));
    expect(code('2e00000000000000')).toBe('.');
    expect(code('5f00000000000000')).toBe('._');
    expect(code('4100000000000000')).toBe('.A');
    expect(code('5a00000000000000')).toBe('.Z');
    expect(code('4110000000000000')).toBeUndefined();
    expect(code('2e00000000000001')).toBeUndefined();
    expect(code('0000000000000000')).toBeUndefined();
    expect(code('6100000000000000')).toBeUndefined();
  });
});

describe('SAS dates', () => {
  test.each([
    ['DATE', 0, '1960-01-01'],
    ['DATE', -1, '1959-12-31'],
    ['YYMMDD', 24_197, '2026-04-01'],
    ['E8601DA', 24_197, '2026-04-01'],
    ['DDMMYYS', 24_197, '2026-04-01'],
    ['MONYY', 24_197, '2026-04'],
    ['YYMM', 24_197, '2026-04'],
    ['YEAR', 24_197, '2026'],
    ['DATETIME', 24_197 * 86_400 + 30_600, '2026-04-01T08:30:00'],
    ['E8601DT', 24_197 * 86_400 + 30_600.25, '2026-04-01T08:30:00.25'],
    ['DTDATE', 24_197 * 86_400 + 30_600, '2026-04-01'],
    ['TIME', 30_605, 'T08:30:05'],
    ['TIME', 90_000, undefined],
    ['DATE', 1e12, undefined],
  ])('SRC-XPT-004: %s of %d is %s', (format, value, text) => {
    expect(sasDateConversion(format)?.(value)).toBe(text);
  });

  test.each(['', 'BEST', 'COMMA', '$', 'Z', 'F', 'DOLLAR', 'DAY', 'YN'])(
    'SRC-XPT-005: %s is no date format',
    (format) => {
      expect(sasDateConversion(format)).toBeUndefined();
    },
  );
});

const columns: readonly XptTestColumn[] = [
  { name: 'USUBJID', type: 'Char', length: 6, label: 'Unique Subject Identifier' },
  { name: 'LBSEQ', type: 'Num' },
  { name: 'LBSTRESN', type: 'Num' },
  { name: 'LBDTC', type: 'Num', format: 'E8601DA' },
];

describe('XPT reader', () => {
  test('SRC-XPT-010: text, numbers, missing values, dates and labels come out, wherever the chunks are cut', async () => {
    const bytes = xptBytes({
      name: 'LB',
      columns,
      rows: [
        ['S1', 1, 0.1, 24_197],
        ['S2', 2, '.', '.'],
        ['', 3, '.B', 0],
      ],
    });
    for (const size of [1, 7, 79, 80, 81, 160, 100_000]) {
      expect(good(await readXptBytes(bytes, size))).toEqual({
        tables: [
          {
            header: {
              memberName: 'LB',
              columns: [
                { name: 'USUBJID', label: 'Unique Subject Identifier', format: '', stored: 'text' },
                { name: 'LBSEQ', label: '', format: '', stored: 'number' },
                { name: 'LBSTRESN', label: '', format: '', stored: 'number' },
                { name: 'LBDTC', label: '', format: 'E8601DA.', stored: 'text' },
              ],
            },
            rows: [
              { line: 1, cells: ['S1', 1, 0.1, '2026-04-01'] },
              { line: 2, cells: ['S2', 2, null, null] },
              { line: 3, cells: [null, 3, { specialMissing: '.B' }, '1960-01-01'] },
            ],
          },
        ],
        malformed: [],
        notices: [],
        described: 'utf-8',
      });
    }
  });

  test('SRC-XPT-011: several data sets in one file, the variable records of VAX too', async () => {
    const one = { name: 'AE', columns: columns.slice(0, 2), rows: [['S1', 1]], namestrSize: 136 } as const;
    const two = { name: 'LB', columns: columns.slice(0, 2), rows: [] };
    const three = {
      name: 'VS',
      columns: columns.slice(0, 2),
      rows: [
        ['S2', 5],
        ['S3', 6],
      ],
    };
    const { tables } = good(await readXptBytes(xptBytes(one, two, three), 100));
    expect(tables.map(({ header, rows }) => [header.memberName, rows.map(({ cells }) => cells)])).toEqual([
      ['AE', [['S1', 1]]],
      ['LB', []],
      [
        'VS',
        [
          ['S2', 5],
          ['S3', 6],
        ],
      ],
    ]);
  });

  test('SRC-XPT-012: a numeric variable of fewer than 8 bytes holds the leading bytes of the float', async () => {
    const short: readonly XptTestColumn[] = [
      { name: 'A', type: 'Num', length: 3 },
      { name: 'B', type: 'Num', length: 2 },
    ];
    const { tables } = good(
      await readXptBytes(
        xptBytes({
          name: 'XX',
          columns: short,
          rows: [
            [100, 1],
            ['.', '.'],
          ],
        }),
      ),
    );
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      [100, 1],
      [null, null],
    ]);
  });

  test.each([
    ['no row', [], []],
    ['one row', ['a'], ['a']],
    ['a blank row before the last', ['a', '', 'b'], ['a', null, 'b']],
    ['ten rows fill the card', [...'abcdefghij'], [...'abcdefghij']],
    ['eleven rows', [...'abcdefghijk'], [...'abcdefghijk']],
    // Seven blanks at the end are within the padding of the card: no transport file can tell them from it.
    [
      'blank rows at the end within the padding',
      ['a', 'b', 'c', '', '', '', '', '', '', ''],
      ['a', 'b', 'c'],
    ],
    [
      'a card of blank rows after a full card',
      [...'abcdefghij', ...Array(10).fill('')],
      [...'abcdefghij', null],
    ],
  ])('SRC-XPT-013: the padding of the last card is no row: %s', async (_name, rows, expected) => {
    const bytes = xptBytes({
      name: 'XX',
      columns: [{ name: 'A', type: 'Char', length: 8 }],
      rows: rows.map((x) => [x]),
    });
    for (const size of [1, 80, 100_000]) {
      const { tables } = good(await readXptBytes(bytes, size));
      expect(tables[0]?.rows.map(({ cells }) => cells[0])).toEqual(expected);
    }
  });

  test('SRC-XPT-014: UTF-8 is read as such, other letters as Latin-1 with a notice', async () => {
    const text: readonly XptTestColumn[] = [{ name: 'A', type: 'Char', length: 12 }];
    const utf8 = good(await readXptBytes(xptBytes({ name: 'XX', columns: text, rows: [['环磷酰胺']] })));
    expect(utf8).toMatchObject({ tables: [{ rows: [{ cells: ['环磷酰胺'] }] }], notices: [] });
    const latin1 = good(
      await readXptBytes(xptBytes({ name: 'XX', columns: text, rows: [[Buffer.from('Müller', 'latin1')]] })),
    );
    expect(latin1).toMatchObject({ tables: [{ rows: [{ cells: ['Müller'] }] }], notices: ['DQ-FILE-008'] });
  });
});
