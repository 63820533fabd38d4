import { join } from 'node:path';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { currentProtocol } from '../db/protocolVersions.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { importExtract } from './importExtract.ts';
import { requireRole } from './requireRole.ts';

interface Options {
  readonly paths: string[];
  readonly label: string;
  readonly cutoffDate: IsoDate | null;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: EventPayload<'import.progress'>) => void;
  /** The worker's entry; given by tests only. */
  readonly worker?: URL;
}

/** Imports into an unlocked workspace, as its account. */
export const importInto = async (
  workspace: UnlockedWorkspace,
  options: Options,
): Promise<Result<ImportReport>> => {
  const allowed = requireRole(workspace, 'data.import');
  if (!allowed.ok) return allowed;
  const { account, db, folder, dataKey } = workspace;
  return importExtract({
    dbPath: join(folder, 'workspace.db'),
    dataKey,
    protocol: currentProtocol(db).protocol,
    account: { accountId: account.accountId, printedName: account.printedName },
    ...options,
  });
};
