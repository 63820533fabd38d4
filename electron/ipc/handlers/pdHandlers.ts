import { buildEligibility } from '../../../shared/chart/buildEligibility.ts';
import { buildPd } from '../../../shared/chart/buildPd.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** The models of the pages on pharmacodynamics and eligibility. */
export const pdHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'pd.get' | 'eligibility.get'> => ({
  'pd.get': async ({ cutId }) =>
    onCut(deps, cutId, (loaded) => buildPd(loaded.data, loaded.protocol, provenanceOf(loaded, 'pd/1'))),
  'eligibility.get': async ({ cutId }) =>
    onCut(deps, cutId, (loaded) =>
      buildEligibility(loaded.data, loaded.protocol, provenanceOf(loaded, 'eligibility/1')),
    ),
});
