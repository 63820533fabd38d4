import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Extension of a workspace folder; see electron/workspace/paths.ts. */
const WORKSPACE = /\.srcw$/i;

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  // A path on another drive of Windows has no way to it.
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
};

/**
 * Whether a file at this path would lie in the folder of a workspace, this one or another: written over the database or
 * the keyring it would end it. Links are followed.
 *
 * SECURITY: exports stay out of workspaces. test/electron/files/writers/writeExport.test.ts
 */
export const isInWorkspace = (folder: string, path: string): boolean => {
  try {
    const place = realpathSync(dirname(resolve(path)));
    return isWithin(realpathSync(folder), place) || place.split(sep).some((part) => WORKSPACE.test(part));
  } catch {
    // The folder is not there: writing fails and says so.
    return false;
  }
};
