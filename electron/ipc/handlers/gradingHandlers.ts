import { buildVersionDifference } from '../../../shared/chart/buildVersionDifference.ts';
import { provenanceOf } from '../../services/loadCut.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';
import { onCut } from './onCut.ts';

/** Laboratory-derived grades by more than one edition of the criteria. */
export const gradingHandlers = (deps: HandlerDeps): Pick<HandlerMap, 'lab.versionDifference'> => ({
  'lab.versionDifference': async ({ cutId, other }) =>
    onCut(deps, cutId, (loaded) =>
      buildVersionDifference(
        loaded.data,
        loaded.protocol,
        other,
        provenanceOf(loaded, 'lab-version-difference/1'),
      ),
    ),
});
