import { z } from 'zod';
import { GateEvaluation } from '../gates/gate.ts';
import { Id, op } from './op.ts';

/** Gates, what lies ahead of them, and alerts on signed decisions. */
export const gateOperations = {
  'gates.evaluate': op('read', z.strictObject({ cutId: Id }), GateEvaluation),
} as const;
