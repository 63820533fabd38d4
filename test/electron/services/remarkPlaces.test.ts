import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importReportOf } from '../../../electron/db/cutReport.ts';
import { readRows, readRowsByRef } from '../../../electron/db/cuts.ts';
import { issuePlace, listIssues } from '../../../electron/db/issues.ts';
import { readRejectedRow } from '../../../electron/db/rejectedRow.ts';
import { findRowAt } from '../../../electron/db/rowAt.ts';
import { folderOf, importInto, newImportDb } from '../../builders/importFiles.ts';
import { good, type TestDb, temporaryFolder } from '../../builders/workspace.ts';
import { type XlsxTestCell, xlsxBytes } from '../../builders/xlsxBytes.ts';
import { xptBytes } from '../../builders/xptBytes.ts';

const HEAD = ['STUDYID', 'DOMAIN', 'USUBJID', 'AESEQ', 'AETERM', 'AETOXGR', 'AESTDTC'];
const DM = 'STUDYID,DOMAIN,USUBJID,SITEID,AGE,SEX,ARMCD,RFICDTC,DTHFL\nST,DM,S1,01,20,F,DL1,2026-04-01,\n';

/** Line 2: accepted, a grade missing. Line 3: rejected, grade 9. Each term says where the row stands. */
const rowsOf = (where: string, first: number): string[][] => [
  ['ST', 'AE', 'S1', String(first), `${where} accepted`, '', '2026-05-01'],
  ['ST', 'AE', 'S1', String(first + 1), `${where} rejected`, '9', '2026-05-01'],
];

const csvOf = (where: string, first: number): string =>
  [HEAD, ...rowsOf(where, first)].map((row) => row.join(',')).join('\n');

/** The term of the row to which each remark with a line leads. */
const rowsBehindRemarks = ({ db }: TestDb, cutId: string) =>
  listIssues(db, cutId, { offset: 0, limit: 100 })
    .filter(({ line, column }) => line > 0 && column === 'AETOXGR')
    .map(({ issueId, file, line, severity }) => {
      const rejected = readRejectedRow(db, { cutId, issueId })?.find(({ column }) => column === 'AETERM');
      const place = issuePlace(db, cutId, issueId);
      const ref = place && findRowAt(db, { cutId, ...place });
      const accepted = ref && readRowsByRef(db, cutId, [ref.recordId])[0]?.values.AETERM;
      return [severity, `${file}, ${line}`, rejected?.value ?? '', accepted ?? ''];
    });

describe('a remark leads to its row', () => {
  test('SRC-CUT-050: two sheets of a workbook and two data sets of a transport file with the same lines', async () => {
    const made = newImportDb();
    const sheet = (name: string, first: number) => ({
      name,
      rows: [HEAD, ...rowsOf(name, first)] as readonly (readonly XlsxTestCell[])[],
    });
    const member = (name: string, first: number) => ({
      name,
      columns: HEAD.map((column) => ({ name: column, type: 'Char' as const })),
      rows: rowsOf(name, first),
    });
    const folder = folderOf({
      'dm.csv': DM,
      'book.xlsx': xlsxBytes({ sheets: [sheet('AE', 1), sheet('AE part 2', 11)] }),
      'all.xpt': xptBytes(member('AE1', 21), member('AE2', 31)),
    });
    const report = good(await importInto(made, [folder]));
    expect(rowsBehindRemarks(made, report.cutId)).toEqual([
      ['warning', 'all.xpt › AE1, 1', '', 'AE1 accepted'],
      ['error', 'all.xpt › AE1, 2', 'AE1 rejected', ''],
      ['warning', 'all.xpt › AE2, 1', '', 'AE2 accepted'],
      ['error', 'all.xpt › AE2, 2', 'AE2 rejected', ''],
      ['warning', 'book.xlsx › AE, 2', '', 'AE accepted'],
      ['error', 'book.xlsx › AE, 3', 'AE rejected', ''],
      ['warning', 'book.xlsx › AE part 2, 2', '', 'AE part 2 accepted'],
      ['error', 'book.xlsx › AE part 2, 3', 'AE part 2 rejected', ''],
    ]);
    const rows = readRows(made.db, report.cutId, { domains: ['AE'] });
    expect(rows.map(({ ref, values }) => `${ref.file}: ${values.AETERM}`)).toEqual([
      'all.xpt › AE1: AE1 accepted',
      'all.xpt › AE2: AE2 accepted',
      'book.xlsx › AE: AE accepted',
      'book.xlsx › AE part 2: AE part 2 accepted',
    ]);
    // Two rejected rows of one line number in one file are two rows.
    const ae = { domain: 'AE', files: 2, rowsRead: 8, rowsAccepted: 4, rowsRejected: 4 };
    expect(report.domains).toContainEqual(ae);
    expect(importReportOf(made.db, report.cutId, 1000)).toEqual(report);
  });

  test('SRC-CUT-051: two files of one name from two folders', async () => {
    const made = newImportDb();
    const folder = temporaryFolder();
    const paths = ['site-1', 'site-2'].map((site, index) => {
      mkdirSync(join(folder, site));
      writeFileSync(join(folder, site, 'ae.csv'), csvOf(site, 10 * index));
      return join(folder, site);
    });
    writeFileSync(join(folder, 'dm.csv'), DM);
    const report = good(await importInto(made, [...paths, join(folder, 'dm.csv')]));
    expect(report.files.map(({ file }) => file)).toEqual(['site-1/ae.csv', 'site-2/ae.csv', 'dm.csv']);
    expect(rowsBehindRemarks(made, report.cutId)).toEqual([
      ['warning', 'site-1/ae.csv, 2', '', 'site-1 accepted'],
      ['error', 'site-1/ae.csv, 3', 'site-1 rejected', ''],
      ['warning', 'site-2/ae.csv, 2', '', 'site-2 accepted'],
      ['error', 'site-2/ae.csv, 3', 'site-2 rejected', ''],
    ]);
  });
});
