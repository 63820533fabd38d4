import { z } from 'zod';
import { SimulationScenario } from '../../shared/escalation/simulation/scenario.ts';
import { SimulationResult } from '../../shared/escalation/simulation/simulationResult.ts';

/** What the worker thread is started with. */
export const SimulationRequest = z.strictObject({
  scenario: SimulationScenario,
  /** One Int32: anything but 0 asks the worker to stop. */
  cancelFlag: z.instanceof(SharedArrayBuffer),
});
export type SimulationRequest = z.infer<typeof SimulationRequest>;

/** What the worker thread says. */
export const SimulationMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), trialsDone: z.number().int() }),
  z.strictObject({ kind: z.literal('done'), result: SimulationResult }),
  z.strictObject({
    kind: z.literal('failed'),
    error: z.strictObject({
      code: z.enum(['cancelled', 'invalid-input']),
      message: z.string(),
      /** Counts of a gap in a table. */
      details: z.record(z.string(), z.number()).optional(),
    }),
  }),
]);
export type SimulationMessage = z.infer<typeof SimulationMessage>;
