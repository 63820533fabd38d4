import { SimulationScenario } from '../escalation/simulation/scenario.ts';
import { SimulationResult } from '../escalation/simulation/simulationResult.ts';
import { Nothing, op } from './op.ts';

/** Comparator designs and their simulation. */
export const designOperations = {
  /** One at a time; told of by 'simulation.progress'. */
  'simulation.run': op('read', SimulationScenario, SimulationResult),
  'simulation.cancel': op('read', Nothing, Nothing),
} as const;
