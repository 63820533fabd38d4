import { describe, expect, test } from 'vitest';
import { beginHistory, recordEdit, redo, undo } from '../../../../renderer/pages/data/mapping/editHistory.ts';
import { plannedRows, planOf, turnedValues } from '../../../../renderer/pages/data/mapping/plannedTable.ts';
import {
  fileColumns,
  findTable,
  inOrder,
  leftOutTable,
  newTable,
  setCode,
  setConstant,
  setDateOrder,
  setDomain,
  setTargets,
  targetsOf,
  withTable,
} from '../../../../renderer/pages/data/mapping/tableEdit.ts';
import type { InspectedTable } from '../../../../shared/dataset/inspection.ts';
import { Mapping } from '../../../../shared/dataset/mapping/mapping.ts';

const column = (source: string): InspectedTable['columns'][number] => ({
  ...{ source, target: source, label: '', stored: 'text', format: '', role: 'extra' },
});

const table: InspectedTable = {
  ...{ file: 'labor.csv', name: 'LABOR_202605', recognised: 'unknown', domain: '', problem: null },
  columns: ['受试者', '检查', '结果', '日期', '性别'].map(column),
  ...{ missingRequired: [], missingRecommended: [], rowsRead: 2, rowsAccepted: 0, rowsRejected: 0 },
  preview: [
    ['001', 'HGB', '118', '10/05/2026', '女'],
    ['002', 'PLT', '<5', '11/05/2026', '男'],
  ],
  suggestion: null,
};

const none: Mapping = { schema: 'src-mapping/1', name: 'Labor', tables: [] };

const mapped = () => {
  let entry = newTable(table, 'LB');
  entry = setTargets(entry, '受试者', ['USUBJID']);
  entry = setTargets(entry, '检查', ['LBTESTCD']);
  entry = setTargets(entry, '结果', ['LBORRES', 'LBSTRESN']);
  entry = setTargets(entry, '日期', ['LBDTC']);
  return setDateOrder(entry, 'LBDTC', 'dmy');
};

describe('a table that is being mapped', () => {
  test('SRC-UIM-001: what is shown live is what the import will read', () => {
    const plan = planOf('labor.csv', table, setCode(mapped(), '性别', '女', 'F'));
    if (plan.kind !== 'import') throw new Error('The table is not planned.');
    expect(plan.columns.map(({ name }) => name)).toEqual([
      ...['USUBJID', 'LBTESTCD', 'LBORRES', 'LBSTRESN', 'LBDTC', '性别'],
    ]);
    expect(plan.missingRequired).toEqual([]);
    expect(plannedRows(plan, table)).toEqual([
      ['001', 'HGB', '118', '118', '2026-05-10', 'F'],
      ['002', 'PLT', '<5', '', '2026-05-11', '男'],
    ]);
    expect(turnedValues(plan, table, '日期', 'LBDTC')).toEqual(['2026-05-10', '2026-05-11']);
    expect(turnedValues(plan, table, '检查', 'LBTESTCD')).toEqual([]);
  });

  test('SRC-UIM-002: a variable has one source; taken for another column it leaves the first', () => {
    const entry = setTargets(mapped(), '性别', ['LBTESTCD']);
    expect(targetsOf(entry, '检查')).toEqual([]);
    expect(targetsOf(entry, '性别')).toEqual(['LBTESTCD']);
  });

  test('SRC-UIM-003: codes, dates and constants go with the variable they were for', () => {
    const coded = setConstant(setCode(mapped(), 'LBTESTCD', 'HGB', 'HB'), 'LBSPEC', 'BLOOD');
    const without = setTargets(setTargets(coded, '检查', []), '日期', []);
    expect(without.values).toEqual([]);
    expect(without.dates).toEqual([]);
    expect(setTargets(coded, '性别', ['LBSPEC']).constants).toEqual([]);
  });

  test('SRC-UIM-004: another domain keeps what every domain has and forgets the rest', () => {
    const entry = setDomain(setConstant(mapped(), 'STUDYID', 'S1'), 'VS');
    expect(entry.columns).toEqual([{ source: '受试者', target: 'USUBJID' }]);
    expect(entry.constants).toEqual([{ target: 'STUDYID', value: 'S1' }]);
    expect(entry.dates).toEqual([]);
  });

  test('SRC-UIM-005: the table of next month is the same table; it stands in a mapping once', () => {
    const first = withTable(none, table, mapped());
    const next = { ...table, name: 'LABOR_202606' };
    expect(findTable(first, next)).toEqual(mapped());
    const again = withTable(first, next, leftOutTable(next));
    expect(again.tables.map(({ use }) => use)).toEqual(['leave-out']);
    expect(withTable(again, table, null)).toEqual(none);
    expect(Mapping.parse(first)).toEqual(first);
  });

  test('SRC-UIM-006: the order in which a person works leaves no trace in the mapping', () => {
    const one = setConstant(
      setConstant(setTargets(mapped(), '性别', ['LBSPEC']), 'STUDYID', 'S'),
      'LBCAT',
      'C',
    );
    const other = setConstant(
      setConstant(setTargets(setTargets(mapped(), '受试者', []), '性别', ['LBSPEC']), 'LBCAT', 'C'),
      ...(['STUDYID', 'S'] as const),
    );
    const restored = setTargets(other, '受试者', ['USUBJID']);
    expect(inOrder(restored, fileColumns(table))).toEqual(inOrder(one, fileColumns(table)));
  });

  test('SRC-UIM-007: every change can be taken back and made again; a new one forgets what was undone', () => {
    const changed = recordEdit(recordEdit(beginHistory('a'), 'b'), 'c');
    expect(undo(changed).present).toBe('b');
    expect(redo(undo(changed))).toEqual(changed);
    expect(undo(undo(undo(changed))).present).toBe('a');
    expect(redo(changed)).toEqual(changed);
    expect(redo(recordEdit(undo(changed), 'd')).present).toBe('d');
  });
});
