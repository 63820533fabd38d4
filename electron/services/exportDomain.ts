import { appError } from '../../shared/kernel/appError.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { getCut, listDomains } from '../db/cuts.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { domainTable, isUnlistedVariable } from './domainTable.ts';
import { type Exported, type ExportTarget, recordExport } from './recordExport.ts';
import { requireRole } from './requireRole.ts';

interface DomainExport {
  readonly cutId: string;
  readonly domain: string;
  readonly target: ExportTarget;
}

interface Running {
  readonly now: () => Date;
  readonly signal?: AbortSignal;
}

const write = (
  workspace: UnlockedWorkspace,
  { cutId, domain, target }: DomainExport,
  mode: 'listed' | 'all',
  running: Running,
): Promise<Result<Exported>> =>
  recordExport(
    workspace,
    domainTable(workspace.db, { cutId, domain }, mode),
    target,
    { entity: `cut:${cutId}`, details: { domain } },
    running,
  );

/**
 * Writes all accepted rows of one domain of a cut, every variable that came. Errors: 'cut-not-found', 'invalid-input'
 * (no such domain, or the place), 'storage-failed', 'too-large' (XLSX), 'cancelled'.
 */
export const exportDomain = async (
  workspace: UnlockedWorkspace,
  request: DomainExport,
  running: Running,
): Promise<Result<Exported>> => {
  const allowed = requireRole(workspace, 'read');
  if (!allowed.ok) return allowed;
  const { db } = workspace;
  if (getCut(db, request.cutId) === undefined) {
    return err(appError('cut-not-found', 'This data cut is not in the workspace.'));
  }
  if (!listDomains(db, request.cutId).includes(request.domain)) {
    return err(
      appError('invalid-input', 'This data cut holds no rows of that domain.', { domain: request.domain }),
    );
  }
  try {
    return await write(workspace, request, 'listed', running);
  } catch (error) {
    if (!isUnlistedVariable(error)) throw error;
    return write(workspace, request, 'all', running);
  }
};
