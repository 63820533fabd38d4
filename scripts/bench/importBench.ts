import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');

const Measured = z.strictObject({
  seconds: z.number(),
  peakBytes: z.number(),
  longestBlockMs: z.number(),
  cancelMs: z.number().nullable(),
  contentHash: z.string().nullable(),
});
type Measured = z.infer<typeof Measured>;

/** Bundles the import as the program itself is built, so that no time and memory goes into stripping types. */
const bundle = async (): Promise<string> => {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          importChild: join(root, 'scripts/bench/importChild.ts'),
          importWorker: join(root, 'electron/worker/importWorker.ts'),
        },
        external: ['better-sqlite3', '@node-rs/argon2', 'write-file-atomic'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return folder;
};

const runChild = (script: string, args: readonly string[]): Measured => {
  const said = execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return Measured.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
};

const megabytes = (bytes: number): string => (bytes < 0 ? 'not measured' : `${Math.round(bytes / 1e6)} MB`);

const print = (what: string, rows: number, { seconds, peakBytes, longestBlockMs }: Measured): void => {
  const speed = Math.round(rows / seconds).toLocaleString('en');
  console.log(
    `${what.padEnd(54)} ${seconds.toFixed(3).padStart(9)} s  ${speed} rows/s, peak RSS ${megabytes(peakBytes)}, longest block ${Math.round(longestBlockMs)} ms`,
  );
};

export interface ImportTimes {
  /** Seconds, by format. */
  readonly csv: number;
  readonly xpt: number;
}

/** Imports the files, each into a workspace and process of its own, and cancels one half-way. */
export const benchImports = async (
  folder: string,
  files: { readonly csv: string; readonly xpt: string },
  rows: number,
): Promise<ImportTimes> => {
  const bundled = await bundle();
  try {
    const run = (name: string, path: string, cancelAtRow = ''): Measured => {
      const measured = runChild(join(bundled, 'importChild.js'), [
        join(folder, `${name}.srcw`),
        path,
        cancelAtRow,
      ]);
      rmSync(join(folder, `${name}.srcw`), { recursive: true, force: true });
      return measured;
    };
    const size = (path: string): string => `${Math.round(statSync(path).size / 1e6)} MB`;
    const csv = run('csv', files.csv);
    print(`import LB, ${rows} rows, CSV ${size(files.csv)}`, rows, csv);
    const xpt = run('xpt', files.xpt);
    print(`import LB, ${rows} rows, XPT ${size(files.xpt)}`, rows, xpt);
    const same = csv.contentHash === xpt.contentHash;
    console.log(
      `content of both${' '.repeat(39)} ${same ? 'the same' : 'DIFFERENT'}: ${csv.contentHash?.slice(0, 16)}`,
    );
    if (!same) process.exitCode = 1;
    const cancelled = run('cancelled', files.csv, String(Math.floor(rows / 2)));
    console.log(
      `cancel half-way, until all is undone${' '.repeat(18)} ${((cancelled.cancelMs ?? 0) / 1000).toFixed(3).padStart(9)} s`,
    );
    return { csv: csv.seconds, xpt: xpt.seconds };
  } finally {
    rmSync(bundled, { recursive: true, force: true });
  }
};
