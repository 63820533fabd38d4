import type { CutView } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendAudit } from '../db/audit.ts';
import { getCut, lockCut as writeLock } from '../db/cuts.ts';
import { CUT_LOCKED } from '../db/verifyCuts.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { storeCutFacts } from './cutFacts.ts';
import { checkIntegrity } from './integrity.ts';
import { requireRole } from './requireRole.ts';

/**
 * Checked → locked. Its facts are stored and its rows hashed again first, so that what is locked is what was imported,
 * with what follows from it.
 */
export const lockCut = async (
  workspace: UnlockedWorkspace,
  input: { cutId: string; reason: string },
  now: () => Date,
): Promise<Result<CutView>> => {
  const allowed = requireRole(workspace, 'cut.lock');
  if (!allowed.ok) return allowed;
  const { db, account } = workspace;
  const cut = getCut(db, input.cutId);
  if (cut === undefined) return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  if (cut.status === 'locked') return err(appError('cut-locked', 'This data cut is locked already.'));
  // SECURITY: no cut is locked that a second person has not checked. test/electron/services/checkCut.test.ts
  if (cut.status !== 'checked') {
    return err(appError('cut-not-checked', 'A second person must check this data cut before it is locked.'));
  }
  const facts = await storeCutFacts(workspace, cut.cutId, { now });
  if (!facts.ok) return facts;
  const intact = await checkIntegrity(db, cut.cutId);
  if (!intact.ok) return intact;
  if (getCut(db, cut.cutId)?.status !== 'checked') {
    return err(appError('cut-locked', 'This data cut was locked meanwhile.'));
  }
  const at = utcInstant(now());
  db.transaction(() => {
    writeLock(db, cut.cutId, at);
    appendAudit(db, {
      at,
      account,
      action: CUT_LOCKED,
      entity: `cut:${cut.cutId}`,
      reason: input.reason,
      oldValue: 'checked',
      newValue: 'locked',
    });
  }).immediate();
  const locked = getCut(db, cut.cutId);
  if (locked === undefined) throw new Error('The locked cut vanished');
  return ok(locked);
};
