import { cutMarks, diffCuts, diffRows } from '../../services/diffCuts.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

type DiffOperations = 'cut.diff' | 'cut.diffRows' | 'cut.marks';

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
});
