import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './requireNode24.mjs';
import { QUIET_STDOUT, runProcess } from './runProcess.mjs';

const BUILT = join(root, 'out', 'renderer', 'report.html');
const SOURCES = [
  'electron',
  'shared',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
/** Data that ship beside the program and are not built into it. */
const NOT_BUILT = join('electron', 'example');

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];

const newestSource = () =>
  Math.max(
    ...SOURCES.flatMap((name) => filesIn(join(root, name)))
      .filter((file) => !file.startsWith(join(root, NOT_BUILT)))
      .map((file) => statSync(file).mtimeMs),
  );

/** report.html is the last file that a build writes. */
export const buildIsCurrent = () => existsSync(BUILT) && statSync(BUILT).mtimeMs >= newestSource();

export const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/** Builds when sources are newer than the last build. Nothing of it reaches stdout. Gives the exit code of the build. */
export const buildIfNeeded = async () => {
  if (buildIsCurrent()) return 0;
  process.stderr.write('Building …\n');
  return runProcess(process.execPath, [electronVite, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: QUIET_STDOUT,
  });
};
