import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Extension of a workspace folder; see electron/workspace/paths.ts. */
const WORKSPACE = /\.srcw$/i;

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  // A path on another drive of Windows has no way to it.
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
};

/** Undefined for what is not there: then writing fails and says so. */
const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/** The folder of a path, and that of the file to which a link at the path leads: some programs write through it. */
const placesOf = (path: string): readonly string[] => {
  const full = resolve(path);
  const target = realPath(full);
  return [realPath(dirname(full)), target === undefined ? undefined : dirname(target)].filter(
    (place) => place !== undefined,
  );
};

/**
 * Whether a file at this path would lie in the folder of a workspace, this one or another: written over the database or
 * the keyring it would end it. Links are followed.
 *
 * SECURITY: exports stay out of workspaces. test/electron/files/writers/writeExport.test.ts
 */
export const isInWorkspace = (folder: string, path: string): boolean => {
  const open = realPath(folder);
  return placesOf(path).some(
    (place) =>
      (open !== undefined && isWithin(open, place)) || place.split(sep).some((part) => WORKSPACE.test(part)),
  );
};
