import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { events } from './shared/contract/events.ts';
import { operations } from './shared/contract/operations.ts';

const page = (name: string): string => join(import.meta.dirname, 'renderer', `${name}.html`);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The two native packages of "dependencies" stay outside; all else is bundled.
      externalizeDeps: { include: ['better-sqlite3', '@node-rs/argon2'] },
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: {
          index: 'electron/main.ts',
          importWorker: 'electron/worker/importWorker.ts',
          simulationWorker: 'electron/worker/simulationWorker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    // SECURITY: the preload knows the names of the contract and nothing else of it. test/e2e/shell-bridge.spec.ts
    define: {
      OPERATION_NAMES: JSON.stringify(Object.keys(operations)),
      EVENT_NAMES: JSON.stringify(Object.keys(events)),
    },
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload.ts' },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      license: { fileName: 'licenses.md' },
      // Fonts and images stay files: font-src and img-src then need no data: for them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      // Absolute: the development server looks for relative ones under renderer/.
      rolldownOptions: { input: { index: page('index'), report: page('report') } },
    },
  },
});
