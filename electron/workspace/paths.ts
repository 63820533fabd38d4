import { basename, join } from 'node:path';

/** Extension of a workspace folder. */
export const EXTENSION = '.srcw';

export interface WorkspacePaths {
  readonly db: string;
  readonly keyring: string;
  /** Failed attempts to unlock; names no person. */
  readonly attempts: string;
  /** Empty file whose lock says that a session is open. */
  readonly lock: string;
}

export const pathsOf = (folder: string): WorkspacePaths => ({
  db: join(folder, 'workspace.db'),
  keyring: join(folder, 'keyring.json'),
  attempts: join(folder, 'attempts.json'),
  lock: join(folder, 'session.lock'),
});

/** Name that people see: the folder's without the extension. */
export const workspaceName = (folder: string): string => basename(folder, EXTENSION);
