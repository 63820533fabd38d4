import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { importReportOf } from '../../db/cutReport.ts';
import { listCuts } from '../../db/cuts.ts';
import { countIssues, listIssues } from '../../db/issues.ts';
import { lockCut } from '../../services/lockCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** Issues that one report carries; the rest is fetched page by page. */
const ISSUES_IN_REPORT = 1000;

type DataOperations = 'cut.list' | 'cut.report' | 'cut.issues' | 'cut.issueGroups' | 'cut.lock';

/** The cuts that came of imports. */
export const dataHandlers = (deps: HandlerDeps): Pick<HandlerMap, DataOperations> => {
  const { session, now } = deps;
  return {
    'cut.list': async () => {
      const workspace = session.workspace();
      return workspace.ok ? ok(listCuts(workspace.value.db)) : workspace;
    },
    'cut.report': async ({ cutId }) => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const report = importReportOf(workspace.value.db, cutId, ISSUES_IN_REPORT);
      return report === undefined
        ? err(appError('cut-not-found', 'This data cut is not in the workspace.'))
        : ok(report);
    },
    'cut.issues': async ({ cutId, ...page }) => {
      const workspace = session.workspace();
      return workspace.ok ? ok(listIssues(workspace.value.db, cutId, page)) : workspace;
    },
    'cut.issueGroups': async ({ cutId }) => {
      const workspace = session.workspace();
      return workspace.ok ? ok(countIssues(workspace.value.db, cutId)) : workspace;
    },
    'cut.lock': (input) => session.change((workspace) => lockCut(workspace, input, now)),
  };
};
