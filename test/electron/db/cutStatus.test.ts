import { describe, expect, test } from 'vitest';
import { insertCutCheck } from '../../../electron/db/cutChecks.ts';
import { lockCut, markChecked } from '../../../electron/db/cuts.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { checkStatement, checkTestCut, signedCheck } from '../../builders/cutChecks.ts';
import { AT, addTestAccount, insertCut, newStudyDb, type TestAccount } from '../../builders/workspace.ts';

const CHECKED = `status = 'checked', checked_at = '${AT}'`;
const LOCKED = `status = 'locked', locked_at = '${AT}'`;
const FORWARD = 'a data cut only moves from draft to checked to locked';
const UNCHECKED = 'a data cut without a signed check stays a draft';

const twoDrafts = async (): Promise<{ db: WritableDb; monitor: TestAccount; chair: TestAccount }> => {
  const { db, monitor } = await newStudyDb();
  const chair = await addTestAccount(db, {
    ...{ accountId: 'chair', printedName: 'Anna Müller', role: 'src-chair' },
  });
  insertCut(db, 'cut-1');
  insertCut(db, 'cut-2');
  return { db, monitor, chair };
};

const set = (db: WritableDb, what: string, cutId = 'cut-1'): void =>
  void db.exec(`UPDATE OR REPLACE data_cut SET ${what} WHERE cut_id = '${cutId}'`);

const statesOf = (db: WritableDb) =>
  db.prepare('SELECT cut_id || status FROM data_cut ORDER BY cut_id').pluck().all();

/** Every column that an import wrote, with another value. */
const OTHER_COLUMNS = [
  "content_hash = 'x'",
  "label = 'x'",
  "cutoff_date = '2026-12-01'",
  "cutoff_basis = 'latest-observation'",
  "cut_id = 'cut-3'",
  "imported_at = 'x'",
  "account_id = 'chair'",
  "reader_versions = 'x'",
  'rows_read = rows_read + 1, rows_rejected = rows_rejected + 1',
  "mapping_name = 'M', mapping_version = 1, mapping_hash = 'h'",
  "deid_name = 'P', deid_version = 1, deid_hash = 'h'",
  'dates_shifted = 1',
  "rowid = (SELECT rowid FROM data_cut WHERE cut_id = 'cut-2')",
];

describe.each(['ON', 'OFF'])('status of a data cut with recursive_triggers %s', (recursive) => {
  const drafts = async () => {
    const made = await twoDrafts();
    made.db.pragma(`recursive_triggers = ${recursive}`);
    return made;
  };

  test('SRC-CUT-201: draft to checked to locked, once each, and nothing else of the cut changes', async () => {
    const { db, chair } = await drafts();
    for (const step of [CHECKED, LOCKED, `${CHECKED}, ${LOCKED}`]) {
      expect(() => set(db, step), step).toThrow(/only moves|stays a draft/);
    }
    checkTestCut(db, 'cut-1', chair);
    for (const more of OTHER_COLUMNS) {
      expect(() => set(db, `${LOCKED}, ${more}`), more).toThrow(/only moves|stays a draft/);
    }
    expect(() => set(db, `${LOCKED}, checked_at = 'x'`)).toThrow(FORWARD);
    for (const back of ["status = 'draft', checked_at = NULL", CHECKED, "label = 'x'"]) {
      expect(() => set(db, back), back).toThrow(FORWARD);
    }
    set(db, LOCKED);
    for (const again of [
      LOCKED,
      `${CHECKED}, locked_at = NULL`,
      "status = 'draft', checked_at = NULL, locked_at = NULL",
    ]) {
      expect(() => set(db, again), again).toThrow(FORWARD);
    }
    expect(statesOf(db)).toEqual(['cut-1locked', 'cut-2draft']);
  });

  test('SRC-CUT-202: without a signed check no cut leaves draft, not even past the triggers of order', async () => {
    const { db } = await drafts();
    db.exec('DROP TRIGGER data_cut_only_forward');
    for (const step of [CHECKED, `${CHECKED}, ${LOCKED}`]) expect(() => set(db, step)).toThrow(UNCHECKED);
    expect(() => markChecked(db, 'cut-1', AT)).toThrow(UNCHECKED);
    expect(() => lockCut(db, 'cut-1', AT)).toThrow(UNCHECKED);
    expect(statesOf(db)).toEqual(['cut-1draft', 'cut-2draft']);
  });

  test('SRC-CUT-203: no cut is made checked or locked', async () => {
    const { db } = await drafts();
    const columns = db.prepare("SELECT name FROM pragma_table_info('data_cut')").pluck().all().map(String);
    const list = columns.join(', ');
    for (const [status, checkedAt, lockedAt] of [
      ['checked', `'${AT}'`, 'NULL'],
      ['locked', `'${AT}'`, `'${AT}'`],
    ]) {
      const changed: Record<string, string> = {
        ...{ cut_id: "'cut-3'", status: `'${status}'`, checked_at: `${checkedAt}`, locked_at: `${lockedAt}` },
      };
      const values = columns.map((name) => changed[name] ?? name).join(', ');
      const sql = `INSERT OR REPLACE INTO data_cut (${list}) SELECT ${values} FROM data_cut LIMIT 1`;
      expect(() => db.exec(sql)).toThrow('a data cut starts as a draft');
    }
  });

  test('SRC-CUT-204: a check is of a draft, once, and not by the account that imported it', async () => {
    const { db, monitor, chair } = await drafts();
    const OF_DRAFT = 'a check is of a draft, by another account';
    const insert = (cutId: string, account: string): void =>
      void db.exec(`INSERT OR REPLACE INTO cut_check (sequence, cut_id, account_id, statement, signature, certificate,
        previous_hash, hash) VALUES (99, '${cutId}', '${account}', '{}', x'00', x'00', 'p', 'h')`);
    expect(() => insert('cut-1', monitor.accountId)).toThrow(OF_DRAFT);
    expect(() => insert('cut-9', chair.accountId)).toThrow(OF_DRAFT);
    checkTestCut(db, 'cut-1', chair);
    expect(() => insert('cut-1', chair.accountId)).toThrow(/append-only|a check is of a draft/);
    set(db, LOCKED);
    expect(() => insert('cut-1', chair.accountId)).toThrow(/append-only|a check is of a draft/);
    expect(db.prepare('SELECT COUNT(*) FROM cut_check').pluck().get()).toBe(1);
  });
});

describe('a check before it is stored', () => {
  const storing = (db: WritableDb, check: Parameters<typeof insertCutCheck>[1]) => () =>
    db.transaction(() => insertCutCheck(db, check)).immediate();

  test('SRC-CUT-205: only what agrees with cut, account and key is stored', async () => {
    const { db, monitor, chair } = await twoDrafts();
    const auditor = await addTestAccount(db, { accountId: 'a', printedName: 'Ruth Feld', role: 'auditor' });
    const statement = checkStatement(db, 'cut-1', chair);
    const by = (account: TestAccount) => signedCheck(account, checkStatement(db, 'cut-1', account));
    expect(storing(db, by(monitor))).toThrow('checked-by-importer');
    expect(storing(db, by(auditor))).toThrow('may-not-check');
    expect(storing(db, { ...by(chair), accountId: 'nobody' })).toThrow('may-not-check');
    expect(storing(db, { ...by(chair), certificate: monitor.certificateDer })).toThrow('other-certificate');
    expect(storing(db, { ...by(chair), signature: by(chair).signature.fill(7) })).toThrow('does-not-verify');
    for (const change of [
      { contentHash: '0'.repeat(64) },
      { label: 'Another' },
      { cutoffDate: '2026-11-02' },
      { rowsAccepted: 5 },
      { datesShifted: true },
      { mapping: { name: 'M', version: 1, hash: 'h' } },
      { deidPolicy: { name: 'P', version: 1, hash: 'h' } },
      { printedName: 'Somebody else' },
      { role: 'src-member' as const },
    ]) {
      const other = signedCheck(chair, { ...statement, ...change });
      expect(storing(db, other), JSON.stringify(change)).toThrow('statement-differs-from-cut');
    }
    expect(storing(db, signedCheck(chair, { ...statement, cutId: 'cut-9' }))).toThrow('data-cut');
    expect(() => insertCutCheck(db, by(chair))).toThrow('inside a transaction');
    expect(storing(db, by(chair))()).toMatch(/^[0-9a-f]{64}$/);
  });
});
