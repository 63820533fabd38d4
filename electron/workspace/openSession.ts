import { existsSync } from 'node:fs';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isDamage, isSound } from '../db/checkDatabase.ts';
import type { WritableDb } from '../db/handles.ts';
import { migrate, schemaVersion } from '../db/migrate.ts';
import { type DataKey, openWorkspaceDb } from '../db/open.ts';
import { type SessionLock, takeSessionLock } from '../db/sessionLock.ts';
import { pathsOf } from './paths.ts';

/** The open database of a workspace with the lock that keeps other programs out. */
export interface OpenSession {
  readonly db: WritableDb;
  readonly lock: SessionLock;
  /** Schema before and after. */
  readonly migrated: { readonly from: number; readonly to: number };
  /** The session before did not end in order (crash, power cut). */
  readonly recovered: boolean;
}

export const damagedDatabase = () =>
  err(appError('workspace-damaged', 'The database of the workspace is damaged.', { file: 'workspace.db' }));

const openSound = (path: string, dataKey: DataKey, lock: SessionLock): Result<OpenSession> => {
  // SQLite removes its write-ahead log when the last connection closes: one that is left tells of an unclean end.
  const recovered = existsSync(`${path}-wal`);
  const db = openWorkspaceDb(path, dataKey);
  const refuse = <E>(failure: E): E => {
    db.close();
    return failure;
  };
  try {
    // An emptied file is sound to SQLite and would be filled anew: a workspace always has a schema.
    const empty = schemaVersion(db) === 0;
    if (empty || !isSound(db, recovered ? 'full' : 'quick')) return refuse(damagedDatabase());
    const migrated = migrate(db);
    if (!migrated.ok) return refuse(migrated);
    return ok({ db, lock, migrated: migrated.value, recovered });
  } catch (error) {
    db.close();
    throw error;
  }
};

/**
 * Takes the session lock, opens the database, checks its pages and brings its schema up to date. Errors:
 * 'workspace-damaged', 'workspace-in-use', 'workspace-from-future'. The caller closes the database and releases the
 * lock.
 */
export const openSession = (folder: string, dataKey: DataKey): Result<OpenSession> => {
  const paths = pathsOf(folder);
  if (!existsSync(paths.db)) return damagedDatabase();
  const lock = takeSessionLock(paths.lock);
  if (lock === undefined) {
    return err(appError('workspace-in-use', 'The workspace is open in another window or program.'));
  }
  try {
    const opened = openSound(paths.db, dataKey, lock);
    if (!opened.ok) lock.release();
    return opened;
  } catch (error) {
    lock.release();
    if (isDamage(error)) return damagedDatabase();
    throw error;
  }
};
