import { join } from 'node:path';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { currentProtocol } from '../db/protocolVersions.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { type ImportOptions, importExtract } from './importExtract.ts';
import { requireRole } from './requireRole.ts';

/** Without a mapping, a policy or a limit of rejected rows where none is given. */
type Options = Pick<
  ImportOptions,
  'paths' | 'label' | 'cutoffDate' | 'now' | 'signal' | 'onProgress' | 'worker'
> &
  Partial<Pick<ImportOptions, 'mapping' | 'policy' | 'maxRejectedShare'>>;

/** Imports into an unlocked workspace, as its account. */
export const importInto = async (
  workspace: UnlockedWorkspace,
  options: Options,
): Promise<Result<ImportReport>> => {
  const allowed = requireRole(workspace, 'data.import');
  if (!allowed.ok) return allowed;
  const { account, db, folder, dataKey } = workspace;
  return importExtract({
    ...{ mapping: null, policy: null, maxRejectedShare: null },
    ...options,
    dbPath: join(folder, 'workspace.db'),
    dataKey,
    protocol: currentProtocol(db).protocol,
    account: { accountId: account.accountId, printedName: account.printedName },
  });
};
