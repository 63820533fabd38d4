import { inject } from 'vitest';

/** The import worker as bundled for this run; see bundleImportWorker.ts. */
export const importWorker = (): URL => {
  const bundled = inject('importWorker');
  if ('failure' in bundled) throw new Error(`The import worker could not be bundled: ${bundled.failure}`);
  return new URL(bundled.url);
};
