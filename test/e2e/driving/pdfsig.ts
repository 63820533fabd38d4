import { spawnSync } from 'node:child_process';

/** What poppler's pdfsig says of a file, a reader that knows nothing of this program; undefined where not installed. */
export const pdfsig = (path: string): string | undefined => {
  const run = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8', timeout: 30_000 });
  return run.error === undefined ? `${run.stdout}${run.stderr}` : undefined;
};
