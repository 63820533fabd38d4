import type { gateOperations } from '../../../shared/contract/gateOperations.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { listAlerts } from '../../services/alerts.ts';
import { evaluateCut } from '../../services/evaluateCut.ts';
import { stoppingOf } from '../../services/stoppingOf.ts';
import { whatIfInParts } from '../../services/whatIfOf.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** Gates, what lies ahead of them, and alerts on signed decisions. */
export const gateHandlers = (
  deps: Pick<HandlerDeps, 'session'>,
): Pick<HandlerMap, keyof typeof gateOperations> => ({
  'gates.evaluate': async ({ cutId, asOf }) => {
    const workspace = deps.session.workspace();
    return workspace.ok ? evaluateCut(workspace.value.db, cutId, asOf) : workspace;
  },
  'whatIf.get': async ({ cutId, depth }) => {
    const model = onCut(deps, cutId, (loaded, db) => whatIfInParts(db, loaded, depth));
    if (!model.ok) return model;
    const askedIn = deps.session.id();
    const value = await model.value;
    // SECURITY: what was worked out while the workspace locked stays unsaid. test/electron/ipc/gateHandlers.test.ts
    return deps.session.id() === askedIn
      ? ok(value)
      : err(appError('not-unlocked', 'The workspace was locked meanwhile.'));
  },
  'stopping.get': async ({ cutId }) => onCut(deps, cutId, (loaded, db) => stoppingOf(db, loaded)),
  'alerts.list': async () => {
    const workspace = deps.session.workspace();
    return workspace.ok ? listAlerts(workspace.value.db) : workspace;
  },
});
