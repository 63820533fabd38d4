import type { clinicalOperations } from '../../../shared/contract/clinicalOperations.ts';
import type { HandlerMap } from '../handlerMap.ts';
import { adverseHandlers } from './adverseHandlers.ts';
import { cellTherapyHandlers } from './cellTherapyHandlers.ts';
import type { HandlerDeps } from './deps.ts';
import { dltHandlers } from './dltHandlers.ts';
import { efficacyHandlers } from './efficacyHandlers.ts';
import { factHandlers } from './factHandlers.ts';
import { gradingHandlers } from './gradingHandlers.ts';
import { liverHandlers } from './liverHandlers.ts';
import { pdHandlers } from './pdHandlers.ts';

/** Derived facts and what is signed about them. */
export const clinicalHandlers = (deps: HandlerDeps): Pick<HandlerMap, keyof typeof clinicalOperations> => ({
  ...factHandlers(deps),
  ...gradingHandlers(deps),
  ...adverseHandlers(deps),
  ...cellTherapyHandlers(deps),
  ...dltHandlers(deps),
  ...liverHandlers(deps),
  ...efficacyHandlers(deps),
  ...pdHandlers(deps),
});
