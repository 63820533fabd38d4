import type { designOperations } from '../../../shared/contract/designOperations.ts';
import type { HandlerMap } from '../handlerMap.ts';
import type { HandlerDeps } from './deps.ts';

/** Comparator designs and their simulation. */
export const designHandlers = (_deps: HandlerDeps): Pick<HandlerMap, keyof typeof designOperations> => ({});
