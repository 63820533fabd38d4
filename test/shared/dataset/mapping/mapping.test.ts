import { describe, expect, test } from 'vitest';
import { checkMapping } from '../../../../shared/dataset/mapping/checkMapping.ts';
import { Mapping, type TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { mappingHash } from '../../../../shared/dataset/mapping/mappingHash.ts';
import { sayPhrase } from '../../../../shared/text/phrases.ts';

const table = (over: Partial<TableMapping> = {}): TableMapping => ({
  match: { name: 'LABS', columns: ['Subject', 'Test', 'Result', 'When'] },
  use: 'import',
  domain: 'LB',
  columns: [
    { source: 'Subject', target: 'USUBJID' },
    { source: 'Test', target: 'LBTESTCD' },
  ],
  constants: [{ target: 'LBSEQ', value: '1' }],
  values: [],
  dates: [],
  ...over,
});

const mapping = (...tables: readonly TableMapping[]): Mapping => ({
  schema: 'src-mapping/1',
  name: 'EDC export',
  tables: [...tables],
});

const found = (...tables: readonly TableMapping[]) =>
  checkMapping(mapping(...tables)).map(
    ({ blocking, text }) => `${blocking ? '!' : '?'} ${text.key.slice(8)}`,
  );

describe('what is wrong with a mapping', () => {
  test('SRC-MAP-040: nothing', () => expect(found(table())).toEqual([]));

  test.each([
    ['no domain', { domain: '' }, ['! domain-missing']],
    ['no such domain', { domain: 'LAB' }, ['! domain-unknown']],
    [
      'a variable with two sources',
      { columns: [...table().columns, { source: 'Result', target: 'USUBJID' }] },
      ['! target-twice'],
    ],
    [
      'a constant over a column',
      { constants: [...table().constants, { target: 'USUBJID', value: 'x' }] },
      ['! target-twice'],
    ],
    [
      'a variable that a kept column is called already',
      { match: { name: 'LABS', columns: ['Subject', 'Test', 'USUBJID'] } },
      ['! target-kept'],
    ],
    [
      'a variable that nobody knows',
      { columns: [...table().columns, { source: 'Result', target: 'MYOWN' }] },
      ['? target-unknown'],
    ],
    ['no subject', { columns: [{ source: 'Test', target: 'LBTESTCD' }] }, ['! required-missing']],
    [
      'subject numbers that may begin anew at each site',
      { columns: [...table().columns, { source: 'When', target: 'SITEID' }] },
      ['? subject-per-site'],
    ],
    ['no sequence number', { constants: [] }, ['? no-sequence']],
    ['a code of nothing', { values: [{ target: 'LBCAT', from: 'a', to: 'b' }] }, ['! turned-absent']],
    [
      'a code turned twice',
      {
        values: [
          { target: 'LBTESTCD', from: 'a', to: 'b' },
          { target: 'LBTESTCD', from: 'a', to: 'c' },
        ],
      },
      ['! value-twice'],
    ],
    ['dates of a test', { dates: [{ target: 'LBTESTCD', order: 'dmy' }] }, ['! date-target']],
    [
      'two orders of dates',
      {
        columns: [...table().columns, { source: 'When', target: 'LBDTC' }],
        dates: [
          { target: 'LBDTC', order: 'dmy' },
          { target: 'LBDTC', order: 'mdy' },
        ],
      },
      ['! date-twice'],
    ],
  ] as const)('SRC-MAP-041: %s', (_, over, expected) => {
    expect(found(table({ ...(over as Partial<TableMapping>) }))).toEqual(expected);
  });

  test.each([
    [
      'a name for a subject',
      { values: [{ target: 'USUBJID', from: '张三', to: 'S-001' }] },
      ['! value-identifying'],
    ],
    [
      'a name with a blank',
      { values: [{ target: 'USUBJID', from: 'S-1', to: '张 三' }] },
      ['! value-identifying'],
    ],
    [
      'a telephone number in full width',
      { constants: [...table().constants, { target: 'LBCAT', value: '电话１３８１２３４５６７８' }] },
      ['! value-identifying'],
    ],
    [
      'a resident number for a heading',
      { match: { name: 'LABS', columns: ['Subject', '11010519491231002X'] } },
      ['! heading-identifying'],
    ],
    [
      'the same in a table that is left out',
      { use: 'leave-out' as const, match: { name: 'LABS', columns: ['wang.li@hospital.cn'] } },
      ['! heading-identifying'],
    ],
    ['codes', { values: [{ target: 'LBTESTCD', from: '谷丙转氨酶', to: 'ALT' }] }, []],
    ['a date', { values: [{ target: 'LBTESTCD', from: '2026-04-12', to: 'X' }] }, []],
  ])('SRC-MAP-047: %s', (_, over, expected) => {
    expect(found(table(over))).toEqual(expected);
  });

  test('SRC-MAP-042: two entries for one table, whatever the date at its end', () => {
    expect(found(table(), table({ match: { ...table().match, name: 'Labs_202604' } }))).toEqual([
      '! table-twice',
    ]);
  });

  test('SRC-MAP-043: a table that is left out needs nothing', () => {
    expect(found(table({ use: 'leave-out', domain: '', columns: [], constants: [] }))).toEqual([]);
  });

  test('SRC-MAP-044: each problem reads in both languages', () => {
    const problems = checkMapping(
      mapping(
        table({ domain: '' }),
        table({ constants: [] }),
        table({
          match: { name: 'X', columns: ['a@b.cn'] },
          constants: [{ target: 'LBSEQ', value: 'a@b.cn' }],
        }),
      ),
    );
    expect(problems.length).toBeGreaterThan(3);
    for (const { text } of problems) {
      expect(sayPhrase('en', text)).toMatch(/^[A-Z].*\.$/);
      expect(sayPhrase('zh-CN', text)).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });
});

describe('a mapping as data', () => {
  test.each(['__proto__', '__PROTO__', 'usubjid', '1X', 'A B', '', 'LB-DTC'])(
    'SRC-MAP-045: "%s" is no name of a variable',
    (target) => {
      const bad = mapping(table({ columns: [{ source: 'Subject', target }] }));
      expect(Mapping.safeParse(bad).success).toBe(false);
    },
  );

  test('SRC-MAP-046: the hash does not depend on the order of properties, and does on every choice', () => {
    const { name, schema, tables } = mapping(table());
    expect(mappingHash({ tables, schema, name })).toBe(mappingHash(mapping(table())));
    expect(mappingHash(mapping(table({ domain: 'VS' })))).not.toBe(mappingHash(mapping(table())));
    expect(mappingHash(mapping(table()))).toMatch(/^[0-9a-f]{64}$/);
  });
});
