import { statSync } from 'node:fs';
import { basename, extname, isAbsolute } from 'node:path';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { EXTRACT_EXTENSIONS } from './fileKind.ts';
import type { FileTokens } from './tokens.ts';

/** What the program reads: extracts and decision documents. Folders may be extracts or workspaces. */
const EXTENSIONS: readonly string[] = [...EXTRACT_EXTENSIONS, '.pdf'];

const MAX_PATH = 4096;

const kindOf = (path: string): 'file' | 'folder' | undefined => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return 'file';
  return stats?.isDirectory() ? 'folder' : undefined;
};

/**
 * A token for a file or folder that was dropped on the window. The path comes from the preload and is not trusted.
 *
 * SECURITY: absolute, existing, and of a type that the program reads; a page taken over cannot name keys or settings.
 * test/electron/files/droppedFile.test.ts
 */
export const acceptDroppedFile =
  (tokens: FileTokens) =>
  (path: unknown): Result<{ readonly token: string; readonly name: string }> => {
    const refused = err(appError('file-unsupported', 'This program does not read that kind of file.'));
    if (typeof path !== 'string' || path.length > MAX_PATH || path.includes('\0') || !isAbsolute(path))
      return refused;
    const kind = kindOf(path);
    if (kind === undefined) return err(appError('file-not-found', 'That file cannot be found.'));
    if (kind === 'file' && !EXTENSIONS.includes(extname(path).toLowerCase())) return refused;
    return ok({ token: tokens.issue(path, 'open'), name: basename(path) });
  };
