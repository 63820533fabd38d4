import { inject } from 'vitest';

/** The import worker as bundled for this run; see bundleImportWorker.ts. */
export const importWorker = (): URL => new URL(inject('importWorker'));
