import { describe, expect, test } from 'vitest';
import {
  exampleOf,
  firstSettings,
  readSettings,
  withExample,
  withLevels,
} from '../../../../renderer/pages/designs/simulationSettings.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';

const comparators = axaNk02.comparators.value;
const first = firstSettings(comparators, 5);

describe('settings of the simulation', () => {
  test('SRC-SIM-090: the form begins with the published example, seed 1 and the parameters of the protocol', () => {
    const read = readSettings(first, comparators);
    expect(read).toMatchObject({
      ok: true,
      scenario: {
        design: { kind: 'boin', ...comparators.boin },
        ...{ target: 0.3, rates: [0.05, 0.15, 0.3, 0.45, 0.6], seed: 1, trials: 10_000, overdoseShare: 0.6 },
      },
    });
  });

  test.each([
    [{ rates: [0.3, 0.1] }, 'rates-fall'],
    [{ startLevel: 6 }, 'start-level'],
    [{ cohortSize: 12, cohorts: 30 }, 'too-many-subjects'],
    [{ kind: '3+3', cohortSize: 2 }, 'cohort-of-three'],
    [{ rates: ['', 0.1] }, 'other'],
    [{ seed: '' }, 'other'],
    [{ overdosePercent: '' }, 'other'],
    // The protocol has no table of its own.
    [{ kind: 'custom' }, 'other'],
  ] as const)('SRC-SIM-091: %j is told as %s', (wrong, issue) => {
    expect(readSettings({ ...first, ...wrong }, comparators)).toEqual({ ok: false, issue });
  });

  test('SRC-SIM-092: another number of levels keeps the example; typed rates are kept', () => {
    expect(withLevels(withExample(first, 'lowest'), 3).rates).toEqual([0.3, 0.45, 0.6]);
    const typed = { ...first, rates: [0.01, 0.02] };
    expect(exampleOf(typed)).toBeNull();
    expect(withLevels(typed, 4).rates).toEqual([0.01, 0.02, 0.02, 0.02]);
    expect(withLevels({ ...first, startLevel: 5 }, 2).startLevel).toBe(2);
  });
});
