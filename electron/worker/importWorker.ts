import { parentPort, workerData } from 'node:worker_threads';
import type { AppError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WritableDb } from '../db/handles.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { settle } from '../files/refused.ts';
import { refuseNodeNetwork } from '../security/nodeNetwork.ts';
import type { Job } from './extractRun.ts';
import { ImportMessage, type ImportRequest, type InspectRequest, WorkerRequest } from './importRequest.ts';
import { runImport } from './runImport.ts';
import { runInspection } from './runInspection.ts';
import { explainStorageError } from './sqliteError.ts';

// SECURITY: a worker has network modules of its own, which main cannot close. test/electron/security/nodeNetwork.test.ts
refuseNodeNetwork();

const openWith = ({ dbPath, dataKey }: ImportRequest): WritableDb => {
  try {
    return openWorkspaceDb(dbPath, dataKey);
  } finally {
    // SECURITY: the key was handed over for this one opening. test/electron/services/importExtract.test.ts
    dataKey.fill(0);
  }
};

const failed = (error: AppError): ImportMessage => ImportMessage.parse({ kind: 'failed', error });

const importOnce = async (request: ImportRequest, job: Job): Promise<ImportMessage> => {
  const db = openWith(request);
  try {
    const imported = await settle(() => runImport({ db, request, ...job }));
    return imported.ok ? { kind: 'done', report: imported.value } : failed(imported.error);
  } finally {
    db.close();
  }
};

const inspectOnce = async (request: InspectRequest, job: Job): Promise<ImportMessage> => {
  const inspected = await settle(() => runInspection({ request, ...job }));
  return inspected.ok ? { kind: 'inspected', inspection: inspected.value } : failed(inspected.error);
};

/** Storage that gives way is told as an error value; everything else that throws is a bug and ends the worker. */
const explained = async <T>(run: () => Promise<T>): Promise<Result<T, AppError>> => {
  try {
    return ok(await run());
  } catch (error) {
    const known = explainStorageError(error);
    if (known === undefined) throw error;
    return err(known);
  }
};

const main = async (): Promise<void> => {
  const port = parentPort;
  if (port === null) throw new Error('The import worker runs in a worker thread');
  const post = (message: ImportMessage): void => port.postMessage(message);
  const request = WorkerRequest.parse(workerData);
  const cancelFlag = new Int32Array(request.cancelFlag);
  const job: Job = {
    isCancelled: () => Atomics.load(cancelFlag, 0) !== 0,
    onProgress: (progress) => post({ kind: 'progress', progress }),
  };
  const outcome = await explained(() =>
    request.kind === 'import' ? importOnce(request, job) : inspectOnce(request, job),
  );
  post(outcome.ok ? outcome.value : failed(outcome.error));
};

await main();
