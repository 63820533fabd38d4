import { randomUUID } from 'node:crypto';
import type { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import type { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { type JobOptions, runWorkerJob } from './workerJob.ts';

/** How an extract is to be read. */
export interface ReadOptions {
  /** Files, ZIP files, or folders. */
  readonly paths: readonly string[];
  readonly mapping: Mapping | null;
  readonly policy: DeidPolicy | null;
  /** As the person states it; null: the latest date in the data. */
  readonly cutoffDate: IsoDate | null;
}

export interface ImportOptions extends ReadOptions, JobOptions {
  readonly dbPath: string;
  readonly dataKey: Uint8Array;
  readonly label: string;
  /** Share of its rows that a file may reject, 0 to 1; null: any. */
  readonly maxRejectedShare: number | null;
  /** In force at the import; the checks compare the data with it. */
  readonly protocol: Protocol;
  readonly account: { readonly accountId: string; readonly printedName: string };
  readonly now: () => Date;
}

/**
 * Imports an extract (CSV, SAS transport, Dataset-JSON, XLSX; files, folders, ZIP files) into the workspace as one draft
 * data cut: all of it or nothing. Runs in a worker thread with its own connection. Mapping and policy are saved under
 * their names. Aborting `signal` gives 'cancelled' and leaves nothing. Errors: 'file-unsupported', 'file-unreadable',
 * 'file-not-found', 'too-large' (nothing is imported when one file cannot be read), 'needs-mapping' (what a table is
 * cannot be told), 'needs-deidentification' (something looks identifying and the policy does not cover it),
 * 'too-many-rejected', 'import-failed' (no row accepted; the same rows twice; disk full), 'invalid-input' (no cut-off
 * date can be told), 'busy', 'workspace-damaged'.
 */
export const importExtract = async (options: ImportOptions): Promise<Result<ImportReport>> => {
  const { dbPath, paths, label, cutoffDate, mapping, policy, maxRejectedShare, protocol, account } = options;
  // SECURITY: a copy of the key is handed over, and the worker wipes it. test/electron/services/importExtract.test.ts
  const dataKey = Uint8Array.from(options.dataKey);
  const { accountId, printedName } = account;
  const request = {
    ...{ kind: 'import' as const, dbPath, dataKey, cutId: randomUUID(), paths: [...paths] },
    ...{ label, cutoffDate, mapping, policy, maxRejectedShare, protocol },
    account: { accountId, printedName },
    at: utcInstant(options.now()),
  };
  const outcome = await runWorkerJob(request, options);
  if (!outcome.ok) return outcome;
  if (outcome.value.kind !== 'done') throw new Error('An import must end with a report');
  return ok(outcome.value.report);
};
