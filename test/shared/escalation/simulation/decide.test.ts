import { describe, expect, test } from 'vitest';
import { decide } from '../../../../shared/escalation/decide.ts';
import { parametersOf } from '../../../../shared/escalation/simulation/designPlan.ts';
import { createRandom } from '../../../../shared/escalation/simulation/random.ts';
import type { SimulationScenario } from '../../../../shared/escalation/simulation/scenario.ts';
import { BOIN, scenario, simulated } from '../../../builders/simulation.ts';

interface Level {
  readonly level: number;
  readonly evaluable: number;
  readonly dlt: number;
  readonly pending: number;
  readonly followUp: number | null;
  readonly opened: boolean;
  readonly eliminated: boolean;
}

/** Levels and subjects of trials in which every next cohort goes where the advice of the designs page sends it. */
const byAdvice = (given: SimulationScenario): readonly number[] => {
  const random = createRandom(given.seed);
  const parameters = parametersOf(given);
  const sums = given.rates.map(() => 0);
  for (let trial = 0; trial < given.trials; trial += 1) {
    let levels: readonly Level[] = given.rates.map((_, at) => ({
      ...{ level: at + 1, evaluable: 0, dlt: 0, pending: 0, followUp: 0 },
      ...{ opened: true, eliminated: false },
    }));
    let at: number | null = given.startLevel - 1;
    for (let cohort = 0; cohort < given.cohorts && at !== null; cohort += 1) {
      const here = at;
      let dlt = 0;
      for (let n = 0; n < given.cohortSize; n += 1) if (random() < (given.rates[here] ?? 0)) dlt += 1;
      levels = levels.map((one, index) =>
        index === here ? { ...one, evaluable: one.evaluable + given.cohortSize, dlt: one.dlt + dlt } : one,
      );
      const advice = decide(given.design.kind, parameters, { levels, at: here });
      if (advice.eliminate) levels = levels.map((one, i) => (i >= here ? { ...one, eliminated: true } : one));
      at = advice.toLevel === null ? null : advice.toLevel - 1;
    }
    levels.forEach(({ evaluable }, index) => {
      sums[index] = (sums[index] ?? 0) + evaluable;
    });
  }
  return sums;
};

const INTERVAL = { below: 0.05, above: 0.05, excludeAbove: 0.95 } as const;

describe('the simulation treats where the advice sends', () => {
  test.each<SimulationScenario['design']>([
    BOIN,
    { ...BOIN, extraSafety: true },
    { kind: 'keyboard', ...INTERVAL },
    { kind: 'mtpi2', ...INTERVAL },
    { kind: 'i3+3', ...INTERVAL },
    { kind: '3+3', deEscalation: false },
    { kind: '3+3', deEscalation: true },
  ])('SRC-SIM-022: $kind', (design) => {
    for (const [rates, startLevel] of [
      [[0.05, 0.15, 0.3, 0.45, 0.6], 1],
      [[0.4, 0.5, 0.6], 1],
      [[0.1, 0.5, 0.6], 2],
    ] as const) {
      const given = scenario({ design, rates: [...rates], startLevel, trials: 300, seed: 22 });
      const subjects = simulated(given).levels.map((level) => Math.round(level.subjects.value * 300));
      expect(subjects).toEqual(byAdvice(given));
    }
  });
});
