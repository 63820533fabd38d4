import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Conversion, convertCell } from '../../../../shared/dataset/convertCell.ts';
import type { RawCell } from '../../../../shared/dataset/rawCell.ts';
import { variableType } from '../../../../shared/dataset/variables.ts';
import { readXptBytes } from '../../../builders/readTable.ts';
import { readJsonBytes } from '../../../builders/readTables.ts';
import { good } from '../../../builders/workspace.ts';

/** Real public studies lie beside the repository where it is developed; elsewhere these tests are skipped. */
const DATA = join(import.meta.dirname, '../../../../../shared/data');
const FOLDER = join(DATA, 'datasetjson-sdtm');
const present = existsSync(FOLDER);
const why = present ? '' : ' (skipped: the public data sets are not beside this repository)';

const domains = present
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace('.json', ''))
  : [];

interface Column {
  readonly name: string;
  readonly stored: 'text' | 'number';
}

interface Table {
  readonly name: string;
  readonly columns: readonly (Column & { readonly label: string })[];
  readonly rows: readonly (readonly RawCell[])[];
}

const bytesOf = (domain: string, form: string): Buffer => readFileSync(join(FOLDER, `${domain}.${form}`));

const readJson = async (domain: string, form: string): Promise<Table> => {
  const { tables, notices } = good(await readJsonBytes(bytesOf(domain, form)));
  expect(notices).toEqual([]);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  expect(table.malformed).toEqual([]);
  return {
    name: table.header.memberName,
    columns: table.header.columns,
    rows: table.rows.map(({ cells }) => cells),
  };
};

const readXpt = async (domain: string): Promise<Table> => {
  const [table] = good(await readXptBytes(bytesOf(domain, 'xpt'))).tables;
  if (table === undefined) throw new Error('no table');
  return {
    name: table.header.memberName,
    columns: table.header.columns,
    rows: table.rows.map(({ cells }) => cells),
  };
};

/** The program that wrote the JSON rounded to 15 digits what its transport file holds in full: 8.55, 8.549999999999999. */
const rounded = (cell: Conversion): Conversion =>
  cell.kind === 'value' && typeof cell.value === 'number'
    ? { kind: 'value', value: Number(cell.value.toPrecision(14)) }
    : cell;

/** Cells as the import converts them, by the type of their variable. */
const converted = ({ name, columns, rows }: Table) =>
  rows.map((cells) =>
    columns.map((column, i) => {
      const known = variableType(name.slice(0, 2), column.name);
      return rounded(convertCell(cells[i] ?? null, known ?? (column.stored === 'number' ? 'Num' : 'Char')));
    }),
  );

const ManifestFile = z.object({
  rows: z.number(),
  columns: z.array(
    z.object({
      name: z.string(),
      label: z.string().nullish(),
      nMissing: z.number(),
      nDistinct: z.number(),
      sum: z.union([z.string(), z.number()]).nullish(),
    }),
  ),
});

const manifest = new Map<string, unknown>(
  present
    ? Object.entries(
        z
          .record(z.string(), z.unknown())
          .parse(JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8'))),
      )
    : [],
);

describe.skipIf(!present)(`public Dataset-JSON${why}`, () => {
  test.each(domains)(
    'SRC-DJSON-030: %s: JSON, NDJSON, compressed and SAS transport give the same cells',
    async (domain) => {
      const json = await readJson(domain, 'json');
      expect(await readJson(domain, 'ndjson')).toEqual(json);
      expect(await readJson(domain, 'dsjc')).toEqual(json);
      const xpt = await readXpt(domain);
      expect([json.name, json.columns.map(({ name, label }) => [name, label])]).toEqual([
        xpt.name,
        xpt.columns.map(({ name, label }) => [name, label]),
      ]);
      expect(converted(json)).toEqual(converted(xpt));
    },
  );

  test.each(domains)(
    'SRC-DJSON-031: %s: rows, missing cells, distinct values and sums are those of other readers',
    async (domain) => {
      const file = ManifestFile.parse(manifest.get(`datasetjson-sdtm/${domain}.xpt`));
      const { columns, rows } = await readJson(domain, 'json');
      expect(rows).toHaveLength(file.rows);
      for (const expected of file.columns) {
        const at = columns.findIndex(({ name }) => name === expected.name);
        const cells = rows.map((row) => row[at] ?? null).map((cell) => (cell === '' ? null : cell));
        const there = cells.filter((cell) => cell !== null);
        const sum = there.reduce<number>((total, cell) => total + Number(cell), 0);
        expect([expected.name, rows.length - there.length, new Set(cells).size]).toEqual([
          expected.name,
          expected.nMissing,
          expected.nDistinct,
        ]);
        if (expected.sum !== null && expected.sum !== undefined)
          expect(sum).toBeCloseTo(Number(expected.sum), 6);
      }
    },
  );
});
