import { buildDlt } from '../../../shared/chart/buildDlt.ts';
import { listAdjudications } from '../../db/adjudications.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import { signAdjudication } from '../../services/signAdjudication.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** DLT of a cut, and the signed verdicts on its events. */
export const dltHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'dlt.get' | 'dlt.adjudicate'> => ({
  'dlt.get': async ({ cutId }) =>
    onCut(deps, cutId, (loaded, db) =>
      buildDlt(loaded.data, loaded.protocol, {
        adjudications: listAdjudications(db),
        provenance: provenanceOf(loaded, 'dlt/1'),
      }),
    ),
  'dlt.adjudicate': (input) =>
    deps.session.change((workspace) => signAdjudication(workspace, input, deps.now)),
});
