import { buildCellTherapy } from '../../../shared/chart/buildCellTherapy.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** The model of the page of cell therapy. */
export const cellTherapyHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'cellTherapy.get'> => ({
  'cellTherapy.get': async ({ cutId }) =>
    onCut(deps, cutId, (loaded) =>
      buildCellTherapy(loaded.data, loaded.protocol, provenanceOf(loaded, 'cell-therapy/1')),
    ),
});
