import type { clinicalOperations } from '../../../shared/contract/clinicalOperations.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** Derived facts and what is signed about them. */
export const clinicalHandlers = (
  _deps: HandlerDeps,
): Pick<HandlerMap, keyof typeof clinicalOperations> => ({});
