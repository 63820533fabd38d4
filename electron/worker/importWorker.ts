import { parentPort, workerData } from 'node:worker_threads';
import type { AppError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WritableDb } from '../db/handles.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { settle } from '../files/refused.ts';
import { refuseNodeNetwork } from '../security/nodeNetwork.ts';
import { ImportMessage, ImportRequest } from './importRequest.ts';
import { runImport } from './runImport.ts';
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

const importOnce = async (
  request: ImportRequest,
  post: (message: ImportMessage) => void,
): Promise<ImportMessage> => {
  const cancelFlag = new Int32Array(request.cancelFlag);
  const db = openWith(request);
  try {
    const imported = await settle(() =>
      runImport({
        db,
        request,
        isCancelled: () => Atomics.load(cancelFlag, 0) !== 0,
        onProgress: (progress) => post({ kind: 'progress', progress }),
      }),
    );
    return imported.ok
      ? { kind: 'done', report: imported.value }
      : ImportMessage.parse({ kind: 'failed', error: imported.error });
  } finally {
    db.close();
  }
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
  const request = ImportRequest.parse(workerData);
  const outcome = await explained(() => importOnce(request, post));
  post(outcome.ok ? outcome.value : ImportMessage.parse({ kind: 'failed', error: outcome.error }));
};

await main();
