import { describe, expect, test } from 'vitest';
import { evaluateCut } from '../../../electron/services/evaluateCut.ts';
import { signConfirmation } from '../../../electron/services/signConfirmation.ts';
import type { GateEvaluation } from '../../../shared/gates/gate.ts';
import { cutIdOf, exampleWorkspace, tickingClock, unlockAs } from '../../builders/exampleWorkspace.ts';
import { good, PASSPHRASE } from '../../builders/workspace.ts';

const gate = (evaluation: GateEvaluation, id: string, level: number) => {
  const result = evaluation.results.find((candidate) => candidate.gate === id && candidate.level === level);
  return result === undefined
    ? undefined
    : {
        value: result.value,
        earliestDate: result.earliestDate,
        missing: result.missing.map((item) => item.phrase.key),
      };
};

describe('the three bundled extracts', () => {
  test('SRC-GATE-101: sentinel evaluable with its date, next level met, level 2 not met with the reasons', async () => {
    const workspace = await exampleWorkspace(3);
    const evaluations = [1, 2, 3].map((extract) =>
      good(evaluateCut(workspace.db, cutIdOf(workspace, extract))),
    );
    const [first, second, third] = evaluations;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three extracts');
    // Sentinel first infused 2026-04-20; 28 days later is 2026-05-18.
    expect(gate(first, 'G1', 1)).toMatchObject({ value: 'not-met', earliestDate: '2026-05-18' });
    expect(gate(first, 'G1', 1)?.missing).toHaveLength(1);
    expect(gate(second, 'G2', 1)).toMatchObject({ value: 'met', missing: [] });
    const level2 = gate(third, 'G2', 2);
    expect(level2?.value).toBe('not-met');
    // Subject 006 first infused 2026-09-24, so 28 days are complete on 2026-10-22, after the cut-off.
    expect(level2?.earliestDate).toBe('2026-10-22');
    expect(level2?.missing.length).toBeGreaterThanOrEqual(2);
  });

  test("SRC-GATE-102: the investigator's signature is what the sentinel gate of extract 1 lacks", async () => {
    const now = tickingClock();
    const workspace = await unlockAs(await exampleWorkspace(1, now), 'investigator', now);
    const cutId = cutIdOf(workspace, 1);
    const input = {
      cutId,
      kind: 'sentinel-risks-controllable' as const,
      level: 1,
      reason: 'Grade 1 CRS resolved, counts recovered, no serious event.',
      passphrase: PASSPHRASE,
    };
    good(await signConfirmation(workspace, input, now));
    expect(gate(good(evaluateCut(workspace.db, cutId)), 'G1', 1)).toMatchObject({
      value: 'met',
      missing: [],
    });
  });
});
