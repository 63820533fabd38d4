import { buildLiver } from '../../../shared/chart/buildLiver.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** The model of the liver page. */
export const liverHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'liver.get'> => ({
  'liver.get': async ({ cutId, scale, aminotransferase }) =>
    onCut(deps, cutId, (loaded) =>
      buildLiver(
        loaded.data,
        loaded.protocol,
        { scale, aminotransferase },
        provenanceOf(loaded, 'liver/1', [
          { key: 'liver-scale', value: scale },
          { key: 'liver-at', value: aminotransferase },
        ]),
      ),
    ),
});
