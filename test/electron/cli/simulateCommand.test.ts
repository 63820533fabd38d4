import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulateCommandLine } from '../../../shared/escalation/simulation/simulateCommandLine.ts';
import { SimulationResult } from '../../../shared/escalation/simulation/simulationResult.ts';
import { commandLine } from '../../builders/commandLine.ts';
import { BOIN, scenario, simulated } from '../../builders/simulation.ts';
import { temporaryFolder } from '../../builders/workspace.ts';

const run = commandLine();
const RATES = ['--rates', '0.05,0.15,0.30,0.45,0.60'];

describe('design simulate', () => {
  test('SRC-SIM-070: the example of the help gives the result of the same scenario', async () => {
    const { code, out, errors } = await run(
      ...['design', 'simulate', 'boin', ...RATES, '--target', '0.30', '--cohort', '3', '--cohorts', '10'],
      ...['--trials', '10000', '--seed', '1', '--json'],
    );
    expect([code, errors]).toEqual([0, '']);
    expect(SimulationResult.parse(JSON.parse(out))).toEqual(simulated());
  });

  test.each([
    scenario({ trials: 50, seed: 9 }),
    scenario({ design: { ...BOIN, extraSafety: true, offset: 0.1, eliminateAbove: 0.9 }, trials: 50 }),
    scenario({ design: { kind: '3+3', deEscalation: true }, trials: 50 }),
    scenario({ design: { kind: '3+3', deEscalation: false }, trials: 50, startLevel: 2 }),
    scenario({
      design: { kind: 'i3+3', below: 0.04, above: 0.06, excludeAbove: 0.9 },
      ...{ trials: 50, cohortSize: 2, cohorts: 6, target: 0.25, overdoseShare: 0.5 },
      cap: { subjects: 8, rule: 'at-once' },
    }),
  ])('SRC-SIM-071: the printed command gives the same result again: $design.kind', async (given) => {
    const { code, out } = await run(...simulateCommandLine(given).split(' '), '--json');
    expect(code).toBe(0);
    expect(SimulationResult.parse(JSON.parse(out))).toEqual(simulated(given));
  });

  test('SRC-SIM-072: for a person: seed, generator, error beside every number, and how to repeat it', async () => {
    const { code, out } = await run('design', 'simulate', '3+3', ...RATES, '--trials', '100', '--seed', '7');
    expect(code).toBe(0);
    expect(out).toContain('seed 7 (xoshiro128** 1.1');
    expect(out).toContain('never opens a gate');
    expect(out).toMatch(/^1 +0.05 +\d+\.\d ± \d+\.\d\d % +\d\.\d\d ± /m);
    expect(out).toContain('again: design simulate 3+3 --rates 0.05,0.15,0.3,0.45,0.6 --target 0.3');
  });

  test('SRC-SIM-073: a table of one’s own from a file', async () => {
    const path = join(temporaryFolder(), 'table.json');
    const cells = [0, 1, 2, 3].map((dlt) => ({ n: 3, dlt, action: 'stay' }));
    writeFileSync(path, JSON.stringify({ name: 'stay', cells }));
    const own = ['design', 'simulate', 'custom', '--rates', '0.1,0.2', '--table', path, '--trials', '10'];
    const { code, out } = await run(...own, '--cohorts', '1', '--json');
    expect(code).toBe(0);
    expect(SimulationResult.parse(JSON.parse(out)).levels[0]?.subjects.value).toBe(3);
    const gap = await run(...own, '--cohorts', '2');
    expect(gap.code).toBe(2);
    expect(gap.errors).toContain('0 DLTs among 6 subjects');
  });

  test.each([
    [['boin', '--rates', '0.1,x'], '--rates'],
    [['boin', '--rates', '0.1,'], '--rates'],
    [['boin', '--rates', '0.3,0.1'], '--rates: must not fall'],
    [['boin', ...RATES, '--start', '6'], '--start: is above the highest level'],
    [['boin', ...RATES, '--trials', '1000001'], '--trials'],
    [['boin', ...RATES, '--seed', '-1'], '--seed'],
    [['boin', ...RATES, '--cohort', '13'], '--cohort'],
    [['boin', ...RATES, '--cohort', '5', '--cohorts', '50'], '--cohorts: times --cohort is more than 240'],
    [['3+3', ...RATES, '--cohort', '2'], '--cohort: is 3 for the 3+3 design'],
    [['boin', ...RATES, '--over-factor', '3'], 'overFactor'],
    [['rolling6', ...RATES], 'decide while outcomes are pending'],
    [['crm', ...RATES], 'The design is one of 3+3, boin'],
    [['custom', ...RATES], 'custom needs --table'],
    [['boin'], '--rates'],
  ])('SRC-SIM-074: %j is refused with its place', async (args, words) => {
    const { code, errors } = await run('design', 'simulate', ...args);
    expect(code).toBe(2);
    expect(errors).toContain(words);
    expect(errors).not.toContain('    at ');
  });
});
