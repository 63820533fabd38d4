import { type AppError, appError } from '../../shared/kernel/appError.ts';

const EXPLAINED: readonly (readonly [RegExp, AppError])[] = [
  [/^SQLITE_BUSY/, appError('busy', 'The workspace is busy with another change; try again in a moment.')],
  [
    /^SQLITE_(?:FULL|IOERR_SHMSIZE)$|^ENOSPC$|^EDQUOT$/,
    appError('storage-failed', 'The disk is full; nothing was changed.'),
  ],
  [
    /^SQLITE_(?:NOTADB|CORRUPT)/,
    appError('workspace-damaged', 'The workspace cannot be read; it may be damaged.'),
  ],
  [
    /^SQLITE_(?:IOERR|READONLY|CANTOPEN)|^E(?:ROFS|ACCES|PERM|IO)$/,
    appError(
      'storage-failed',
      'The workspace cannot be written to (read-only, or its disk is gone); nothing was changed.',
    ),
  ],
];

/**
 * What the state of the disk means for the person who wanted to change the workspace; undefined for anything else,
 * which is a bug and must stay one.
 */
export const storageError = (error: unknown): AppError | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return EXPLAINED.find(([pattern]) => pattern.test(code))?.[1];
};
