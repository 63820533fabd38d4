import { buildDesigns } from '../../../shared/chart/buildDesigns.ts';
import { listAdjudications } from '../../db/adjudications.ts';
import { listDecisions } from '../../db/decisions.ts';
import { decisionState, evaluateLoaded } from '../../services/evaluateCut.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** What the comparator designs advise on a cut. */
export const adviceHandlers = (deps: Pick<HandlerDeps, 'session'>): Pick<HandlerMap, 'design.advice'> => ({
  'design.advice': async ({ cutId }) =>
    onCut(deps, cutId, (loaded, db) =>
      buildDesigns(loaded.data, loaded.protocol, {
        adjudications: listAdjudications(db),
        decisions: listDecisions(db).map(decisionState),
        gates: evaluateLoaded(db, loaded),
        provenance: provenanceOf(loaded, 'designs/1'),
      }),
    ),
});
