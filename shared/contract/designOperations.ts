import { z } from 'zod';
import { DesignsModel } from '../chart/designs.ts';
import { SimulationScenario } from '../escalation/simulation/scenario.ts';
import { SimulationResult } from '../escalation/simulation/simulationResult.ts';
import { Id, Nothing, op } from './op.ts';

/** Comparator designs and their simulation. */
export const designOperations = {
  /** What the comparator designs advise on a cut, per dose level; advice only. */
  'design.advice': op('read', z.strictObject({ cutId: Id }), DesignsModel),

  /** One at a time; told of by 'simulation.progress'. */
  'simulation.run': op('read', SimulationScenario, SimulationResult),
  'simulation.cancel': op('read', Nothing, Nothing),
} as const;
