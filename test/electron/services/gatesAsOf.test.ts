import { describe, expect, test } from 'vitest';
import { evaluateCut } from '../../../electron/services/evaluateCut.ts';
import { cutIdOf, exampleWorkspace, tickingClock, unlockAs } from '../../builders/exampleWorkspace.ts';
import { gateOf } from '../../builders/gateInput.ts';

const now = tickingClock();

/**
 * Extract 1 against its rows: FADTC 2026-05-17 and 2026-05-18 of subject 001 (fa.csv, lines 56 and 58), first infusion
 * 2026-04-20 (ex.csv, line 2).
 */
describe('gates of a cut as of an earlier day', () => {
  test('SRC-GATE-280: the day decides, the cut-off date is the default, other days are refused', async () => {
    const workspace = await unlockAs(await exampleWorkspace(1, now), 'monitor', now);
    const cutId = cutIdOf(workspace, 1);
    const window = (asOf?: string) => {
      const found = evaluateCut(workspace.db, cutId, asOf);
      if (!found.ok) return found.error.code;
      const one = gateOf(found.value, 'G1', 1).conditions.find(({ id }) => id === 'window');
      return [found.value.asOf, one?.value, one?.phrase.params.days];
    };
    expect(window('2026-05-17')).toEqual(['2026-05-17', 'not-met', 27]);
    expect(window('2026-05-18')).toEqual(['2026-05-18', 'met', 28]);
    expect(window()).toEqual(['2026-05-19', 'met', 29]);
    expect(window('2026-05-19')).toEqual(window());
    for (const refused of ['2026-05-20', '2026-5-1', '2026-02-30', 'yesterday', '']) {
      expect([refused, window(refused)]).toEqual([refused, 'invalid-input']);
    }
  });
});
