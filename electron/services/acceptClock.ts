import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { clockRunsBackwards, acceptClock as recordClock } from '../db/audit.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { requireRole } from './requireRole.ts';

/**
 * States, with a reason, that the clock is right again after it once ran ahead: events dated in the future would
 * otherwise block signing until that date. The statement itself stands in the audit trail.
 */
export const acceptClock = (
  workspace: UnlockedWorkspace,
  reason: string,
  now: () => Date,
): Result<{ at: string }> => {
  const allowed = requireRole(workspace, 'account.add');
  if (!allowed.ok) return allowed;
  const { db, account } = workspace;
  const at = now();
  if (!clockRunsBackwards(db, at)) {
    return err(
      appError('invalid-input', 'The clock is not earlier than the record; there is nothing to accept.'),
    );
  }
  db.transaction(() => recordClock(db, { at: utcInstant(at), account, reason })).immediate();
  return ok({ at: utcInstant(at) });
};
