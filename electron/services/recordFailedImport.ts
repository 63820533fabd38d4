import { basename } from 'node:path';
import { withoutWho } from '../../shared/dataset/deid/saysWho.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { AppError, ErrorCode } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { appendAudit } from '../db/audit.ts';
import { storageError } from '../db/storageError.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';

/** More names than these say no more; the number of all is there as well. */
const NAMED_PATHS = 30;

interface FailedImport {
  readonly code: ErrorCode;
  readonly label: string;
  /** As they were chosen. */
  readonly paths: readonly string[];
}

const append = (
  { db, account }: Pick<UnlockedWorkspace, 'db' | 'account'>,
  { code, label, paths }: FailedImport,
  now: Date,
): void => {
  // SECURITY: nothing ever leaves the audit trail again, and nobody looked at these names. test/electron/services/importInto.test.ts
  const files = paths.slice(0, NAMED_PATHS).map((path) => withoutWho(basename(path)));
  db.transaction(() =>
    appendAudit(db, {
      ...{ at: utcInstant(now), account, entity: 'import', reason: withoutWho(label), oldValue: null },
      action: code === 'cancelled' ? 'data.import-cancelled' : 'data.import-failed',
      newValue: canonicalJson({ code, files, chosen: paths.length }),
    }),
  ).immediate();
};

/**
 * Records an import that came to nothing: who, when, under which label, why by its code, and what had been chosen, by
 * name without folders; never words of a refusal or a value. Gives why it could not be recorded, null when it was. A
 * workspace that was locked meanwhile (which ends the import) records nothing, because its key is gone.
 */
export const recordFailedImport = (
  workspace: Pick<UnlockedWorkspace, 'db' | 'account'>,
  failed: FailedImport,
  now: Date,
): AppError | null => {
  if (!workspace.db.open) return null;
  try {
    append(workspace, failed, now);
    return null;
  } catch (error) {
    const known = storageError(error);
    if (known === undefined) throw error;
    return known;
  }
};
