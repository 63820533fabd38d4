import { describe, expect, test } from 'vitest';
import { compileRowCheck } from '../../../../shared/dataset/checkRow.ts';
import { domainKey } from '../../../../shared/dataset/domains.ts';
import type { Mapping, TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { planTable } from '../../../../shared/dataset/mapping/planTable.ts';
import { nameForMatch, tableName } from '../../../../shared/dataset/mapping/tableName.ts';
import type { ImportPlan, TableClues } from '../../../../shared/dataset/mapping/tablePlan.ts';
import type { RawCell, SourceColumn } from '../../../../shared/dataset/rawCell.ts';
import { iso } from '../../../builders/trialData.ts';

const columns = (names: string, stored: SourceColumn['stored'] = 'text'): readonly SourceColumn[] =>
  names.split(' ').map((name) => ({ name, label: '', stored, format: '' }));

const clues = (fileName: string, names: string, over: Partial<TableClues> = {}): TableClues => ({
  fileName,
  memberName: '',
  columns: columns(names),
  firstRows: [],
  ...over,
});

const imported = (table: TableClues, mapping: Mapping | null = null): ImportPlan => {
  const plan = planTable(table, mapping);
  if (plan.kind !== 'import') throw new Error(`The table is ${plan.kind}`);
  return plan;
};

const laid = (plan: ImportPlan, cells: readonly RawCell[]) => {
  const row = plan.row === null ? cells : plan.row(cells);
  return Object.fromEntries(plan.columns.map(({ name }, i) => [name, row[i]]));
};

describe('labels', () => {
  test('SRC-MAP-064: a label that tells who somebody is is kept masked', () => {
    const lb = columns('DOMAIN USUBJID LBSEQ LBTESTCD LBORRES');
    const sent = lb.map((column, i) => ({
      ...column,
      label: i === 4 ? 'Result, call 13812345678' : 'Date 2026-04-12',
    }));
    const plan = imported(
      clues('lb.csv', '', { columns: sent, firstRows: [['LB', 'S1', '1', 'ALT', '20']] }),
    );
    expect(plan.columns.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 4 }, () => 'Date 2026-04-12'),
      'Result, call •••••••••••',
    ]);
  });
});

describe('names of tables', () => {
  test.each([
    ['ae.csv', '', 'AE'],
    ['extract.zip › 2026/lb.csv', '', 'LB'],
    ['x.xlsx', 'Lab data', 'LAB DATA'],
    ['cdisc.xpt', ' VS ', 'VS'],
  ])('SRC-MAP-001: %s with data set "%s" is called %s', (fileName, memberName, name) => {
    expect(tableName({ fileName, memberName })).toBe(name);
  });

  test.each([
    ['lb_20260401', 'LB'],
    ['LB-2026-04', 'LB'],
    ['LB 2026-04-01', 'LB'],
    ['LB_12APR2026', 'LB'],
    ['lb20260401', 'LB'],
    ['LB_2026-04-01T0830', 'LB'],
    ['LB (2)', 'LB'],
    ['LB_3', 'LB'],
    ['化验单_2026年4月', '化验单'],
    ['LAB1', 'LAB1'],
    ['LAB2', 'LAB2'],
    ['20260401', '20260401'],
  ])('SRC-MAP-002: next month %s is the table %s', (name, expected) => {
    expect(nameForMatch(name)).toBe(expected);
  });
});

describe('SDTM', () => {
  test.each([
    ['by DOMAIN', clues('labs final.csv', 'DOMAIN USUBJID', { firstRows: [['LB', 'S1']] }), 'LB', false],
    [
      'by DOMAIN below an empty first row',
      clues('x.csv', 'DOMAIN USUBJID', {
        firstRows: [
          ['', ''],
          ['LB', 'S'],
        ],
      }),
      'LB',
      false,
    ],
    [
      'by DOMAIN against its name',
      clues('ae.csv', 'DOMAIN USUBJID', { firstRows: [['LB', 'S1']] }),
      'LB',
      true,
    ],
    ['by its name', clues('ae.csv', 'USUBJID AESEQ AETERM'), 'AE', false],
    ['by its name with a date', clues('ae_20260401.csv', 'USUBJID AESEQ AETERM'), 'AE', false],
    ['by its data set', clues('x.xpt', 'USUBJID VSSEQ', { memberName: 'VS' }), 'VS', false],
    [
      'by the file around the sheet',
      clues('lb.xlsx', 'USUBJID LBTESTCD', { memberName: 'Sheet1' }),
      'LB',
      false,
    ],
    [
      'by RDOMAIN',
      clues('s.csv', 'RDOMAIN USUBJID QNAM QVAL', { firstRows: [['AE', 'S', 'Q', 'V']] }),
      'SUPPAE',
      false,
    ],
    ['by content', clues('export.csv', 'USUBJID LBSEQ LBTESTCD LBORRES'), 'LB', false],
    ['by content against its name', clues('ae.csv', 'USUBJID LBSEQ LBTESTCD'), 'LB', true],
    ['as DM by content', clues('export.csv', 'USUBJID RFICDTC AGE SEX ARMCD'), 'DM', false],
    ['as a domain without words', clues('zz.csv', 'USUBJID ZZSEQ ZZTERM'), 'ZZ', false],
  ] as const)('SRC-MAP-003: %s', (_, table, domain, nameDisagrees) => {
    const plan = imported(table);
    expect([plan.basis, plan.domain, plan.nameDisagrees, plan.row]).toEqual([
      'sdtm',
      domain,
      nameDisagrees,
      null,
    ]);
    expect(plan.sources).toEqual(table.columns.map(({ name }) => name));
  });

  test.each([
    ['a name of a domain over foreign columns', clues('lb.csv', 'Subject Test Result')],
    ['two domains at once', clues('export.csv', 'USUBJID LBSEQ LBTESTCD VSSEQ VSTESTCD')],
    ['nothing known', clues('readme.csv', 'a b c')],
    ['another analysis data set', clues('advs.csv', 'USUBJID PARAMCD AVAL ANRLO ADT')],
  ])('SRC-MAP-004: %s is unknown, never guessed', (_, table) => {
    expect(planTable(table, null)).toMatchObject({ kind: 'unknown', goneColumns: [] });
  });

  test('SRC-MAP-005: required, recommended and extra variables are told apart', () => {
    const plan = imported(clues('ae.csv', 'USUBJID AESEQ AEDECOD AELOC MYFLAG'));
    expect(plan.roles).toEqual(['required', 'required', 'recommended', 'known', 'extra']);
    expect(plan.missingRequired).toEqual(['AETERM']);
    expect(plan.missingRecommended).toContain('AETOXGR');
  });
});

describe('ADaM', () => {
  test.each([
    ['adsl.csv', 'USUBJID SITEID AGE SEX TRT01A', 'DM'],
    ['adsl_20260401.csv', 'USUBJID AGE', 'DM'],
    ['export.csv', 'USUBJID AGE SEX TRT01P TRTSDT SAFFL', 'DM'],
    ['adae.csv', 'USUBJID AETERM AESEQ ASTDT', 'AE'],
    ['export.csv', 'USUBJID AEDECOD ATOXGR TRTEMFL', 'AE'],
    ['adlb.csv', 'USUBJID PARAMCD AVAL', 'LB'],
    ['adlbc.csv', 'USUBJID PARAMCD AVAL', 'LB'],
    ['export.csv', 'USUBJID PARAMCD AVAL ANRHI', 'LB'],
  ])('SRC-MAP-010: %s with %s is %s', (fileName, names, domain) => {
    const plan = imported(clues(fileName, names));
    expect([plan.basis, plan.domain]).toEqual(['adam', domain]);
  });

  test('SRC-MAP-011: a whole SDTM table stays SDTM, whatever analysis variables it carries', () => {
    const table = clues('x.csv', 'DOMAIN USUBJID LBSEQ LBTESTCD PARAMCD AVAL ANRLO', { firstRows: [['LB']] });
    expect(imported(table)).toMatchObject({ basis: 'sdtm', domain: 'LB', row: null });
  });

  test('SRC-MAP-012: a table of another study part repeats variables of ADSL and is not it', () => {
    expect(planTable(clues('export.csv', 'USUBJID AGE SEX TRT01A ADT PARAMCD'), null).kind).toBe('unknown');
    expect(planTable(clues('export.csv', 'USUBJID AGE SEX TRT01A ASEQ CMTRT'), null).kind).toBe('unknown');
  });

  test('SRC-MAP-013: laboratory parameters become tests, results and ranges; the rest is kept', () => {
    const plan = imported(
      clues('adlb.csv', 'USUBJID ASEQ PARAMCD PARAM AVAL AVALC ANRLO ANRHI ADT ABLFL CHG'),
    );
    expect(
      laid(plan, ['S1', '7', 'ALT', 'ALT (U/L)', '12', '12', '5', '40', '2026-04-12', 'Y', '1']),
    ).toEqual({
      USUBJID: 'S1',
      LBSEQ: '7',
      LBTESTCD: 'ALT',
      LBTEST: 'ALT (U/L)',
      LBSTRESN: '12',
      LBSTRESC: '12',
      LBSTNRLO: '5',
      LBSTNRHI: '40',
      LBDTC: '2026-04-12',
      LBBLFL: 'Y',
      CHG: '1',
      DOMAIN: 'LB',
    });
    expect(plan.missingRequired).toEqual([]);
  });

  test('SRC-MAP-014: SDTM variables that are there win; their analysis twins stay under their own names', () => {
    const plan = imported(clues('adae.csv', 'USUBJID AESEQ AETERM AESTDTC ASTDT AETOXGR ATOXGR TRTEMFL'));
    expect(plan.columns.map(({ name }) => name)).toEqual([
      ...'USUBJID AESEQ AETERM AESTDTC ASTDT AETOXGR ATOXGR TRTEMFL'.split(' '),
      'DOMAIN',
    ]);
  });

  test('SRC-MAP-015: ASEQ tells analysis rows apart; the number of the row behind is kept as SRCSEQ', () => {
    const plan = imported(clues('adlb.csv', 'USUBJID PARAMCD AVAL LBSEQ ASEQ'));
    expect(laid(plan, ['S1', 'ALT', '1', '3', '9'])).toMatchObject({ LBSEQ: '9', SRCSEQ: '3' });
    expect(imported(clues('adae.csv', 'USUBJID AETERM AESEQ ASEQ')).columns.map(({ name }) => name)).toEqual([
      ...['USUBJID', 'AETERM', 'AESEQ', 'ASEQ', 'DOMAIN'],
    ]);
  });

  test.each([
    [24_208, 'number', 'ADT', '2026-04-12'],
    [24_208 * 86_400 + 30_600, 'number', 'ADTM', '2026-04-12T08:30:00'],
    ['24208', 'text', 'ADT', '24208'],
    [46_124, 'number', 'ADT', 46_124],
    [24_208.5, 'number', 'ADT', 24_208.5],
    [-1, 'number', 'ADT', -1],
    ['2026-04-12', 'text', 'ADT', '2026-04-12'],
    [null, 'number', 'ADT', null],
  ] as const)('SRC-MAP-016: %j stored as %s in %s becomes %j', (value, stored, name, expected) => {
    const table = {
      ...clues('adlb.csv', 'USUBJID PARAMCD AVAL'),
      columns: [...columns('USUBJID PARAMCD AVAL'), ...columns(name, stored)],
    };
    const plan = imported(table);
    expect(laid(plan, ['S1', 'ALT', '1', value]).LBDTC).toBe(expected);
  });

  test.each([
    ['', '', '2026-04-12T08:30:15'],
    ['D', '', '2026-04'],
    ['M', '', '2026'],
    ['Y', '', ''],
    ['', 'H', '2026-04-12'],
    ['', 'M', '2026-04-12T08'],
    ['', 'S', '2026-04-12T08:30'],
    ['D', 'H', '2026-04'],
  ])(
    'SRC-MAP-017: what the flags "%s" and "%s" say was imputed is left out again',
    (dateFlag, timeFlag, expected) => {
      const plan = imported(clues('adae.csv', 'USUBJID AETERM ASTDTM ASTDTF ASTTMF'));
      expect(laid(plan, ['S1', 'x', '2026-04-12T08:30:15', dateFlag, timeFlag]).AESTDTC).toBe(expected);
    },
  );

  test('SRC-MAP-018: where a date-time is empty the date stands in', () => {
    const plan = imported(clues('adae.csv', 'USUBJID AETERM ASTDTM ASTDT'));
    expect(laid(plan, ['S1', 'x', null, '2026-04-12'])).toMatchObject({
      AESTDTC: '2026-04-12',
      ASTDT: '2026-04-12',
    });
  });
});

const table = (over: Partial<TableMapping>): TableMapping => ({
  match: { name: 'LABS', columns: [] },
  use: 'import',
  domain: 'LB',
  columns: [],
  constants: [],
  values: [],
  dates: [],
  ...over,
});
const mappingOf = (...tables: readonly TableMapping[]): Mapping => ({
  schema: 'src-mapping/1',
  name: 'EDC',
  tables: [...tables],
});

const named = mappingOf(
  table({
    columns: [
      { source: 'subject', target: 'USUBJID' },
      { source: 'Test', target: 'LBTESTCD' },
      { source: 'Result', target: 'LBORRES' },
      { source: 'Result', target: 'LBSTRESN' },
      { source: 'When', target: 'LBDTC' },
    ],
    constants: [{ target: 'STUDYID', value: 'S-01' }],
    values: [
      { target: 'LBTESTCD', from: 'GPT', to: 'ALT' },
      { target: 'LBTESTCD', from: '-', to: '' },
    ],
    dates: [{ target: 'LBDTC', order: 'dmy' }],
  }),
);

describe('a named mapping', () => {
  const foreign = (fileName = 'labs_202604.csv') => clues(fileName, 'Subject Test Result When Comment');

  test('SRC-MAP-020: names, constants, codes and dates are turned; the rest is kept', () => {
    const plan = imported(foreign(), named);
    expect([plan.basis, plan.domain, plan.missingRequired]).toEqual(['mapping', 'LB', []]);
    expect(plan.missingRecommended).toContain('LBSEQ');
    expect(plan.sources).toEqual(['Subject', 'Test', 'Result', 'Result', 'When', 'Comment', null]);
    expect(laid(plan, ['001', 'GPT ', '12.5', '12/04/2026', 'fine'])).toEqual({
      USUBJID: '001',
      LBTESTCD: 'ALT',
      LBORRES: '12.5',
      LBSTRESN: '12.5',
      LBDTC: '2026-04-12',
      Comment: 'fine',
      STUDYID: 'S-01',
    });
  });

  test('SRC-MAP-021: what cannot be turned stays, and a number that is none is missing beside its text', () => {
    const plan = imported(foreign(), named);
    expect(laid(plan, ['001', 'gpt', '<5', '12/04/26', null])).toMatchObject({
      LBTESTCD: 'gpt',
      LBORRES: '<5',
      LBSTRESN: null,
      LBDTC: '12/04/26',
    });
    expect(laid(plan, ['001', '-', '', 'UN/UNK/UNKN', ''])).toMatchObject({ LBTESTCD: null, LBDTC: null });
  });

  test('SRC-MAP-022: a column that is gone leaves the table unknown, and is named', () => {
    const plan = planTable(clues('labs.csv', 'Subject Test When'), named);
    expect(plan).toMatchObject({ kind: 'unknown', goneColumns: ['Result'] });
  });

  test('SRC-MAP-023: a table of another name is not touched; one that is left out is', () => {
    expect(imported(clues('ae.csv', 'USUBJID AESEQ AETERM'), named).basis).toBe('sdtm');
    const leave = mappingOf(table({ match: { name: 'AE', columns: [] }, use: 'leave-out', domain: '' }));
    expect(planTable(clues('ae_2026-04.csv', 'USUBJID AESEQ AETERM'), leave)).toEqual({ kind: 'left-out' });
  });

  test('SRC-MAP-024: a mapping that says one thing twice, or no domain, imports nothing', () => {
    const twice = mappingOf(
      table({
        columns: [
          { source: 'Subject', target: 'USUBJID' },
          { source: 'Test', target: 'USUBJID' },
        ],
      }),
    );
    expect(planTable(foreign(), twice).kind).toBe('unknown');
    expect(planTable(foreign(), mappingOf(table({ domain: '' }))).kind).toBe('unknown');
  });

  test('SRC-MAP-025: a column whose name was given to another is kept under a free name', () => {
    const clash = mappingOf(table({ columns: [{ source: 'Subject', target: 'USUBJID' }] }));
    const plan = imported(clues('labs.csv', 'USUBJID Subject LBTESTCD'), clash);
    expect(laid(plan, ['internal', '001', 'ALT'])).toEqual({
      USUBJID_2: 'internal',
      USUBJID: '001',
      LBTESTCD: 'ALT',
    });
  });

  test('SRC-MAP-026: an empty mapping of a table changes no cell', () => {
    const plan = imported(clues('labs.csv', 'USUBJID LBSEQ LBTESTCD X'), mappingOf(table({})));
    const cells: readonly RawCell[] = ['S1', 7, { specialMissing: '.A' }, null];
    expect(plan.row?.(cells)).toEqual(cells);
  });

  test('SRC-MAP-028: a mapped table without sequence numbers is read, and no row of it is called a duplicate', () => {
    const plan = imported(foreign(), named);
    const names = new Set(plan.columns.map(({ name }) => name));
    expect(domainKey('LB', names)).toEqual([]);
    const check = compileRowCheck({
      ...{ domain: 'LB', columns: plan.columns, cutoff: null },
      lastPossibleDate: iso('2026-12-31'),
    });
    const row = check(plan.row?.(['001', 'ALT', '12', '12/04/2026', '']) ?? []);
    expect([row.rejected, row.issues.filter(({ severity }) => severity === 'error')]).toEqual([false, []]);
    // Of a table that is SDTM by itself the number is asked for.
    expect(imported(clues('lb.csv', 'USUBJID LBTESTCD LBORRES')).missingRequired).toEqual(['LBSEQ']);
  });

  test('SRC-MAP-027: the heading of a renamed column stays as its label', () => {
    expect(imported(foreign(), named).columns[0]).toMatchObject({ name: 'USUBJID', label: 'Subject' });
  });
});
