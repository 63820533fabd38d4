import type { gateOperations } from '../../../shared/contract/gateOperations.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { listAlerts } from '../../services/alerts.ts';
import { evaluateCut } from '../../services/evaluateCut.ts';
import { stoppingOf } from '../../services/stoppingOf.ts';
import { whatIfInParts } from '../../services/whatIfOf.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** Gates, what lies ahead of them, and alerts on signed decisions. */
export const gateHandlers = (deps: HandlerDeps): Pick<HandlerMap, keyof typeof gateOperations> => ({
  'gates.evaluate': async ({ cutId, asOf }) => {
    const workspace = deps.session.workspace();
    return workspace.ok ? evaluateCut(workspace.value.db, cutId, asOf) : workspace;
  },
  'whatIf.get': async ({ cutId, depth }) => {
    const model = onCut(deps, cutId, (loaded, db) => whatIfInParts(db, loaded, depth));
    return model.ok ? ok(await model.value) : model;
  },
  'stopping.get': async ({ cutId }) => onCut(deps, cutId, (loaded, db) => stoppingOf(db, loaded)),
  'alerts.list': async () => {
    const workspace = deps.session.workspace();
    return workspace.ok ? listAlerts(workspace.value.db) : workspace;
  },
});
