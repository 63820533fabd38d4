import type { Needs, SessionView } from '../../shared/contract/operations.ts';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { may } from '../../shared/review/role.ts';

const admitted = ok(undefined);

/**
 * Whether the session may call an operation with these needs.
 *
 * SECURITY: who is acting is known from the session in main, never from an argument.
 * test/electron/ipc/admit.test.ts
 */
export const admit = (needs: Needs, session: SessionView): Result<undefined, AppError> => {
  if (needs === 'none') return admitted;
  if (session.state === 'closed') return err(appError('not-unlocked', 'No workspace is open.'));
  if (needs === 'open') return admitted;
  if (session.state === 'locked') return err(appError('not-unlocked', 'The workspace is locked.'));
  if (may(session.account.role, needs)) return admitted;
  return err(
    appError('not-permitted', 'This role may not do that.', { role: session.account.role, action: needs }),
  );
};
