import { describe, expect, test, vi } from 'vitest';
import { cutFiles, importReportOf } from '../../../electron/db/cutReport.ts';
import {
  getCut,
  listCuts,
  listDomains,
  lockCut,
  readEachRow,
  readRows,
  readRowsByRef,
} from '../../../electron/db/cuts.ts';
import { listIssues } from '../../../electron/db/issues.ts';
import { readRejectedRow } from '../../../electron/db/rejectedRow.ts';
import { ImportReport } from '../../../shared/dataset/importReport.ts';
import { SourceRow } from '../../../shared/dataset/sourceRow.ts';
import { rewriteBlocks } from '../../builders/blocks.ts';
import { checkTestCut } from '../../builders/cutChecks.ts';
import { AT, addTestAccount, exampleRows, insertCut, newStudyDb } from '../../builders/workspace.ts';

const oneCut = async () => {
  const { db } = await newStudyDb();
  const contentHash = insertCut(db, 'cut-1');
  return { db, contentHash };
};

describe('data cuts', () => {
  test('SRC-CUT-001: a cut is read as the contract shows it; locking says when', async () => {
    const { db, contentHash } = await oneCut();
    const view = {
      ...{ cutId: 'cut-1', label: 'Cut', cutoffDate: '2026-11-01', status: 'draft', contentHash },
      ...{ importedAt: AT, importedBy: 'Helen Marsh', check: null, lockedAt: null },
      ...{ mapping: null, deidPolicy: null, datesShifted: false },
      ...{ rowsRead: 6, rowsAccepted: 6, rowsRejected: 0 },
    };
    expect(getCut(db, 'cut-1')).toEqual(view);
    expect(getCut(db, 'cut-9')).toBeUndefined();
    insertCut(db, 'cut-2');
    expect(listCuts(db).map((cut) => cut.cutId)).toEqual(['cut-2', 'cut-1']);
    const person = { accountId: 'chair', printedName: 'Anna Müller', role: 'src-chair' } as const;
    checkTestCut(db, 'cut-1', await addTestAccount(db, person));
    const statement = 'Rows read compared with the listing of the vendor.';
    const check = { by: 'Anna Müller', at: AT, statement };
    expect(getCut(db, 'cut-1')).toEqual({ ...view, status: 'checked', check });
    lockCut(db, 'cut-1', AT);
    expect(getCut(db, 'cut-1')).toEqual({ ...view, status: 'locked', check, lockedAt: AT });
    expect(() => lockCut(db, 'cut-1', AT)).toThrow('only moves from draft to checked to locked');
    expect(() => lockCut(db, 'cut-9', AT)).toThrow('no data cut');
  });

  test('SRC-CUT-002: the import report is the one of the import, with the full number of issues', async () => {
    const { db, contentHash } = await oneCut();
    const issue = {
      ...{ file: 'lb.csv', domain: 'LB', line: 9, column: 'LBDTC', rule: 'DQ-LB-004' },
      ...{ severity: 'warning', message: 'Partial date.' },
    };
    const report = importReportOf(db, 'cut-1', 0);
    expect(ImportReport.parse(report)).toEqual({
      ...{ cutId: 'cut-1', label: 'Cut', cutoffDate: '2026-11-01', cutoffBasis: 'stated', contentHash },
      files: cutFiles(db, 'cut-1'),
      domains: ['DM', 'LB', 'VS'].map((domain, at) => {
        const rows = [2, 3, 1][at];
        return { domain, files: 1, rowsRead: rows, rowsAccepted: rows, rowsRejected: 0 };
      }),
      ...{ rowsRead: 6, rowsAccepted: 6, rowsRejected: 0, issues: [], issueCount: 1 },
    });
    expect(importReportOf(db, 'cut-1', 10)?.issues).toEqual([{ issueId: 1, ...issue }]);
    expect(listIssues(db, 'cut-1', { offset: 0, limit: 10 })).toEqual([{ issueId: 1, ...issue }]);
    expect(listIssues(db, 'cut-1', { offset: 1, limit: 10 })).toEqual([]);
    expect(importReportOf(db, 'cut-9', 10)).toBeUndefined();
    expect(cutFiles(db, 'cut-1').map((file) => [file.file, file.rowsAccepted, file.extraVariables])).toEqual([
      ['dm.csv', 2, ['XTRA']],
      ['lb.csv', 3, ['XTRA']],
      ['vs.csv', 1, ['XTRA']],
    ]);
  });

  test('SRC-CUT-003: every row comes back with all its values, its file and its line', async () => {
    const { db } = await oneCut();
    const rows = readRows(db, 'cut-1', {});
    expect(rows.map((row) => SourceRow.parse(row))).toEqual(rows);
    expect(rows.map((row) => [row.ref.domain, row.values])).toEqual(exampleRows);
    expect(rows.map((row) => `${row.ref.file}:${row.ref.line}`)).toEqual([
      ...['dm.csv:2', 'dm.csv:3', 'lb.csv:2', 'lb.csv:3', 'lb.csv:4', 'vs.csv:2'],
    ]);
  });

  test.each([
    [{ domains: ['LB'] }, [2, 3, 4]],
    [{ domains: ['VS', 'DM'] }, [0, 1, 5]],
    [{ domains: ['LB'], testCodes: ['ALT'] }, [2, 4]],
    [{ testCodes: ['ALT', 'TEMP'] }, [2, 4, 5]],
    [{ domains: ['LB'], testCodes: ['ALT'], subjectId: 'SUBJ-TEST-0002' }, [4]],
    [{ subjectId: 'SUBJ-TEST-0001' }, [0, 2, 3, 5]],
    [{ domains: [] }, []],
    [{ domains: ["LB' OR '1'='1"] }, []],
  ])('SRC-CUT-004: filter %j gives rows %j in the order read', async (filter, expected) => {
    const { db } = await oneCut();
    expect(readRows(db, 'cut-1', filter).map((row) => row.values)).toEqual(
      expected.map((index) => exampleRows[index]?.[1]),
    );
  });

  test('SRC-CUT-005: rows are given by reference, in the order asked for, only of the cut asked for', async () => {
    const { db } = await oneCut();
    insertCut(db, 'cut-2');
    const ids = readRows(db, 'cut-1', {}).map((row) => row.ref.recordId);
    const foreign = readRows(db, 'cut-2', {}).map((row) => row.ref.recordId);
    const asked = [ids[3] ?? 0, ids[0] ?? 0, foreign[0] ?? 0, 999_999];
    expect(readRowsByRef(db, 'cut-1', asked).map((row) => row.ref.recordId)).toEqual([ids[3], ids[0]]);
    expect(readRowsByRef(db, 'cut-1', [])).toEqual([]);
  });

  test('SRC-CUT-006: rows one after the other are the same rows, domain by domain', async () => {
    const { db } = await oneCut();
    insertCut(db, 'cut-2');
    const byId = <T extends { ref: { recordId: number } }>(rows: T[]): T[] =>
      rows.toSorted((a, b) => a.ref.recordId - b.ref.recordId);
    expect(byId([...readEachRow(db, 'cut-1', {})])).toEqual(readRows(db, 'cut-1', {}));
    const domains = ['LB', 'VS'];
    expect(byId([...readEachRow(db, 'cut-1', { domains })])).toEqual(readRows(db, 'cut-1', { domains }));
    expect([...readEachRow(db, 'cut-9', {})]).toEqual([]);
    expect(listDomains(db, 'cut-1')).toEqual(['DM', 'LB', 'VS']);
    expect(listDomains(db, 'cut-9')).toEqual([]);
  });

  test('SRC-CUT-007: blocks of a test are found by index, without reading the whole cut', async () => {
    const { db } = await oneCut();
    const prepare = vi.spyOn(db, 'prepare');
    readRows(db, 'cut-1', { domains: ['LB'], testCodes: ['ALT'] });
    const sql = prepare.mock.calls[0]?.[0];
    const plan = JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('cut-1', 'LB', 'ALT'));
    expect(plan).toContain('record_block_by_test (cut_id=? AND domain=? AND test_code=?)');
    expect(plan).not.toContain('SCAN');
  });

  test('SRC-CUT-008: a record that does not hold plain cells is refused, not shown', async () => {
    const { db } = await oneCut();
    db.exec('DROP TRIGGER record_block_no_update');
    rewriteBlocks(db, "domain = 'VS'", () => ['[6,2,{"A":{"B":1}}]']);
    expect(() => readRows(db, 'cut-1', { domains: ['VS'] })).toThrow('text by variable');
    rewriteBlocks(db, "domain = 'VS'", () => ['{"A":"1"}']);
    expect(() => readRows(db, 'cut-1', { domains: ['VS'] })).toThrow('must hold a record');
  });

  test('SRC-CUT-009: a rejected row is shown cell by cell as it was read, a line that fits no header by position', async () => {
    const { db } = await oneCut();
    db.exec('DROP TRIGGER row_issue_cut_closed');
    const insert = db.prepare(
      `INSERT INTO row_issue (issue_id, cut_id, file, domain, line, "column", rule, severity, message, data)
       VALUES (?, 'cut-1', 'lb.csv', 'LB', ?, 'LBDTC', 'DQ-LB-004', ?, 'No date.', ?)`,
    );
    insert.run(12, 12, 'error', JSON.stringify({ USUBJID: 'S-1', LBSEQ: 3, LBDTC: null }));
    insert.run(13, 13, 'error', JSON.stringify({ cells: ['S-1', 'x', ''] }));
    insert.run(14, 14, 'error', JSON.stringify({ cells: 'a column named cells' }));
    insert.run(15, 12, 'warning', null);
    insert.run(16, 0, 'error', '{"LBSEQ":"of no line"}');
    const of = (issueId: number, cutId = 'cut-1') => readRejectedRow(db, { cutId, issueId });
    const twelve = [
      { column: 'USUBJID', value: 'S-1' },
      { column: 'LBSEQ', value: '3' },
      { column: 'LBDTC', value: '' },
    ];
    expect(of(12)).toEqual(twelve);
    expect(of(13)).toEqual(['S-1', 'x', ''].map((value, index) => ({ column: String(index + 1), value })));
    expect(of(14)).toEqual([{ column: 'cells', value: 'a column named cells' }]);
    // A warning about a row that something else rejected.
    expect(of(15)).toEqual(twelve);
    // Remark 1 is a warning about an accepted row; 16 is about the whole file; 99 is none.
    expect([of(1), of(16), of(99), of(12, 'cut-2')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
