import { Worker } from 'node:worker_threads';
import type { EventPayload } from '../../shared/contract/events.ts';
import { type AppError, appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { ImportMessage, type ImportRequest, type InspectRequest } from '../worker/importRequest.ts';
import { workerUrl } from './workerUrl.ts';

export interface JobOptions {
  /** Aborting gives 'cancelled'. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: EventPayload<'import.progress'>) => void;
  /** The worker's entry; given by tests only. */
  readonly worker?: URL;
}

type Request = Omit<ImportRequest, 'cancelFlag'> | Omit<InspectRequest, 'cancelFlag'>;
type Outcome = Extract<ImportMessage, { kind: 'done' } | { kind: 'inspected' }>;

/** Rows are short-lived: a small nursery keeps the memory of a large import from growing, at no cost in time. */
const YOUNG_GENERATION_MB = 16;

const startWorker = (request: Request, cancelFlag: SharedArrayBuffer, worker: URL | undefined): Worker => {
  const key = request.kind === 'import' ? request.dataKey : request.shiftKey;
  const { buffer } = key;
  return new Worker(worker ?? workerUrl('importWorker'), {
    workerData: { ...request, cancelFlag },
    transferList: buffer instanceof ArrayBuffer ? [buffer] : [],
    name: request.kind,
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
const outcomeOf = (worker: Worker, onProgress: JobOptions['onProgress']): Promise<Result<Outcome>> =>
  new Promise((resolve, reject) => {
    let outcome: Result<Outcome> | undefined;
    worker.on('message', (raw: unknown) => {
      const message = ImportMessage.parse(raw);
      if (message.kind === 'progress') onProgress(message.progress);
      else outcome = message.kind === 'failed' ? err(toAppError(message.error)) : ok(message);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (outcome === undefined) reject(new Error('The worker ended without a result'));
      else resolve(outcome);
    });
  });

/** Runs a job in the worker thread, to the end of the thread. The key in the request is handed over, not copied. */
export const runWorkerJob = async (request: Request, options: JobOptions): Promise<Result<Outcome>> => {
  const { signal, onProgress, worker } = options;
  if (signal.aborted) return err(appError('cancelled', 'The import was cancelled; nothing was kept.'));
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = (): void => void Atomics.store(new Int32Array(cancelFlag), 0, 1);
  signal.addEventListener('abort', cancel);
  try {
    return await outcomeOf(startWorker(request, cancelFlag, worker), onProgress);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
