import { ok, type Result } from '../../shared/kernel/result.ts';
import { listCuts } from '../db/cuts.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { storeCutFacts } from './cutFacts.ts';

/**
 * Stores the facts of every cut under the protocol version in force, newest cut first, where they are not there yet:
 * after an amendment each cut says something else. Gives the first error of storeCutFacts.
 */
export const storeAllFacts = async (workspace: UnlockedWorkspace, now: () => Date): Promise<Result<null>> => {
  for (const { cutId } of listCuts(workspace.db)) {
    const stored = await storeCutFacts(workspace, cutId, { now });
    if (!stored.ok) return stored;
  }
  return ok(null);
};
