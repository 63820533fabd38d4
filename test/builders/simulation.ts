import { SimulationScenario } from '../../shared/escalation/simulation/scenario.ts';
import { simulate } from '../../shared/escalation/simulation/simulate.ts';
import type { Estimate, SimulationResult } from '../../shared/escalation/simulation/simulationResult.ts';

export const BOIN = {
  kind: 'boin',
  underFactor: 0.6,
  overFactor: 1.4,
  eliminateAbove: 0.95,
  extraSafety: false,
  offset: 0.05,
} as const;

/** BOIN with target 0.30, five levels, ten cohorts of three; parsed as at a border. */
export const scenario = (given: object = {}): SimulationScenario =>
  SimulationScenario.parse({
    design: BOIN,
    target: 0.3,
    rates: [0.05, 0.15, 0.3, 0.45, 0.6],
    startLevel: 1,
    cohortSize: 3,
    cohorts: 10,
    cap: null,
    overdoseShare: 0.6,
    trials: 10_000,
    seed: 1,
    ...given,
  });

/** The result; throws when there is none. */
export const simulated = (given: object = {}): SimulationResult => {
  const result = simulate(scenario(given));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** How many standard errors an estimate lies from a number that has an error of its own. */
export const errorsApart = ({ value, error }: Estimate, other: number, otherError = 0): number =>
  Math.abs(value - other) / Math.max(Math.hypot(error, otherError), 1e-9);
