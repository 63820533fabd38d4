import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Action, may } from '../../shared/review/role.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';

/**
 * Authority check of 21 CFR 11.10(g), made in the service so that the window and the command line share it.
 * SECURITY: the account is the one that unlocked, never one named by the caller. test/electron/services/authority.test.ts
 */
export const requireRole = (workspace: UnlockedWorkspace, action: Action): Result<null> =>
  may(workspace.account.role, action)
    ? ok(null)
    : err(
        appError('not-permitted', 'The role of this account may not do this.', {
          role: workspace.account.role,
          action,
        }),
      );
