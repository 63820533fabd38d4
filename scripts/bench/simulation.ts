import { performance } from 'node:perf_hooks';
import type { SimulationScenario } from '../../shared/escalation/simulation/scenario.ts';
import { simulate } from '../../shared/escalation/simulation/simulate.ts';
import { good } from './good.ts';

const TRIALS = 10_000;

const SCENARIO: SimulationScenario = {
  design: {
    ...{ kind: 'boin', underFactor: 0.6, overFactor: 1.4, eliminateAbove: 0.95 },
    ...{ extraSafety: false, offset: 0.05 },
  },
  target: 0.3,
  rates: [0.05, 0.15, 0.3, 0.45, 0.6],
  ...{ startLevel: 1, cohortSize: 3, cohorts: 10, cap: null, overdoseShare: 0.6 },
  trials: TRIALS,
  seed: 1,
};

/**
 * Simulated trials in one thread, cold: the first run of the process. Shown by: issue "Gates and designs", 10,000 trials
 * of BOIN (five levels, ten cohorts of three) in under a second on one core. Fails above.
 */
export const benchSimulation = (): void => {
  const start = performance.now();
  const { levels } = good(simulate(SCENARIO));
  const seconds = (performance.now() - start) / 1000;
  const selected = levels.map(({ selected: { value } }) => `${(100 * value).toFixed(1)} %`).join(' ');
  console.log(
    `simulation of ${TRIALS.toLocaleString('en')} BOIN trials: ${seconds.toFixed(3)} s, one thread (selected ${selected})`,
  );
  if (seconds >= 1)
    throw new Error(`The simulation is too slow: ${seconds.toFixed(3)} s, under 1 s is asked for`);
};
