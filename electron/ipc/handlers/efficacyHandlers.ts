import { buildEfficacy } from '../../../shared/chart/buildEfficacy.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** The model of the page on efficacy. */
export const efficacyHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'efficacy.get'> => ({
  'efficacy.get': async ({ cutId }) =>
    onCut(deps, cutId, (loaded) =>
      buildEfficacy(loaded.data, loaded.protocol, provenanceOf(loaded, 'efficacy/1')),
    ),
});
