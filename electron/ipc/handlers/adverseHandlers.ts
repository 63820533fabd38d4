import { buildAeDerived } from '../../../shared/chart/buildAeDerived.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** What is derived of adverse events. */
export const adverseHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'ae.derived'> => ({
  'ae.derived': async ({ cutId }) =>
    onCut(deps, cutId, (loaded) =>
      buildAeDerived(loaded.data, loaded.protocol, provenanceOf(loaded, 'reported-against-derived/1')),
    ),
});
