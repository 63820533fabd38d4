import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { cutContentHashInTurns } from '../db/contentHash.ts';
import { getCut } from '../db/cuts.ts';
import type { ReadableDb } from '../db/handles.ts';
import { verifyWorkspace } from '../db/verifyWorkspace.ts';

/**
 * Everything that a decision stands on is recomputed before it is sealed, signed or exported: the rows of the cut, the
 * audit chain, accounts, protocol versions, cuts, and the chain of confirmations, decisions and signatures.
 */
export const checkIntegrity = async (db: ReadableDb, cutId: string): Promise<Result<null>> => {
  const cut = getCut(db, cutId);
  if (cut === undefined) return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  // SECURITY: a row rewritten behind the triggers is found here. test/electron/services/integrity.test.ts
  if ((await cutContentHashInTurns(db, cutId)) !== cut.contentHash) {
    return err(
      appError('chain-broken', 'The rows of this data cut are no longer those that were imported.', {
        part: 'data-cut',
      }),
    );
  }
  const check = verifyWorkspace(db);
  if (check.intact) return ok(null);
  const { part, at, reason } = check;
  return err(appError('chain-broken', 'The record was changed behind the program.', { part, at, reason }));
};
