import { z } from 'zod';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { workspace0001 } from './migrations/0001_workspace.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order; append only. A released migration is never edited: test/electron/db/migrate.test.ts holds its hash. */
export const migrations: readonly Migration[] = [workspace0001];

const assertMonotonic = (steps: readonly Migration[]): void => {
  steps.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`Migration ${step.name} must have version ${index + 1}`);
  });
};

/** Version of the schema that the file has; 0 for a new or an emptied file. */
export const schemaVersion = (db: ReadableDb): number =>
  z
    .number()
    .int()
    .min(0)
    .parse(db.pragma('user_version', { simple: true }));

/**
 * Brings the schema up to this program: all pending steps in one transaction, or none. A file written by a newer
 * program is refused with 'workspace-from-future' and left as it is.
 */
export const migrate = (
  db: WritableDb,
  steps: readonly Migration[] = migrations,
): Result<{ from: number; to: number }> => {
  assertMonotonic(steps);
  const to = steps.length;
  const run = db.transaction((): Result<{ from: number; to: number }> => {
    const from = schemaVersion(db);
    if (from > to) {
      return err(
        appError('workspace-from-future', 'The workspace was written by a newer version of the program.', {
          found: from,
          known: to,
        }),
      );
    }
    for (const step of steps.slice(from)) db.exec(step.sql);
    if (from < to) db.pragma(`user_version = ${to}`);
    return ok({ from, to });
  });
  return run.immediate();
};
