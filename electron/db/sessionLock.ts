import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Held while a workspace is unlocked; ends with the process, however that ends. */
export interface SessionLock {
  readonly release: () => void;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/**
 * Takes the one session of a workspace, or gives undefined when another program or window has it. The lock is that of
 * SQLite on an empty file of its own: the operating system gives it back after a crash, so nothing stale remains, and
 * the workspace file itself stays open to the connections of this session.
 */
export const takeSessionLock = (path: string): SessionLock | undefined => {
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, { fileMustExist: true, timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return {
    release: () => {
      if (db.open) db.close();
    },
  };
};
