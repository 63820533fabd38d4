import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { WritableDb } from './handles.ts';

/** 32 random bytes that encrypt every page; wrapped per account in keyring.json. */
export type DataKey = Uint8Array;

/**
 * Opens the encrypted workspace file for reading and writing. Throws SqliteError NOTADB when the key is wrong or the
 * file is damaged: the caller turns it into words.
 */
export const openWorkspaceDb = (
  path: string,
  key: DataKey,
  options: { create?: boolean } = {},
): WritableDb => {
  const db = new Database(path, { fileMustExist: options.create !== true, timeout: 5000 });
  try {
    // SECURITY: every page is encrypted and authenticated (ChaCha20-Poly1305). test/electron/db/encryption.test.ts
    db.pragma("cipher='chacha20'");
    db.pragma(`key="raw:${Buffer.from(key).toString('hex')}"`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // SECURITY: no function of an edited schema runs with our rights. test/electron/db/encryption.test.ts
    db.pragma('trusted_schema = OFF');
    db.pragma('recursive_triggers = ON');
    // SECURITY: only this user reads the file. test/electron/db/encryption.test.ts
    chmodSync(path, 0o600);
  } catch (error) {
    db.close();
    throw error;
  }
  return db as WritableDb;
};
