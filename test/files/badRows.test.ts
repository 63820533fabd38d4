import { describe, expect, test } from 'vitest';
import { badRows, goodRows } from '../builders/badRows.ts';
import { described } from '../builders/checkCohort.ts';
import { changedCohort, cohortFiles } from '../builders/goodCohort.ts';
import { folderOf, importInto, newImportDb } from '../builders/importFiles.ts';
import { good } from '../builders/workspace.ts';

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe('rows that a check finds', () => {
  test.each([...goodRows, ...badRows])(
    'SRC-FILE-010: $what: verdict, file, line and column; rows read are accepted or rejected',
    async ({ changes, expected }) => {
      const cohort = changedCohort(changes);
      const report = good(await importInto(newImportDb(), [folderOf(cohortFiles(cohort))]));
      expect(sorted(described(report.issues))).toEqual(sorted(expected));
      const rejected = expected.filter((text) => text.startsWith('error')).length;
      const rowsRead = Object.values(cohort).reduce((sum, rows) => sum + rows.length, 0);
      expect(report).toMatchObject({ rowsRead, rowsRejected: rejected, rowsAccepted: rowsRead - rejected });
      for (const file of report.files) expect(file.rowsRead).toBe(file.rowsAccepted + file.rowsRejected);
    },
  );
});
