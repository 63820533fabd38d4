import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../scripts/example/format/csv.ts';
import { ibmDouble } from '../../../scripts/example/format/ibmDouble.ts';
import { xptBytes } from '../../../scripts/example/format/xpt.ts';
import type { Table } from '../../../scripts/example/model/table.ts';
import { writeExtracts } from '../../../scripts/example/writeExtracts.ts';
import { DOMAIN_NAMES, EXAMPLE, EXTRACT_NUMBERS, fileOf, rowsOf } from './committed.ts';
import { readIbmDouble, readXpt } from './readXpt.ts';

const NOT_GENERATED: ReadonlySet<string> = new Set(['README.md', '.gitattributes']);

const filesUnder = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !NOT_GENERATED.has(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

test('SRC-EXAMPLE-001: generating the example again gives the committed bytes, file by file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'example-'));
  try {
    await writeExtracts(folder);
    const names = await filesUnder(folder);
    expect(names).toEqual(await filesUnder(EXAMPLE));
    expect(names).toHaveLength(3 * 2 * DOMAIN_NAMES.length + 1);
    for (const name of names) {
      const same = (await readFile(path.join(folder, name))).equals(await readFile(path.join(EXAMPLE, name)));
      expect(same, name).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('SRC-EXAMPLE-002: CSV and transport file of a domain hold the same cells', () => {
  test.each(EXTRACT_NUMBERS.flatMap((extract) => DOMAIN_NAMES.map((domain) => ({ extract, domain }))))(
    'extract $extract $domain',
    async ({ extract, domain }) => {
      const transport = readXpt(await readFile(fileOf(extract, 'xpt', domain)));
      const fromXpt = transport.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)]),
        ),
      );
      const fromCsv = rowsOf(extract, domain);
      expect(fromCsv.length).toBeGreaterThan(0);
      expect(fromXpt).toEqual(fromCsv);
      expect(Object.keys(fromCsv[0] ?? {})).toEqual(transport.variables.map((variable) => variable.name));
    },
  );
});

test('SRC-EXAMPLE-003: a transport file says SYNTHETIC, keeps to version 5 limits, and bears a fixed date', async () => {
  for (const domain of DOMAIN_NAMES) {
    const bytes = await readFile(fileOf(3, 'xpt', domain));
    const file = readXpt(bytes);
    expect(bytes.length % 80).toBe(0);
    expect(file.name).toBe(domain.toUpperCase());
    expect(file.label).toMatch(/^SYNTHETIC \S/);
    expect(file.created).toBe('15OCT26:06:00:00');
    for (const variable of file.variables) {
      expect(variable.name).toMatch(/^[A-Z][A-Z0-9]{0,7}$/);
      expect(variable.label).toMatch(/^\S.{0,39}$/);
      expect(variable.length).toBeLessThanOrEqual(200);
    }
  }
});

test('SRC-EXAMPLE-004: CSV files are UTF-8 without mark, LF only, with a last line end', async () => {
  for (const domain of DOMAIN_NAMES) {
    const text = (await readFile(fileOf(2, 'csv', domain))).toString('latin1');
    expect(text).toMatch(/^[A-Z]/);
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
  }
});

describe('SRC-EXAMPLE-005: IBM floats', () => {
  test.each([
    [1, '4110000000000000'],
    [-1, 'c110000000000000'],
    [0, '0000000000000000'],
    [0.1, '401999999999999a'],
    [118.625, '4276a00000000000'],
    [2.5e7, '4717d78400000000'],
  ])('%d is %s', (value, hex) => {
    expect(Buffer.from(ibmDouble(value)).toString('hex')).toBe(hex);
  });

  test('SRC-EXAMPLE-008: every double within range comes back as the same double', () => {
    const inRange = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e70, max: 1e70 })
      .filter((value) => value === 0 || Math.abs(value) > 1e-70);
    fc.assert(
      fc.property(inRange, (value) => {
        expect(readIbmDouble(Buffer.from(ibmDouble(value)), 0)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('SRC-EXAMPLE-009: what has no IBM float is refused, not bent', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, 1e300, 5e-324]) {
      expect(() => ibmDouble(value)).toThrow(RangeError);
    }
  });
});

const oneColumn = (type: 'Char' | 'Num', cells: readonly (string | number | null)[]): Table => ({
  domain: {
    name: 'ZZ',
    label: 'SYNTHETIC Test',
    variables: [
      { name: 'KEY', type: 'Char', label: 'Key' },
      { name: 'X', type, label: 'X' },
    ],
  },
  rows: cells.map((cell) => ({ KEY: 'K', X: cell })),
});

test('SRC-EXAMPLE-006: any text survives CSV, and any printable text the transport file', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (cells) => {
      const back = parse(csvText(oneColumn('Char', cells)), { columns: true, record_delimiter: '\n' });
      expect(back).toEqual(cells.map((cell) => ({ KEY: 'K', X: cell })));
    }),
  );
  const printable = fc.stringMatching(/^[\x20-\x7e]{0,40}$/).map((text) => text.trimEnd());
  fc.assert(
    fc.property(fc.array(printable), (cells) => {
      const back = readXpt(xptBytes(oneColumn('Char', cells), '2026-01-02')).rows;
      expect(back.map((row) => row.X)).toEqual(cells);
    }),
  );
});

test('SRC-EXAMPLE-007: missing is empty in CSV and "." in the transport file; text beyond ASCII is refused', () => {
  const table = oneColumn('Num', [null, 0]);
  expect(csvText(table)).toBe('KEY,X\nK,\nK,0\n');
  expect(readXpt(xptBytes(table, '2026-01-02')).rows).toEqual([
    { KEY: 'K', X: null },
    { KEY: 'K', X: 0 },
  ]);
  expect(() => xptBytes(oneColumn('Char', ['µg']), '2026-01-02')).toThrow(RangeError);
});
