import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../shared/dataset/importReport.ts';
import { importInto, newImportDb } from '../../builders/importFiles.ts';
import { good } from '../../builders/workspace.ts';

describe('example extracts', () => {
  const example = join(import.meta.dirname, '../../../electron/example');
  test.each([1, 2, 3])(
    'SRC-IMPORT-040: extract %d is the same cut from CSV and from XPT',
    async (extract) => {
      const made = newImportDb();
      const folder = join(example, `extract-${extract}`);
      expect(existsSync(folder)).toBe(true);
      const [csv, xpt] = [
        good(await importInto(made, [join(folder, 'csv')])),
        good(await importInto(made, [join(folder, 'xpt')])),
      ];
      const shape = (report: ImportReport) => ({
        contentHash: report.contentHash,
        rows: report.files.map(({ domain, rowsRead, rowsAccepted }) => [domain, rowsRead, rowsAccepted]),
        cutoff: report.cutoffDate,
      });
      expect(shape(csv)).toEqual(shape(xpt));
      expect(csv.rowsRejected).toBe(0);
      expect(readFileSync(join(folder, 'csv', 'dm.csv'), 'utf8')).toContain('USUBJID');
    },
  );
});
