import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { parseIsoDate } from '../../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { importReportOf } from '../../db/cutReport.ts';
import { listCuts } from '../../db/cuts.ts';
import { countIssues, listIssues } from '../../db/issues.ts';
import { exampleExtract, exampleLabel } from '../../services/createExample.ts';
import { importInto } from '../../services/importInto.ts';
import { lockCut } from '../../services/lockCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** Issues that one report carries; the rest is fetched page by page. */
const ISSUES_IN_REPORT = 1000;

type DataOperations =
  | 'import.start'
  | 'import.example'
  | 'import.cancel'
  | 'cut.list'
  | 'cut.report'
  | 'cut.issues'
  | 'cut.issueGroups'
  | 'cut.lock';

/** Importing extracts and the cuts that come of it. */
export const dataHandlers = (deps: HandlerDeps): Pick<HandlerMap, DataOperations> => {
  const { session, tokens, emit, now } = deps;

  const runImport = async (
    paths: string[],
    label: string,
    cutoffDate: string | null,
  ): Promise<Result<OperationOutput<'import.start'>>> => {
    const workspace = session.writable();
    if (!workspace.ok) return workspace;
    const cutoff = cutoffDate === null ? null : parseIsoDate(cutoffDate);
    if (cutoff === undefined) return err(appError('invalid-input', 'The cut-off is not a calendar date.'));
    return session.duringImport((signal) =>
      importInto(workspace.value, {
        paths,
        label,
        cutoffDate: cutoff,
        now,
        signal,
        onProgress: (progress) => emit('import.progress', progress),
      }),
    );
  };

  return {
    'import.start': async ({ tokens: chosen, label, cutoffDate }) => {
      const paths: string[] = [];
      for (const token of chosen) {
        const path = tokens.resolve(token, 'open');
        if (!path.ok) return path;
        paths.push(path.value);
      }
      return runImport(paths, label, cutoffDate);
    },
    'import.example': async ({ extract }) =>
      runImport([exampleExtract(extract)], exampleLabel(extract), null),
    'import.cancel': async () => {
      session.cancelImport();
      return ok({});
    },
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
