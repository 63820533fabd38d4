import { appError } from '../../shared/kernel/appError.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { storageError } from '../db/storageError.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';

/**
 * Runs one change of a workspace. What the person can meet is an error value instead of a bug: the workspace locked
 * half-way ('not-unlocked'), a full or read-only disk, another writer. A change is stored in one transaction at its
 * end, so in each of these cases nothing was.
 */
export const changing = async <T>(
  workspace: UnlockedWorkspace,
  run: (workspace: UnlockedWorkspace) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> => {
  try {
    return await run(workspace);
  } catch (error) {
    if (!workspace.db.open) {
      return err(appError('not-unlocked', 'The workspace was locked meanwhile; nothing was stored.'));
    }
    const known = storageError(error);
    if (known === undefined) throw error;
    return err(known);
  }
};
