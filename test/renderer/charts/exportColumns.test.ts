import { expect, test } from 'vitest';
import { exportColumns } from '../../../renderer/charts/exportColumns.ts';
import { createTextApi } from '../../../renderer/text/useText.ts';
import { fileNameOf } from '../../../renderer/ui/fileNameOf.ts';
import { rowsTable } from '../../../renderer/ui/rowsTable.ts';
import { ExportColumn } from '../../../shared/dataset/export/exportTable.ts';

test('SRC-EXP-070: every column has a name that programs take, unique, and the label that people read', () => {
  const labels = ['Dose level', 'Dose level', '数值', 'Grade ≥3', '× ULN', '4', 'x'.repeat(90)];
  const columns = exportColumns({ columns: labels.map((label) => ({ label, numeric: label === '4' })) });
  expect(columns.map(({ name }) => name)).toEqual([
    'DOSE_LEVEL',
    'DOSE_LEVEL_2',
    'COLUMN_3',
    'GRADE_3',
    'ULN',
    'N_4',
    'X'.repeat(40),
  ]);
  expect(columns.map(({ label, type }) => [label, type])).toEqual(
    labels.map((label) => [label, label === '4' ? 'number' : 'text']),
  );
  for (const column of columns) expect(ExportColumn.safeParse(column).success).toBe(true);
});

test('SRC-EXP-071: rows behind a number keep numbers as numbers; a mixed column is text', () => {
  const row = (line: number, values: Record<string, string | number | null>) => ({
    ref: { recordId: line, domain: 'LB', file: 'lb.csv', line },
    values,
  });
  const rows = [
    row(2, { LBSTRESN: 1.5, LBORRES: '1.5', MIXED: 1, NOTHING: null }),
    row(3, { LBSTRESN: null, LBORRES: '2', MIXED: 'x', NOTHING: null }),
  ];
  const table = rowsTable(rows, new Map(), createTextApi('en'));
  expect(table.columns.map(({ label, numeric }) => [label, numeric])).toEqual([
    ['FILE', false],
    ['LINE', true],
    ['LBSTRESN', true],
    ['LBORRES', false],
    ['MIXED', false],
    ['NOTHING', false],
  ]);
});

test.each([
  ['001: ALT, Day 8', '001- ALT, Day 8'],
  ['a/b\\c', 'a-b-c'],
  ['', 'export'],
])('SRC-EXP-072: the file of %j is called %j', (name, expected) => {
  expect(fileNameOf(name)).toBe(expected);
});
