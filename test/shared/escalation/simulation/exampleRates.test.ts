import { describe, expect, test } from 'vitest';
import { EXAMPLES, exampleRates } from '../../../../shared/escalation/simulation/exampleRates.ts';
import { SIMULATION_LIMITS, SimulationScenario } from '../../../../shared/escalation/simulation/scenario.ts';
import { scenario } from '../../../builders/simulation.ts';

describe('example rates', () => {
  test.each([
    ['middle', 5, [0.05, 0.15, 0.3, 0.45, 0.6]],
    ['middle', 3, [0.15, 0.3, 0.45]],
    ['middle', 4, [0.15, 0.3, 0.45, 0.6]],
    ['highest', 3, [0.05, 0.15, 0.3]],
    ['lowest', 3, [0.3, 0.45, 0.6]],
    ['none', 3, [0.45, 0.6, 0.75]],
    ['lowest', 1, [0.3]],
  ] as const)('SRC-SIM-080: target 0.30 at the %s of %i levels', (example, levels, rates) => {
    expect(exampleRates(example, levels, 0.3)).toEqual(rates);
  });

  test('SRC-SIM-080: every example of every number of levels is a scenario', () => {
    for (const example of EXAMPLES)
      for (let levels = 1; levels <= SIMULATION_LIMITS.levels; levels += 1)
        for (const target of [0.05, 0.1, 0.3, 0.5]) {
          const rates = exampleRates(example, levels, target);
          expect(SimulationScenario.safeParse({ ...scenario(), target, rates }).success).toBe(true);
        }
  });
});
