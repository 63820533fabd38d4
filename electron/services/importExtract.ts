import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { ImportMessage, type ImportRequest } from '../worker/importRequest.ts';

export interface ImportOptions {
  readonly dbPath: string;
  readonly dataKey: Uint8Array;
  /** Files, or one folder. */
  readonly paths: readonly string[];
  readonly label: string;
  /** As the person states it; null: the latest date in the data. */
  readonly cutoffDate: IsoDate | null;
  /** In force at the import; the checks compare the data with it. */
  readonly protocol: Protocol;
  readonly account: { readonly accountId: string; readonly printedName: string };
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: EventPayload<'import.progress'>) => void;
  /** The worker's entry; given by tests only. */
  readonly worker?: URL;
}

/** The worker's source when running from source, else its bundle, which lies beside that of the main process. */
const workerUrl = (): URL => {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('../worker/importWorker.ts', here);
  const beside = new URL('importWorker.js', here);
  return existsSync(beside) ? beside : new URL('../importWorker.js', here);
};

/** Rows are short-lived: a small nursery keeps the memory of a large import from growing, at no cost in time. */
const YOUNG_GENERATION_MB = 16;

const startWorker = (options: ImportOptions, cancelFlag: SharedArrayBuffer): Worker => {
  const { dbPath, paths, label, cutoffDate, protocol, account, now } = options;
  // SECURITY: a copy of the key is handed over, and the worker wipes it. test/electron/services/importExtract.test.ts
  const dataKey = Uint8Array.from(options.dataKey);
  const request: ImportRequest = {
    dbPath,
    dataKey,
    paths: [...paths],
    cutId: randomUUID(),
    label,
    cutoffDate,
    protocol,
    account: { accountId: account.accountId, printedName: account.printedName },
    at: utcInstant(now()),
    cancelFlag,
  };
  return new Worker(options.worker ?? workerUrl(), {
    workerData: request,
    transferList: [dataKey.buffer],
    name: 'import',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
};

const toAppError = ({
  code,
  message,
  details,
}: Extract<ImportMessage, { kind: 'failed' }>['error']): AppError =>
  details === undefined ? appError(code, message) : appError(code, message, details);

/** What the worker said last, once it has ended and its connection is closed. Rejects when the worker broke. */
const outcomeOf = (worker: Worker, onProgress: ImportOptions['onProgress']): Promise<Result<ImportReport>> =>
  new Promise((resolve, reject) => {
    let outcome: Result<ImportReport> | undefined;
    worker.on('message', (raw: unknown) => {
      const message = ImportMessage.parse(raw);
      if (message.kind === 'progress') onProgress(message.progress);
      else outcome = message.kind === 'done' ? ok(message.report) : err(toAppError(message.error));
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (outcome === undefined) reject(new Error('The import worker ended without a result'));
      else resolve(outcome);
    });
  });

/**
 * Imports an extract (CSV, SAS transport version 5) into the workspace as one draft data cut: all of it or nothing. Runs
 * in a worker thread with its own connection. Aborting `signal` gives 'cancelled' and leaves nothing. Errors:
 * 'file-unsupported', 'file-unreadable', 'file-not-found', 'too-large' (nothing is imported when one file cannot be
 * read), 'import-failed' (no row accepted; the same rows twice; disk full), 'invalid-input' (no cut-off date can be
 * told), 'busy', 'workspace-damaged'.
 */
export const importExtract = async (options: ImportOptions): Promise<Result<ImportReport>> => {
  const { signal, onProgress } = options;
  if (signal.aborted) return err(appError('cancelled', 'The import was cancelled; nothing was kept.'));
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = (): void => void Atomics.store(new Int32Array(cancelFlag), 0, 1);
  signal.addEventListener('abort', cancel);
  try {
    return await outcomeOf(startWorker(options, cancelFlag), onProgress);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
