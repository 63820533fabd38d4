import type { CutView } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendAudit } from '../db/audit.ts';
import { cutContentHashInTurns } from '../db/contentHash.ts';
import { getCut, lockCut as writeLock } from '../db/cuts.ts';
import { CUT_LOCKED } from '../db/verifyCuts.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { requireRole } from './requireRole.ts';

/** Freezes a draft cut. Its rows are hashed again first, so that what is locked is what was imported. */
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
  if ((await cutContentHashInTurns(db, cut.cutId)) !== cut.contentHash) {
    return err(
      appError('chain-broken', 'The rows of this data cut are no longer those that were imported.', {
        part: 'data-cut',
      }),
    );
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
      oldValue: 'draft',
      newValue: 'locked',
    });
  }).immediate();
  const locked = getCut(db, cut.cutId);
  if (locked === undefined) throw new Error('The locked cut vanished');
  return ok(locked);
};
