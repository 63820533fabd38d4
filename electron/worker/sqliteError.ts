import { type AppError, appError } from '../../shared/kernel/appError.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isSqliteError = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_');

const EXPLAINED: readonly (readonly [RegExp, AppError])[] = [
  [/^SQLITE_BUSY/, appError('busy', 'The workspace is busy with another change; try again in a moment.')],
  [/^SQLITE_FULL|^ENOSPC/, appError('import-failed', 'The disk is full; nothing was imported.')],
  [
    /^SQLITE_(?:NOTADB|CORRUPT)/,
    appError('workspace-damaged', 'The workspace cannot be read; it may be damaged.'),
  ],
  [
    /^SQLITE_(?:IOERR|READONLY|CANTOPEN)/,
    appError('import-failed', 'The workspace cannot be written to; nothing was imported.'),
  ],
  [/^ENOENT/, appError('workspace-not-found', 'The workspace is no longer there.')],
];

/** What the state of the disk or of the workspace file means for the person; undefined for anything else, a bug. */
export const explainStorageError = (error: unknown): AppError | undefined =>
  EXPLAINED.find(([pattern]) => pattern.test(codeOf(error)))?.[1];
