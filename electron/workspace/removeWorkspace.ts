import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { readKeyring } from './keyring.ts';
import { pathsOf } from './paths.ts';

/**
 * Takes away a workspace that this program has just made and locked: its own files by their names, and the folder when
 * nothing else is in it. Leaves everything where the folder now holds another workspace, or none.
 * SECURITY: nothing is removed that was not made here. test/electron/services/createExample.test.ts
 */
export const removeWorkspace = ({
  folder,
  workspaceId,
}: {
  readonly folder: string;
  readonly workspaceId: string;
}): void => {
  const paths = pathsOf(folder);
  if (!existsSync(paths.keyring)) return;
  const keyring = readKeyring(paths.keyring);
  if (!keyring.ok || keyring.value.workspaceId !== workspaceId) return;
  const { db, keyring: keys, attempts, lock } = paths;
  try {
    for (const path of [db, `${db}-wal`, `${db}-shm`, attempts, lock, keys]) rmSync(path, { force: true });
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch (error) {
    // A file that is held (by a scanner, an indexer) or cannot be removed stays; why the workspace failed matters more.
    if (!(error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))) throw error;
  }
};
