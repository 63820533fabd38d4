import { describe, expect, test } from 'vitest';
import { appendAudit } from '../../../electron/db/audit.ts';
import { cutContentHash } from '../../../electron/db/contentHash.ts';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { verifyCutData } from '../../../electron/db/verifyCutData.ts';
import { CUT_IMPORTED, cutEvent, verifyCuts } from '../../../electron/db/verifyCuts.ts';
import { rewriteBlocks } from '../../builders/blocks.ts';
import { AT, dropTriggers, insertCut, newStudyDb } from '../../builders/workspace.ts';

/** Two cuts with the audit events of their imports, triggers dropped. */
const importedCuts = async () => {
  const { db, monitor } = await newStudyDb();
  const contentHash = insertCut(db, 'cut-1');
  insertCut(db, 'cut-2');
  db.transaction(() => {
    for (const cutId of ['cut-1', 'cut-2']) {
      const event = { at: AT, account: monitor, action: CUT_IMPORTED, reason: '', oldValue: null };
      appendAudit(db, { ...event, ...cutEvent(db, cutId) });
    }
  })();
  dropTriggers(db);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  return { db, cut: { cutId: 'cut-1', contentHash } };
};

const sqlOf =
  (sql: string) =>
  (db: WritableDb): void =>
    void db.exec(sql);

/** Changes every line of the blocks of laboratory rows. */
const changing =
  (change: (line: string) => string) =>
  (db: WritableDb): void =>
    void rewriteBlocks(db, "domain = 'LB' AND cut_id = 'cut-1'", (lines) => lines.map(change));

const ADD_ISSUE = `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message, data)
  VALUES ('cut-1', 'lb.csv', 'LB', 7, 'LBORRES', 'DQ-LB-002', 'error', 'No number.', '{"LBORRES":"x"}')`;

describe('what was stored of a cut', () => {
  test('SRC-INT-040: as imported it is whole, and stays so when another cut comes', async () => {
    const { db, cut } = await importedCuts();
    expect(await verifyCutData(db, cut)).toBeUndefined();
    expect(verifyCuts(db)).toEqual({ intact: true });
  });

  test.each<[string, (db: WritableDb) => void]>([
    ['a message', sqlOf("UPDATE row_issue SET message = 'All is well.' WHERE cut_id = 'cut-1'")],
    ['a rule', sqlOf("UPDATE row_issue SET rule = 'DQ-LB-009' WHERE cut_id = 'cut-1'")],
    ['a severity', sqlOf("UPDATE row_issue SET severity = 'error' WHERE cut_id = 'cut-1'")],
    ['a place', sqlOf("UPDATE row_issue SET file = 'vs.csv' WHERE cut_id = 'cut-1'")],
    ['a domain', sqlOf("UPDATE row_issue SET domain = 'VS' WHERE cut_id = 'cut-1'")],
    ['a line', sqlOf("UPDATE row_issue SET line = 8 WHERE cut_id = 'cut-1'")],
    ['a column', sqlOf(`UPDATE row_issue SET "column" = 'LBSEQ' WHERE cut_id = 'cut-1'`)],
    ['a rejected row', sqlOf("UPDATE row_issue SET data = '{}' WHERE cut_id = 'cut-1'")],
    ['a number', sqlOf("UPDATE row_issue SET issue_id = issue_id + 100 WHERE cut_id = 'cut-1'")],
    ['a number before all', sqlOf(`${ADD_ISSUE}; UPDATE row_issue SET issue_id = -5 WHERE line = 7`)],
    [
      'a number beyond all',
      sqlOf(`${ADD_ISSUE}; UPDATE row_issue SET issue_id = ${2n ** 62n} WHERE line = 7`),
    ],
    ['a removed one', sqlOf("DELETE FROM row_issue WHERE cut_id = 'cut-1'")],
    ['an added one', sqlOf(ADD_ISSUE)],
    ['one of another cut', sqlOf("UPDATE row_issue SET cut_id = 'cut-1'")],
    ['one given to another cut', sqlOf("UPDATE row_issue SET cut_id = 'cut-2'")],
  ])('SRC-INT-041: a remark changed behind the triggers is found: %s', async (_what, tamper) => {
    const { db, cut } = await importedCuts();
    tamper(db);
    expect(await verifyCutData(db, cut)).toBe('row_issue');
  });

  test.each<[string, (db: WritableDb) => void]>([
    ['the lines of rows', changing((line) => line.replace(/^\[(\d+),(\d+),/, '[$1,9$2,'))],
    [
      'the ids of rows, with their block',
      (db) => {
        changing((line) => line.replace(/^\[(\d+),/, (_all, id) => `[${Number(id) + 1000},`))(db);
        db.exec(`UPDATE record_block SET first_record = first_record + 1000, last_record = last_record + 1000
          WHERE domain = 'LB' AND cut_id = 'cut-1'`);
      },
    ],
    ['the place of a block', sqlOf("UPDATE record_block SET place = 'other.csv' WHERE domain = 'VS'")],
    [
      'the file of a block',
      sqlOf("UPDATE record_block SET file_id = 1 WHERE domain = 'VS' AND cut_id = 'cut-1'"),
    ],
    ['the number of a block', sqlOf("UPDATE record_block SET block_id = block_id + 90 WHERE domain = 'VS'")],
  ])('SRC-INT-042: what the content hash does not know is found as well: %s', async (_what, tamper) => {
    const { db, cut } = await importedCuts();
    tamper(db);
    expect(cutContentHash(db, 'cut-1')).toBe(cut.contentHash);
    expect(await verifyCutData(db, cut)).toBe('record_block');
  });

  test('SRC-INT-043: a rewritten row, and an event without digests, are found', async () => {
    const { db, cut } = await importedCuts();
    db.exec(
      "UPDATE audit_event SET new_value = json_remove(new_value, '$.issues') WHERE action = 'data.import'",
    );
    expect(await verifyCutData(db, cut)).toBe('record_block');
    expect(verifyCuts(db)).toMatchObject({ intact: false, reason: 'altered' });
    changing((line) => line.replace('"LBSTRESN":"35"', '"LBSTRESN":"36"'))(db);
    expect(await verifyCutData(db, cut)).toBe('record_block');
  });

  test('SRC-INT-044: digests rewritten in the event alone are other than what is there', async () => {
    const { db, cut } = await importedCuts();
    db.exec(
      "UPDATE audit_event SET new_value = json_set(new_value, '$.issues', 'x') WHERE action = 'data.import'",
    );
    expect(await verifyCutData(db, cut)).toBe('row_issue');
  });

  test('SRC-INT-045: thousands of remarks are read in steps, and all of them count', async () => {
    const { db, monitor } = await newStudyDb();
    db.exec('DROP TRIGGER row_issue_cut_closed');
    const contentHash = insertCut(db, 'cut-1');
    const add =
      db.prepare(`INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message, data)
      VALUES ('cut-1', 'lb.csv', 'LB', ?, 'LBORRES', 'DQ-LB-002', 'error', 'No number.', ?)`);
    const long = 'x'.repeat(700_000);
    for (let line = 1; line <= 1205; line += 1) add.run(line, line % 400 === 0 ? long : '{}');
    let steps = 0;
    const event = cutEvent(db, 'cut-1', () => {
      steps += 1;
    });
    expect(steps).toBeGreaterThan(4);
    const account = monitor;
    db.transaction(() =>
      appendAudit(db, { at: AT, account, action: CUT_IMPORTED, reason: '', oldValue: null, ...event }),
    )();
    const cut = { cutId: 'cut-1', contentHash };
    expect(await verifyCutData(db, cut)).toBeUndefined();
    db.exec("DROP TRIGGER row_issue_no_update; UPDATE row_issue SET message = 'y' WHERE line = 1205");
    expect(await verifyCutData(db, cut)).toBe('row_issue');
  });

  test('SRC-INT-046: a look that throws ends the digest of an import', async () => {
    const { db } = await importedCuts();
    const cancelled = (): never => {
      throw new Error('cancelled');
    };
    expect(() => cutEvent(db, 'cut-1', cancelled)).toThrow('cancelled');
    expect(() => db.exec("UPDATE row_issue SET message = 'writable again'")).not.toThrow();
  });
});
