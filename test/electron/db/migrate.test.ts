import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { migrate, migrations } from '../../../electron/db/migrate.ts';
import { openWorkspaceDb } from '../../../electron/db/open.ts';
import { codeOf, newDb, temporaryFolder } from '../../builders/workspace.ts';

/** SHA-256 of the SQL of every migration. Lines are added here, never changed: files in the field were made by them. */
const RELEASED: readonly (readonly [string, string])[] = [
  ['0001_workspace', 'd830c44937bf386d0f17fcede034b83c62bdbb39b1fd8a8c7943ba855ca183cb'],
];

const emptyDb = () =>
  openWorkspaceDb(`${temporaryFolder()}/new.db`, new Uint8Array(32).fill(7), { create: true });

describe('migrations', () => {
  test('SRC-DB-010: a released migration is never edited', () => {
    const hashes = migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]);
    expect(hashes).toEqual(RELEASED);
  });

  test('SRC-DB-011: a new file gets every step, a current one none', () => {
    const db = emptyDb();
    expect(migrate(db)).toEqual({ ok: true, value: { from: 0, to: migrations.length } });
    expect(migrate(db)).toEqual({ ok: true, value: { from: migrations.length, to: migrations.length } });
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    db.close();
  });

  test('SRC-DB-012: a file of a newer program is refused and left as it is', () => {
    const { db } = newDb();
    db.pragma(`user_version = ${migrations.length + 1}`);
    const refused = migrate(db);
    expect(codeOf(refused)).toBe('workspace-from-future');
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
  });

  test('SRC-DB-013: pending steps are applied together or not at all', () => {
    const { db } = newDb();
    const next = migrations.length + 1;
    const good = { version: next, name: 'next', sql: 'CREATE TABLE extra (a TEXT) STRICT;' };
    const bad = { version: next + 1, name: 'bad', sql: 'CREATE TABLE extra (b TEXT) STRICT;' };
    expect(() => migrate(db, [...migrations, good, bad])).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'extra'").get()).toBeUndefined();
    expect(migrate(db, [...migrations, good])).toEqual({ ok: true, value: { from: next - 1, to: next } });
  });

  test('SRC-DB-014: versions count 1, 2, 3 without gap or repetition', () => {
    const { db } = newDb();
    const step = (version: number) => ({ version, name: `step ${version}`, sql: '' });
    expect(() => migrate(db, [...migrations, step(migrations.length + 2)])).toThrow('must have version');
    expect(() => migrate(db, [step(1), step(1)])).toThrow('must have version');
    expect(() => migrate(db, [step(2), step(1)])).toThrow('must have version');
  });
});
