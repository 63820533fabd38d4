import { buildAdverseEvents } from '../../../shared/chart/buildAdverseEvents.ts';
import { buildBoard } from '../../../shared/chart/buildBoard.ts';
import { buildLabTrend } from '../../../shared/chart/buildLabTrend.ts';
import { listLabTests } from '../../../shared/chart/listLabTests.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { listAdjudications } from '../../db/adjudications.ts';
import { readRowsByRef } from '../../db/cuts.ts';
import { evaluateLoaded } from '../../services/evaluateCut.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

type ViewOperations = 'board.get' | 'ae.get' | 'lab.tests' | 'lab.trend' | 'rows.get';

/** The models that the screens draw. */
export const viewHandlers = (deps: HandlerDeps): Pick<HandlerMap, ViewOperations> => {
  const { session } = deps;

  return {
    'board.get': async ({ cutId }) =>
      onCut(deps, cutId, (loaded, db) =>
        buildBoard(loaded.data, loaded.protocol, {
          gates: evaluateLoaded(db, loaded),
          adjudications: listAdjudications(db),
          provenance: provenanceOf(loaded, 'board/2'),
        }),
      ),
    'ae.get': async ({ cutId, filter }) =>
      onCut(deps, cutId, (loaded) =>
        buildAdverseEvents(
          loaded.data,
          loaded.protocol,
          filter,
          provenanceOf(
            loaded,
            'worst-grade/1',
            Object.entries(filter).flatMap(([key, value]) => (value ? [{ key, value: 'true' }] : [])),
          ),
        ),
      ),
    'lab.tests': async ({ cutId }) =>
      onCut(deps, cutId, (loaded) => listLabTests(loaded.data, loaded.protocol)),
    'lab.trend': async ({ cutId, domain, testCode, specimen, scale }) =>
      onCut(deps, cutId, (loaded) =>
        buildLabTrend(
          loaded.data,
          loaded.protocol,
          { domain, testCode, specimen, scale },
          provenanceOf(loaded, 'lab-trend/2', [{ key: 'scale', value: scale }]),
        ),
      ),
    'rows.get': async ({ cutId, refs }) => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      return ok(
        readRowsByRef(
          workspace.value.db,
          cutId,
          refs.map((ref) => ref.recordId),
        ),
      );
    },
  };
};
