import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { countIssues, listIssues } from '../../../electron/db/issues.ts';
import { insertCut, newStudyDb } from '../../builders/workspace.ts';

const added = [
  ['ae.csv', 'AE', 2, 'AETOXGR', 'DQ-AE-003', 'error'],
  ['ae.csv', 'AE', 5, 'AETOXGR', 'DQ-AE-003', 'error'],
  ['ae.csv', 'AE', 3, 'AEENDTC', 'DQ-AE-005', 'warning'],
  ['cm.csv', 'CM', 4, 'CMENDTC', 'DQ-AE-005', 'warning'],
] as const;

/** A cut with one issue by the builder and those above, written as an import does before it is closed. */
const cutWithIssues = async (): Promise<WritableDb> => {
  const { db } = await newStudyDb();
  insertCut(db, 'cut-1');
  db.exec('DROP TRIGGER IF EXISTS row_issue_cut_closed');
  const insert = db.prepare(
    `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message)
     VALUES ('cut-1', ?, ?, ?, ?, ?, ?, 'Found.')`,
  );
  for (const values of added) insert.run(...values);
  return db;
};

const ALL = { severity: null, rule: null, file: null };
const places = (db: WritableDb, filter: Parameters<typeof listIssues>[2]['filter']) =>
  listIssues(db, 'cut-1', { filter, offset: 0, limit: 100 }).map(({ file, line }) => `${file} ${line}`);

describe('issues of a cut', () => {
  test('SRC-CUT-020: a filter by severity, rule and file gives the issues that pass all of them, in order', async () => {
    const db = await cutWithIssues();
    expect(places(db, undefined)).toEqual(['lb.csv 9', 'ae.csv 2', 'ae.csv 5', 'ae.csv 3', 'cm.csv 4']);
    expect(places(db, ALL)).toEqual(places(db, undefined));
    expect(places(db, { ...ALL, severity: 'error' })).toEqual(['ae.csv 2', 'ae.csv 5']);
    expect(places(db, { ...ALL, rule: 'DQ-AE-005' })).toEqual(['ae.csv 3', 'cm.csv 4']);
    expect(places(db, { ...ALL, rule: 'DQ-AE-005', file: 'cm.csv' })).toEqual(['cm.csv 4']);
    expect(places(db, { severity: 'error', rule: 'DQ-AE-005', file: null })).toEqual([]);
    expect(
      listIssues(db, 'cut-1', { filter: { ...ALL, severity: 'error' }, offset: 1, limit: 1 }),
    ).toMatchObject([{ line: 5 }]);
  });

  test('SRC-CUT-021: issues are counted by rule and file, what rejects rows first; another cut has its own', async () => {
    const db = await cutWithIssues();
    expect(countIssues(db, 'cut-1')).toEqual([
      { severity: 'error', rule: 'DQ-AE-003', domain: 'AE', file: 'ae.csv', count: 2 },
      { severity: 'warning', rule: 'DQ-AE-005', domain: 'AE', file: 'ae.csv', count: 1 },
      { severity: 'warning', rule: 'DQ-AE-005', domain: 'CM', file: 'cm.csv', count: 1 },
      { severity: 'warning', rule: 'DQ-LB-004', domain: 'LB', file: 'lb.csv', count: 1 },
    ]);
    expect(countIssues(db, 'cut-2')).toEqual([]);
  });
});
