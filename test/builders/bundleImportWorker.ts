import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '..', '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the bundled import worker, or why it could not be bundled. */
    readonly importWorker: { readonly url: string } | { readonly failure: string };
  }
}

const bundleInto = async (folder: string): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/worker/importWorker.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2'],
        output: { format: 'es', entryFileNames: 'importWorker.mjs' },
      },
    },
  });
};

/**
 * Bundles the import worker once per run, as the program itself is built. A worker run from source would strip types
 * with a WebAssembly module of its own, and hundreds of them come and go in one test process: with one such process
 * V8 itself broke (SIGTRAP), and each start took three times as long. Beside node_modules, so that native packages are
 * found.
 */
export default async ({ provide }: TestProject): Promise<() => void> => {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'import-worker-'));
  try {
    await bundleInto(folder);
    provide('importWorker', { url: pathToFileURL(join(folder, 'importWorker.mjs')).href });
  } catch (error) {
    // Only the tests that import fail then: importWorker.ts throws.
    provide('importWorker', { failure: String(error) });
  }
  return () => rmSync(folder, { recursive: true, force: true });
};
