import { describe, expect, test } from 'vitest';
import type { WritableDb } from '../../../electron/db/handles.ts';
import { saveDeidPolicyIn, saveMappingIn } from '../../../electron/db/savedVersions.ts';
import { adjudicate } from '../../builders/adjudications.ts';
import { confirm, type DecisionDb, newDecisionDb, seal, sign } from '../../builders/decisions.ts';
import { insertExampleFacts } from '../../builders/facts.ts';
import { exampleMapping, examplePolicy } from '../../builders/savedVersions.ts';
import { AT, insertCut, newStudyDb } from '../../builders/workspace.ts';

/** Every table that holds something, with a column that a forger would like to change. */
const TABLES = [
  ['study', 'protocol_id'],
  ['account', 'printed_name'],
  ['protocol_version', 'reason'],
  ['mapping_version', 'document'],
  ['deid_policy_version', 'hash'],
  ['deid_key', 'key'],
  ['data_cut', 'content_hash'],
  ['source_file', 'sha256'],
  ['source_chunk', 'packed'],
  ['record_block', 'data'],
  ['row_issue', 'message'],
  ['fact_set', 'sha256'],
  ['fact_block', 'data'],
  ['cut_check', 'statement'],
  ['confirmation', 'statement'],
  ['adjudication', 'statement'],
  ['decision', 'record'],
  ['decision_document', 'sha256'],
  ['signature', 'statement'],
  ['audit_event', 'reason'],
] as const;

/** A cut starts as a draft: a copy of one that has moved on must be made one to be let in at all. */
const DRAFT: { readonly [column: string]: string } = {
  ...{ status: "'draft'", checked_at: 'NULL', locked_at: 'NULL' },
};

const BLOBS: readonly string[] = ['packed', 'data', 'key'];

const REFUSED =
  /append-only|the data cut is closed|the set of facts is closed|only moves from draft|starts as a draft|a check is of a draft/;

const saveVersions = ({ db, monitor }: DecisionDb): void =>
  db.transaction(() => {
    saveMappingIn(db, { mapping: exampleMapping('Vendor A'), at: AT, account: monitor });
    saveDeidPolicyIn(db, { policy: examplePolicy('Vendor A'), at: AT, account: monitor });
  })();

const filledDb = async (): Promise<WritableDb> => {
  const study = await newDecisionDb();
  const record = seal(study);
  sign(study.db, record, { field: 'sig.1', account: study.chair });
  confirm(study, 'confirmation-1');
  adjudicate(study);
  saveVersions(study);
  insertExampleFacts(study.db, 'cut-1', study.monitor);
  return study.db;
};

const columnsOf = (db: WritableDb, table: string): string[] =>
  db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String);

const dump = (db: WritableDb, table: string): unknown[] => db.prepare(`SELECT * FROM ${table}`).all();

describe.each(['ON', 'OFF'])('append-only tables with recursive_triggers %s', (recursive) => {
  test('SRC-DB-030: the list of tables is whole and each holds a row', async () => {
    const db = await filledDb();
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(names.toSorted()).toEqual(TABLES.map(([table]) => table).toSorted());
    for (const [table] of TABLES) expect(dump(db, table).length).toBeGreaterThan(0);
  });

  test.each(TABLES)(
    'SRC-DB-031: %s refuses UPDATE, DELETE and every form of REPLACE',
    async (table, column) => {
      const db = await filledDb();
      db.pragma(`recursive_triggers = ${recursive}`);
      const before = dump(db, table);
      const columns = columnsOf(db, table);
      const changed = columns.map((name) =>
        name === column ? (BLOBS.includes(column) ? 'randomblob(32)' : "'forged'") : `"${name}"`,
      );
      const list = columns.map((name) => `"${name}"`).join(', ');
      const statements = [
        `UPDATE ${table} SET ${column} = ${column}`,
        `UPDATE OR REPLACE ${table} SET ${column} = ${column}`,
        `UPDATE OR IGNORE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `REPLACE INTO ${table} (${list}) SELECT ${changed.join(', ')} FROM ${table} LIMIT 1`,
        `INSERT OR REPLACE INTO ${table} (${list}) SELECT ${changed.join(', ')} FROM ${table} LIMIT 1`,
        `INSERT OR IGNORE INTO ${table} (${list}) SELECT ${changed.join(', ')} FROM ${table} LIMIT 1`,
        `INSERT INTO ${table} (${list}) SELECT ${list} FROM ${table} WHERE true LIMIT 1 ON CONFLICT DO UPDATE SET ${column} = excluded.${column}`,
      ];
      for (const sql of statements) expect(() => db.exec(sql), sql).toThrow(REFUSED);
      expect(dump(db, table)).toEqual(before);
    },
  );

  test.each([
    'account',
    'protocol_version',
    'data_cut',
    'decision',
    'confirmation',
    'adjudication',
    'signature',
    'decision_document',
    'mapping_version',
    'deid_policy_version',
  ])(
    'SRC-DB-032: %s refuses a new key that takes the place of a row by its rowid or another unique column',
    async (table) => {
      const db = await filledDb();
      db.pragma(`recursive_triggers = ${recursive}`);
      db.pragma('foreign_keys = OFF');
      const before = dump(db, table);
      // Names of the rowid, which is given below.
      const rowids = table === 'protocol_version' ? ['version'] : ['sequence'];
      const columns = columnsOf(db, table).filter((name) => !rowids.includes(name));
      const fresh = columns.map(
        (name) =>
          DRAFT[name] ??
          (/^(.*_id|login|hash|record_hash|protocol_hash|field|name)$/.test(name) &&
          name !== 'account_id' &&
          // A verdict on a cut that is not there is refused for another reason.
          !(table === 'adjudication' && name === 'cut_id')
            ? `"${name}" || '-other'`
            : /^(number|revision|position)$/.test(name)
              ? `"${name}" + 100`
              : `"${name}"`),
      );
      const values = table === 'account' ? fresh.map((v) => v.replace('"account_id"', "'other'")) : fresh;
      const list = columns.map((name) => `"${name}"`).join(', ');
      const insert = (rowid: string): string =>
        `INSERT OR REPLACE INTO ${table} (rowid, ${list}) SELECT ${rowid}, ${values.join(', ')} FROM ${table} LIMIT 1`;
      expect(() => db.exec(insert('rowid'))).toThrow('append-only');
      expect(dump(db, table)).toEqual(before);
      // The same row under a free rowid goes in: it was the rowid that was refused.
      db.exec(insert('rowid + 1000'));
      expect(dump(db, table)).toHaveLength(before.length + 1);
    },
  );

  test('SRC-DB-034: nothing joins a cut that is there', async () => {
    const { db } = await newStudyDb();
    db.pragma(`recursive_triggers = ${recursive}`);
    insertCut(db, 'cut-1');
    const counts = () =>
      ['source_file', 'source_chunk', 'record_block', 'row_issue'].map((table) => dump(db, table).length);
    const before = counts();
    const file = Number(db.prepare('SELECT MAX(file_id) FROM source_file').pluck().get());
    for (const sql of [
      `INSERT INTO record_block (cut_id, domain, test_code, file_id, place, first_record, last_record, row_count,
         subjects, data) VALUES ('cut-1', 'LB', 'ALT', ${file}, 'f', 99, 99, 1, '[]', x'00')`,
      `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message)
         VALUES ('cut-1', 'f', 'LB', 1, 'c', 'r', 'error', 'm')`,
      `INSERT INTO source_file (cut_id, position, name, domain, format, kept, encoding, size_bytes, sha256,
         kept_sha256, rows_read, rows_accepted, rows_rejected, variables, extra_variables, places)
         VALUES ('cut-1', 9, 'x', 'LB', 'csv', 'original', '', 1, 'h', 'h', 0, 0, 0, '[]', '[]', '[]')`,
      `INSERT INTO source_chunk (file_id, position, packed) VALUES (${file}, 1, x'00')`,
    ]) {
      expect(() => db.exec(sql), sql).toThrow('the data cut is closed');
    }
    expect(counts()).toEqual(before);
  });

  test('SRC-DB-035: rows without their cut do not survive the transaction', async () => {
    const { db } = await newStudyDb();
    expect(() =>
      db.transaction(() => {
        db.exec(`INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message)
          VALUES ('never', 'f', 'LB', 1, 'c', 'r', 'error', 'm')`);
      })(),
    ).toThrow('FOREIGN KEY');
    expect(dump(db, 'row_issue')).toEqual([]);
  });
});
