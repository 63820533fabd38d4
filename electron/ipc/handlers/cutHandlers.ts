import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { issuePlace } from '../../db/issues.ts';
import { readRejectedRow } from '../../db/rejectedRow.ts';
import { findRowAt } from '../../db/rowAt.ts';
import { checkCut } from '../../services/checkCut.ts';
import { listDeidPolicies, listMappings, saveMapping } from '../../services/saveMapping.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

type CutOperations =
  | 'cut.rejectedRow'
  | 'cut.rowAt'
  | 'cut.check'
  | 'mapping.list'
  | 'mapping.save'
  | 'deid.list';

/** Checking a cut, the rows it rejected, and how extracts are read: saved mappings and de-identification policies. */
export const cutHandlers = ({
  session,
  now,
}: Pick<HandlerDeps, 'session' | 'now'>): Pick<HandlerMap, CutOperations> => ({
  'cut.rejectedRow': async (issue) => {
    const workspace = session.workspace();
    if (!workspace.ok) return workspace;
    const cells = readRejectedRow(workspace.value.db, issue);
    return cells === undefined
      ? err(appError('invalid-input', 'No row was rejected where this remark points.'))
      : ok({ cells });
  },
  'cut.rowAt': async ({ cutId, issueId }) => {
    const workspace = session.workspace();
    if (!workspace.ok) return workspace;
    const { db } = workspace.value;
    const place = issuePlace(db, cutId, issueId);
    return ok({ ref: place === undefined ? null : (findRowAt(db, { cutId, ...place }) ?? null) });
  },
  'cut.check': (input) => session.change((workspace) => checkCut(workspace, input, now)),
  'mapping.list': async () => {
    const workspace = session.workspace();
    return workspace.ok ? ok(listMappings(workspace.value.db)) : workspace;
  },
  'mapping.save': ({ mapping }) => session.change((workspace) => saveMapping(workspace, mapping, now)),
  'deid.list': async () => {
    const workspace = session.workspace();
    return workspace.ok ? ok(listDeidPolicies(workspace.value.db)) : workspace;
  },
});
