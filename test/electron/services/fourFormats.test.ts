import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../shared/dataset/numericText.ts';
import { variableType } from '../../../shared/dataset/variables.ts';
import {
  datasetJsonText,
  gzipDsjc,
  type JsonTestTable,
  ndjsonText,
  zlibDsjc,
} from '../../builders/datasetJsonBytes.ts';
import { folderOf, importInto, newImportDb } from '../../builders/importFiles.ts';
import { readCsvBytes } from '../../builders/readTable.ts';
import { good } from '../../builders/workspace.ts';
import { xlsxBytes } from '../../builders/xlsxBytes.ts';

const EXAMPLE = join(import.meta.dirname, '../../../electron/example/extract-1');
const files = readdirSync(join(EXAMPLE, 'csv')).sort();

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The table of a CSV file, numbers as numbers where the SDTM says so and the text is one. */
const tableOf = async (file: string): Promise<Table> => {
  const [table] = good(await readCsvBytes(readFileSync(join(EXAMPLE, 'csv', file)))).tables;
  if (table === undefined) throw new Error('no table');
  const name = file.replace('.csv', '').toUpperCase();
  const columns = table.header.columns.map((column) => ({
    name: column.name,
    numeric: variableType(name.slice(0, 2), column.name) === 'Num',
  }));
  const cell = (raw: unknown, numeric: boolean): string | number | null => {
    const text = typeof raw === 'string' && raw !== '' ? raw : null;
    return text === null || !numeric ? text : (parseNumber(text) ?? text);
  };
  return {
    name,
    columns,
    rows: table.rows.map(({ cells }) => columns.map(({ numeric }, i) => cell(cells[i], numeric))),
  };
};

const asJson = ({ name, columns, rows }: Table): JsonTestTable => ({
  name,
  columns: columns.map((column) => ({ name: column.name, dataType: column.numeric ? 'double' : 'string' })),
  rows,
});

const hashOf = async (paths: readonly string[]): Promise<readonly unknown[]> => {
  const { contentHash, rowsRead, rowsAccepted, issues } = good(await importInto(newImportDb(), paths));
  return [contentHash, rowsRead, rowsAccepted, issues.filter(({ severity }) => severity === 'error')];
};

describe('one cohort in every format', () => {
  test('SRC-FORMAT-001: CSV, SAS transport, Dataset-JSON in its forms and one workbook give one content hash', {
    timeout: 240_000,
  }, async () => {
    const tables = await Promise.all(files.map(tableOf));
    const written = (extension: string, write: (table: JsonTestTable) => string | Uint8Array): string =>
      folderOf(
        Object.fromEntries(
          tables.map((table) => [`${table.name.toLowerCase()}.${extension}`, write(asJson(table))]),
        ),
      );
    const sheets = tables.map(({ name, columns, rows }) => ({
      name,
      rows: [columns.map((column) => column.name), ...rows],
    }));
    const csv = await hashOf([join(EXAMPLE, 'csv')]);
    expect(csv[1]).toBe(tables.reduce((total, { rows }) => total + rows.length, 0));
    expect(csv[3]).toEqual([]);
    expect(await hashOf([join(EXAMPLE, 'xpt')])).toEqual(csv);
    expect(await hashOf([written('json', datasetJsonText)])).toEqual(csv);
    expect(await hashOf([written('ndjson', ndjsonText)])).toEqual(csv);
    expect(await hashOf([written('dsjc', zlibDsjc)])).toEqual(csv);
    expect(await hashOf([written('dsjc', gzipDsjc)])).toEqual(csv);
    expect(await hashOf([folderOf({ 'extract.xlsx': xlsxBytes({ sheets }) })])).toEqual(csv);
  });
});
