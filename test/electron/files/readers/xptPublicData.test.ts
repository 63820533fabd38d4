import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RawCell } from '../../../../shared/dataset/rawCell.ts';
import { readXptBytes } from '../../../builders/readTable.ts';
import { good } from '../../../builders/workspace.ts';

/** Real public studies lie beside the repository where it is developed; elsewhere these tests are skipped. */
const DATA = join(import.meta.dirname, '../../../../../shared/data');
const present = existsSync(join(DATA, 'manifest.json'));
const why = present ? '' : ' (skipped: the public data sets are not beside this repository)';

/** What haven read in each column. */
const Column = z.object({
  name: z.string(),
  label: z.string().nullable(),
  class: z.enum(['character', 'numeric']),
  nMissing: z.number(),
  nDistinct: z.number(),
  sum: z.string().nullable(),
  totalChars: z.number().nullable(),
});
const File = z.object({ rows: z.number(), columns: z.array(Column) });

const manifest = (): readonly (readonly [string, z.infer<typeof File>])[] => {
  if (!present) return [];
  const all = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8')));
  return Object.entries(all)
    .filter(([name]) => name.endsWith('.xpt') && !name.includes('lab1_0_1'))
    .map(([name, file]) => [name, File.parse(file)] as const);
};

const factsOf = (cells: readonly RawCell[], like: z.infer<typeof Column>) => {
  const there = cells.filter((cell) => cell !== null);
  const sum = there.reduce<number>((total, cell) => total + Number(cell), 0);
  return {
    nMissing: cells.length - there.length,
    nDistinct: new Set(cells).size,
    sum: like.sum === null ? null : Number(sum.toPrecision(12)),
    totalChars:
      like.totalChars === null ? null : there.reduce<number>((total, cell) => total + String(cell).length, 0),
  };
};

describe.skipIf(!present)(`public transport files${why}`, () => {
  test.each(manifest())(
    'SRC-XPT-160: %s holds what haven read in it, column by column',
    async (name, file) => {
      const { tables, notices } = good(await readXptBytes(readFileSync(join(DATA, name))));
      expect(notices).toEqual([]);
      expect(tables).toHaveLength(1);
      const [{ header, rows } = { header: { memberName: '', columns: [] }, rows: [] }] = tables;
      expect(rows).toHaveLength(file.rows);
      expect(header.columns.map((column) => [column.name, column.label, column.stored])).toEqual(
        file.columns.map((column) => [
          column.name,
          column.label ?? '',
          column.class === 'numeric' ? 'number' : 'text',
        ]),
      );
      const found = file.columns.map((column, index) =>
        factsOf(
          rows.map(({ cells }) => cells[index] ?? null),
          column,
        ),
      );
      expect(found).toEqual(
        file.columns.map(({ nMissing, nDistinct, sum, totalChars }) => ({
          nMissing,
          nDistinct,
          sum: sum === null ? null : Number(Number(sum).toPrecision(12)),
          totalChars,
        })),
      );
    },
  );

  test('SRC-XPT-161: what was published as a transport file and is a web page is told as that', async () => {
    const result = await readXptBytes(readFileSync(join(DATA, 'cdisc-pilot/lab1_0_1refrangesampledata.xpt')));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file-unsupported', message: expect.stringContaining('web page') },
    });
  });
});
