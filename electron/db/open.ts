import { chmodSync, closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { WritableDb } from './handles.ts';

/** 32 random bytes that encrypt every page; wrapped per account in keyring.json. */
export type DataKey = Uint8Array;

/** SECURITY: only this user may read the file, from its first byte on. test/electron/db/encryption.test.ts */
const OWNER_ONLY = 0o600;

/** The write-ahead log gets the mode of the database file, so the mode must be right before it is opened. */
const prepareFile = (path: string, create: boolean): void => {
  if (create) closeSync(openSync(path, 'wx', OWNER_ONLY));
  else chmodSync(path, OWNER_ONLY);
};

/**
 * Opens the encrypted workspace file for reading and writing; with `create` makes it and throws EEXIST when it is
 * there. Throws ENOENT when it is missing, SqliteError NOTADB or CORRUPT when the key is wrong or the file is damaged:
 * the caller turns it into words.
 */
export const openWorkspaceDb = (
  path: string,
  key: DataKey,
  options: { create?: boolean } = {},
): WritableDb => {
  prepareFile(path, options.create === true);
  const db = new Database(path, { fileMustExist: true, timeout: 5000 });
  try {
    // SECURITY: every page is encrypted and authenticated (ChaCha20-Poly1305). test/electron/db/encryption.test.ts
    db.pragma("cipher='chacha20'");
    db.pragma(`key="raw:${Buffer.from(key).toString('hex')}"`);
    // SECURITY: sorts and statement journals are not encrypted, so they never reach a disk. test/electron/db/encryption.test.ts
    db.pragma('temp_store = MEMORY');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // SECURITY: no function of an edited schema runs with our rights. test/electron/db/encryption.test.ts
    db.pragma('trusted_schema = OFF');
    db.pragma('recursive_triggers = ON');
  } catch (error) {
    db.close();
    throw error;
  }
  return db as WritableDb;
};
