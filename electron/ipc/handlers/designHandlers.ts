import type { designOperations } from '../../../shared/contract/designOperations.ts';
import type { HandlerMap } from '../handlerMap.ts';
import { adviceHandlers } from './adviceHandlers.ts';
import type { HandlerDeps } from './deps.ts';
import { simulationHandlers } from './simulationHandlers.ts';

/** Comparator designs and their simulation. */
export const designHandlers = (deps: HandlerDeps): Pick<HandlerMap, keyof typeof designOperations> => ({
  ...adviceHandlers(deps),
  ...simulationHandlers(deps),
});
