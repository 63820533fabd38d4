import { z } from 'zod';
import { AlertList } from '../decision/alerts/alert.ts';
import { WhatIfDepth, WhatIfModel } from '../escalation/whatIf/whatIfModel.ts';
import { GateEvaluation } from '../gates/gate.ts';
import { StoppingModel } from '../stopping/stoppingModel.ts';
import { Id, Nothing, op } from './op.ts';

/** Gates, what lies ahead of them, and alerts on signed decisions. */
export const gateOperations = {
  /** By default as of the cut-off date of the cut; `asOf` is an earlier day. */
  'gates.evaluate': op('read', z.strictObject({ cutId: Id, asOf: z.iso.date().optional() }), GateEvaluation),
  /** What can come next, to `depth` cohorts ahead, and the earliest dates if everybody is dosed as planned. */
  'whatIf.get': op('read', z.strictObject({ cutId: Id, depth: WhatIfDepth }), WhatIfModel),
  /** Stopping and pausing rules: those in force, and the library for information. */
  'stopping.get': op('read', z.strictObject({ cutId: Id }), StoppingModel),
  /** Alerts on every decision signed by all; `notChecked` is not empty while there is more to compare: ask again. */
  'alerts.list': op('read', Nothing, AlertList),
} as const;
