import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRows } from '../../../electron/db/cuts.ts';
import type { DeidPolicy } from '../../../shared/dataset/deid/deid.ts';
import type { CellValue } from '../../../shared/dataset/sourceRow.ts';
import { toTrialData } from '../../../shared/dataset/toTrialData.ts';
import { parseIsoDate } from '../../../shared/kernel/isoDate.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { countTables, importInto, NOTHING, newImportDb } from '../../builders/importFiles.ts';
import { codeOf, good } from '../../builders/workspace.ts';

/** Real public studies lie beside the repository where it is developed; elsewhere these tests are skipped. */
const DATA = join(import.meta.dirname, '../../../../shared/data');
const present = existsSync(join(DATA, 'manifest.json'));
const why = present ? '' : ' (skipped: the public data sets are not beside this repository)';

/** What other readers (haven for XPT, a plain CSV reader) found in each column; a missing cell is one more value. */
const Column = z
  .object({
    name: z.string(),
    missing: z.number().optional(),
    nMissing: z.number().optional(),
    distinct: z.number().optional(),
    nDistinct: z.number().optional(),
    sum: z.union([z.string(), z.number()]).nullish(),
    totalChars: z.number().nullish(),
  })
  .transform((column) => ({
    name: column.name,
    missing: column.missing ?? column.nMissing,
    distinct: column.distinct ?? column.nDistinct,
    ...(column.sum === null || column.sum === undefined ? {} : { sum: Number(column.sum) }),
    ...(column.totalChars === null || column.totalChars === undefined ? {} : { chars: column.totalChars }),
  }));
const File = z.object({ rows: z.number(), columns: z.array(Column) });

const readManifest = () =>
  Object.entries(
    z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(DATA, 'manifest.json'), 'utf8'))),
  )
    .filter(([name]) => !name.includes('lab1_0_1'))
    .map(([name, file]) => [name, File.parse(file)] as const);

const manifest = new Map(present ? readManifest() : []);

const filesOf = (folder: string): string[] =>
  readdirSync(join(DATA, folder))
    .filter((name) => /\.(csv|xpt)$/.test(name) && !name.startsWith('lab1_0_1'))
    .map((name) => join(DATA, folder, name));

/** What we read in a column, in the terms of the manifest. */
const factsOf = (values: readonly CellValue[], like: z.infer<typeof Column>): z.infer<typeof Column> => {
  const there = values.filter((value) => value !== null);
  const close = (sum: number): number =>
    like.sum !== undefined && Math.abs(sum - like.sum) <= 1e-9 * Math.max(1, Math.abs(like.sum))
      ? like.sum
      : sum;
  return {
    name: like.name,
    missing: values.length - there.length,
    distinct: new Set(values).size,
    ...(like.sum === undefined ? {} : { sum: close(there.reduce<number>((sum, x) => sum + Number(x), 0)) }),
    ...(like.chars === undefined
      ? {}
      : { chars: there.reduce<number>((sum, x) => sum + Array.from(String(x)).length, 0) }),
  };
};

/** The pilot study's subjects are fictional; a person says so, with a reason, for its one finding. */
const policy: DeidPolicy = {
  schema: 'src-deid/1',
  name: 'CDISC pilot',
  shiftDates: false,
  rules: [
    {
      ...{ domain: 'DM', column: 'BRTHDTC', kind: 'birth-date', action: 'not-identifying' },
      reason: 'Published pilot study with invented birth dates.',
    },
  ],
};

describe.skipIf(!present)(`public data${why}`, () => {
  test('SRC-IMPORT-064: the full birth dates of the pilot study stop its import', async () => {
    const made = newImportDb();
    const result = await importInto(made, [join(DATA, 'pharmaversesdtm/dm.csv')]);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'needs-deidentification', details: { findings: 1 } },
    });
    expect(countTables(made.db)).toEqual(NOTHING);
  });

  test.each([
    ['pharmaversesdtm', 102_059],
    ['cdisc-pilot', 14_944],
    ['datasetjson-sdtm', 6882],
  ])(
    'SRC-IMPORT-060: %s: every row is read and accepted, as other readers counted',
    {
      timeout: 120_000,
    },
    async (folder, total) => {
      const report = good(await importInto(newImportDb(), filesOf(folder), { policy }));
      expect(report).toMatchObject({ rowsRead: total, rowsAccepted: total, rowsRejected: 0 });
      for (const { file, rowsRead } of report.files) {
        expect([file, rowsRead]).toEqual([file, manifest.get(`${folder}/${file}`)?.rows]);
      }
      expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test.each([...manifest])(
    'SRC-IMPORT-061: %s: missing cells, distinct values, sums and lengths are those of other readers',
    {
      timeout: 120_000,
    },
    async (path, file) => {
      const made = newImportDb();
      const cutoffDate = parseIsoDate('2020-01-01') ?? null;
      const { cutId } = good(await importInto(made, [join(DATA, path)], { cutoffDate, policy }));
      const rows = readRows(made.db, cutId, {});
      const ours = file.columns.map((column) =>
        factsOf(
          rows.map((row) => row.values[column.name] ?? null),
          column,
        ),
      );
      expect(ours).toEqual(file.columns);
    },
  );

  test('SRC-IMPORT-062: an HTML page named .xpt is refused in words', async () => {
    const page = join(DATA, 'cdisc-pilot/lab1_0_1refrangesampledata.xpt');
    const result = await importInto(newImportDb(), [page]);
    expect(codeOf(result)).toBe('file-unsupported');
    expect(result).toMatchObject({ error: { message: expect.stringContaining('This is a web page') } });
  });

  test('SRC-IMPORT-063: a study of another design: no grade is invented, screen failures have no dose', {
    timeout: 120_000,
  }, async () => {
    const made = newImportDb();
    const report = good(await importInto(made, filesOf('pharmaversesdtm'), { policy }));
    const cutoff = parseIsoDate(report.cutoffDate);
    if (cutoff === undefined) throw new Error('no cut-off');
    const protocol = { ...axaNk02, treatmentNames: ['XANOMELINE', 'PLACEBO'] };
    const data = toTrialData(readRows(made.db, report.cutId, {}), { cutoff, protocol });
    expect(data.subjects).toHaveLength(306);
    expect(data.adverseEvents).toHaveLength(1191);
    expect(new Set(data.adverseEvents.map(({ grade }) => grade))).toEqual(new Set([null]));
    const dosed = new Set(data.infusions.map(({ subjectId }) => subjectId));
    expect(dosed.size).toBeGreaterThan(100);
    const failures = data.subjects.filter(({ armCode }) => armCode.toUpperCase() === 'SCRNFAIL');
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.some(({ subjectId }) => dosed.has(subjectId))).toBe(false);
    // Placebo has dose 0: no administration of a study treatment.
    expect(data.infusions.every(({ actualDose }) => actualDose !== 0)).toBe(true);
    expect(data.measurements.filter(({ day }) => day === 0)).toEqual([]);
  });
});
