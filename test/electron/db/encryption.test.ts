import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { isDamage, isSound } from '../../../electron/db/checkDatabase.ts';
import { readRows } from '../../../electron/db/cuts.ts';
import { openWorkspaceDb } from '../../../electron/db/open.ts';
import { insertCut, newDb, newStudyDb, type TestRow } from '../../builders/workspace.ts';

const PAGE = 4096;
const SUBJECT = 'SUBJ-TEST-0001';
const NAME = 'Helen Marsh';

const manyRows: readonly TestRow[] = Array.from({ length: 2000 }, (_, index) => [
  'LB',
  {
    USUBJID: SUBJECT,
    LBSEQ: index + 1,
    LBTESTCD: 'ALT',
    LBORRES: String(index),
    LBCOMM: randomBytes(300).toString('base64'),
  },
]);

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('encrypted workspace file', () => {
  test('SRC-DB-001: neither database nor write-ahead log hold a subject, a name or SQL in the clear', async () => {
    const { db, path } = await newStudyDb();
    insertCut(db, 'cut-1', manyRows);
    expect(readRows(db, 'cut-1', { subjectId: SUBJECT })).toHaveLength(2000);
    const wal = readFileSync(`${path}-wal`);
    expect(wal.length).toBeGreaterThan(100_000);
    db.pragma('wal_checkpoint(FULL)');
    const file = readFileSync(path);
    expect(file.length).toBeGreaterThan(500_000);
    for (const bytes of [wal, file, readFileSync(`${path}-shm`)]) {
      for (const text of [SUBJECT, NAME, 'CREATE TABLE', 'LBTESTCD', 'VGO-CS01P-002', 'audit_event']) {
        expect(bytes.includes(text)).toBe(false);
        expect(bytes.includes(Buffer.from(text, 'utf16le'))).toBe(false);
      }
    }
    expect(file.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  test('SRC-DB-002: no other SQLite opens the file', async () => {
    const { db, path } = await newStudyDb();
    db.close();
    const plain = new Database(path, { fileMustExist: true });
    expect(thrownBy(() => plain.prepare('SELECT * FROM sqlite_schema').all())).toMatchObject({
      code: 'SQLITE_NOTADB',
    });
    plain.close();
    const script = `import sqlite3,sys;sqlite3.connect(sys.argv[1]).execute('select * from sqlite_master').fetchall()`;
    const python = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
    // Where there is no Python, the first half stands alone.
    if (python.error === undefined) {
      expect(python.status).not.toBe(0);
      expect(python.stderr).toContain('file is not a database');
    }
  });

  test('SRC-DB-003: a wrong key does not open it, nor does a key that differs in one bit', async () => {
    const { db, path, key } = await newStudyDb();
    db.close();
    const almost = Uint8Array.from(key);
    almost[31] = (almost[31] ?? 0) ^ 1;
    for (const wrong of [randomBytes(32), almost]) {
      const error = thrownBy(() => openWorkspaceDb(path, wrong));
      expect(error).toMatchObject({ code: 'SQLITE_NOTADB' });
      expect(isDamage(error)).toBe(true);
    }
    const again = openWorkspaceDb(path, key);
    expect(isSound(again, 'full')).toBe(true);
    again.close();
  });

  test('SRC-DB-004: one flipped bit in any page is found', async () => {
    const { db, path, key } = await newStudyDb();
    insertCut(db, 'cut-1', manyRows);
    db.close();
    const good = readFileSync(path);
    const pages = good.length / PAGE;
    expect(pages).toBeGreaterThan(100);
    for (const page of [1, 2, 3, Math.floor(pages / 2), pages]) {
      const bad = Buffer.from(good);
      const at = page * PAGE - 100;
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(path, bad);
      const found = thrownBy(() => {
        const again = openWorkspaceDb(path, key);
        try {
          if (!isSound(again, 'quick')) throw Object.assign(new Error('unsound'), { code: 'SQLITE_CORRUPT' });
        } finally {
          again.close();
        }
      });
      expect(isDamage(found)).toBe(true);
    }
  });

  test('SRC-DB-005: database, log and shared memory are for this user only, from the first moment', async () => {
    const { db, path } = await newStudyDb();
    insertCut(db, 'cut-1');
    for (const suffix of ['', '-wal', '-shm']) {
      expect(existsSync(path + suffix)).toBe(true);
      expect(statSync(path + suffix).mode & 0o777).toBe(0o600);
    }
  });

  test('SRC-DB-006: a file that is there is never taken for a new one, a missing one never made', () => {
    const { path, key } = newDb();
    expect(thrownBy(() => openWorkspaceDb(path, key, { create: true }))).toMatchObject({ code: 'EEXIST' });
    expect(thrownBy(() => openWorkspaceDb(`${path}.gone`, key))).toMatchObject({ code: 'ENOENT' });
    expect(existsSync(`${path}.gone`)).toBe(false);
  });

  test('SRC-DB-007: the connection is set for safety', () => {
    const { db } = newDb();
    const value = (pragma: string): unknown => db.pragma(pragma, { simple: true });
    expect({
      cipher: value('cipher'),
      journal: value('journal_mode'),
      synchronous: value('synchronous'),
      foreignKeys: value('foreign_keys'),
      trustedSchema: value('trusted_schema'),
      recursiveTriggers: value('recursive_triggers'),
      tempStore: value('temp_store'),
    }).toEqual({
      ...{ cipher: 'chacha20', journal: 'wal', synchronous: 2, foreignKeys: 1 },
      ...{ trustedSchema: 0, recursiveTriggers: 1, tempStore: 2 },
    });
  });

  test('SRC-DB-008: every table is STRICT', () => {
    const { db } = newDb();
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .pluck();
    expect(loose.all()).toEqual(['sqlite_schema', 'sqlite_temp_schema']);
  });
});
