import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../../electron/db/cuts.ts';
import { folderOf, importInto, newImportDb } from '../../builders/importFiles.ts';
import { good } from '../../builders/workspace.ts';
import { xptBytes } from '../../builders/xptBytes.ts';

const DM = 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n';
const NAMES = [
  ...['STUDYID', 'DOMAIN', 'USUBJID', 'LBSEQ', 'LBTESTCD', 'LBORRES', 'LBSTRESN', 'LBDTC'],
] as const;
const isNumeric = (name: string): boolean => name === 'LBSEQ' || name === 'LBSTRESN';

interface Row {
  readonly cells: readonly (string | number)[];
  /** By which rows are put in another order. */
  readonly order: number;
}

/** Text that a transport file holds as well: no blanks at its ends, no more than its variable is wide. */
const text = fc
  .array(fc.constantFrom('a', 'B', '7', ' ', ',', '"', ';', '<', '.', '-'), { minLength: 1, maxLength: 8 })
  .map((parts) => `x${parts.join('')}x`);
/** IBM floats do not reach the smallest doubles; exactness is held by the tests of the reader. */
const value = fc.integer({ min: -1e12, max: 1e12 }).map((number) => number / 1000);
const table = fc
  .array(fc.tuple(fc.constantFrom('ALT', 'PLAT'), text, value, fc.integer({ min: 10, max: 28 }), fc.nat()), {
    minLength: 1,
    maxLength: 25,
  })
  .map((rows) =>
    rows.map(
      ([code, result, number, day, order], i): Row => ({
        cells: ['ST', 'LB', 'S1', i + 1, code, result, number === 0 ? 0 : number, `2026-05-${day}`],
        order,
      }),
    ),
  );

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
const csvOf = (rows: readonly Row[], delimiter = ',', end = '\n'): string =>
  [NAMES, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(quoted).join(delimiter) + end).join('');
const xptOf = (rows: readonly Row[]): Uint8Array =>
  xptBytes({
    name: 'LB',
    columns: NAMES.map((name) => ({
      name,
      type: isNumeric(name) ? 'Num' : 'Char',
      length: isNumeric(name) ? 8 : 12,
    })),
    rows: rows.map(({ cells }) => [...cells]),
  });

const importOf = async (files: Parameters<typeof folderOf>[0]) => {
  const made = newImportDb();
  const report = good(await importInto(made, [folderOf(files)]));
  const rows = readRows(made.db, report.cutId, { domains: ['LB'] });
  return { report, results: rows.map(({ values }) => values.LBORRES) };
};

describe('content of a cut', () => {
  test('SRC-IMPORT-090: any order of rows and files, delimiter, line end, encoding and format gives one content hash', {
    timeout: 180_000,
  }, async () => {
    const delimiters = fc.constantFrom(';', '\t', '|');
    await fc.assert(
      fc.asyncProperty(table, delimiters, fc.constantFrom('\r\n', '\r'), async (rows, delimiter, end) => {
        const shuffled = [...rows].sort((a, b) => a.order - b.order);
        const plain = await importOf({ 'dm.csv': DM, 'lb.csv': csvOf(rows) });
        const utf16 = Buffer.from(`\ufeff${csvOf(shuffled, delimiter)}`, 'utf16le');
        const others = [
          await importOf({ 'a.csv': csvOf(shuffled, delimiter, end), 'z.csv': DM }),
          await importOf({ 'dm.csv': DM, 'lb.csv': utf16 }),
          await importOf({ 'dm.csv': DM, 'lb.xpt': xptOf(shuffled) }),
        ];
        for (const { report } of [plain, ...others]) {
          expect(report.rowsRead).toBe(report.rowsAccepted + report.rowsRejected);
          expect(report).toMatchObject({ rowsRejected: 0, contentHash: plain.report.contentHash });
        }
        expect(plain.results).toEqual(rows.map(({ cells }) => cells[5]));
      }),
      { numRuns: 12, seed: 20_261_123 },
    );
  });

  test('SRC-IMPORT-091: another value in one cell gives another hash', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (rows, at) => {
        const changed = rows.map(({ cells, order }, i): Row => {
          const other = i === at % rows.length ? `${cells[5]}y` : (cells[5] ?? '');
          return { order, cells: cells.with(5, other) };
        });
        const before = await importOf({ 'dm.csv': DM, 'lb.csv': csvOf(rows) });
        const after = await importOf({ 'dm.csv': DM, 'lb.csv': csvOf(changed) });
        expect(after.report.contentHash).not.toBe(before.report.contentHash);
      }),
      { numRuns: 8, seed: 20_261_123 },
    );
  });
});
