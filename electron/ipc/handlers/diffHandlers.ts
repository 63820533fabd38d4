import { cutMarks } from '../../services/cutMarks.ts';
import { diffCuts } from '../../services/diffCuts.ts';
import { diffRows, rowChanges } from '../../services/diffRows.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

type DiffOperations = 'cut.diff' | 'cut.diffRows' | 'cut.marks' | 'cut.rowChanges';

/** Comparing two data cuts. */
export const diffHandlers = ({ session }: HandlerDeps): Pick<HandlerMap, DiffOperations> => ({
  'cut.diff': async (input) => {
    const workspace = session.workspace();
    return workspace.ok ? diffCuts(workspace.value.db, input) : workspace;
  },
  'cut.diffRows': async (input) => {
    const workspace = session.workspace();
    return workspace.ok ? diffRows(workspace.value.db, input) : workspace;
  },
  'cut.marks': async (input) => {
    const workspace = session.workspace();
    return workspace.ok ? cutMarks(workspace.value.db, input) : workspace;
  },
  'cut.rowChanges': async (input) => {
    const workspace = session.workspace();
    return workspace.ok ? rowChanges(workspace.value.db, input) : workspace;
  },
});
