import { describe, expect, test } from 'vitest';
import { getCut } from '../../../electron/db/cuts.ts';
import { checkCut } from '../../../electron/services/checkCut.ts';
import { exampleExtract } from '../../../electron/services/createExample.ts';
import { evaluateCut } from '../../../electron/services/evaluateCut.ts';
import { importInto } from '../../../electron/services/importInto.ts';
import { loadCut } from '../../../electron/services/loadCut.ts';
import { lockCut } from '../../../electron/services/lockCut.ts';
import { signConfirmation } from '../../../electron/services/signConfirmation.ts';
import type { TrialData } from '../../../shared/dataset/trialData.ts';
import { daysBetween } from '../../../shared/kernel/isoDate.ts';
import { cutIdOf, exampleWorkspace, tickingClock, unlockAs } from '../../builders/exampleWorkspace.ts';
import { importWorker } from '../../builders/importWorker.ts';
import { iso } from '../../builders/trialData.ts';
import { codeOf, good, PASSPHRASE } from '../../builders/workspace.ts';

const now = tickingClock();
const policy = { schema: 'src-deid/1' as const, name: 'Shift', shiftDates: true, rules: [] };

/** The second extract of the example twice: as it is, and with its dates shifted per subject. */
const twice = async () => {
  const workspace = await exampleWorkspace(2, now);
  const asItIs = cutIdOf(workspace, 2);
  const report = await importInto(workspace, {
    ...{ paths: [exampleExtract(2)], label: 'Shifted', cutoffDate: iso('2026-07-31'), policy, now },
    ...{ worker: importWorker(), signal: new AbortController().signal, onProgress: () => undefined },
  });
  return { workspace, asItIs, shifted: good(report).cutId };
};

const firstDays = ({ infusions }: TrialData) => {
  const days = new Map<string, string>();
  for (const { subjectId, date } of infusions) if (!days.has(subjectId)) days.set(subjectId, date);
  return days;
};

describe('a cut whose dates were shifted on import', () => {
  test('SRC-SHIFT-010: dates move per subject by 1 to 364 days, intervals stay, and the cut says so', async () => {
    const { workspace, asItIs, shifted } = await twice();
    expect(getCut(workspace.db, shifted)?.datesShifted).toBe(true);
    expect(getCut(workspace.db, asItIs)?.datesShifted).toBe(false);
    const [before, after] = [asItIs, shifted].map((cutId) => good(loadCut(workspace.db, cutId)).data);
    if (before === undefined || after === undefined) throw new Error('two cuts');
    expect([before.datesShifted, after.datesShifted]).toEqual([false, true]);
    const moved = [...firstDays(before)].map(([id, day]) =>
      daysBetween(iso(firstDays(after).get(id) ?? ''), iso(day)),
    );
    expect(moved).toHaveLength(3);
    expect(moved.every((days) => days >= 1 && days <= 364)).toBe(true);
    expect(new Set(moved).size).toBe(3);
    const studyDays = (data: TrialData) =>
      data.measurements.map(({ subjectId, testCode, day }) => `${subjectId} ${testCode} ${day}`).sort();
    expect(studyDays(after)).toEqual(studyDays(before));
  });

  test('SRC-SHIFT-011: nothing that judges its days is met, and no confirmation is signed on it', async () => {
    const { workspace, asItIs, shifted } = await twice();
    const values = (cutId: string) =>
      good(evaluateCut(workspace.db, cutId)).results.map(
        ({ gate, level, value }) => `${gate} ${level} ${value}`,
      );
    expect(values(asItIs)).toContain('G2 1 met');
    expect(values(shifted)).toContain('G2 1 not-evaluable');
    expect(values(shifted).filter((one) => /^G[^0].* met$/.test(one))).toEqual([]);
    const statement = 'Rows per file compared with the listing; dates are shifted.';
    good(
      await checkCut(workspace, { cutId: shifted, login: 'member1', passphrase: PASSPHRASE, statement }, now),
    );
    good(await lockCut(workspace, { cutId: shifted, reason: 'To be looked at' }, now));
    const investigator = await unlockAs(workspace, 'investigator', now);
    const judgement = {
      ...{ cutId: shifted, kind: 'sentinel-risks-controllable' as const, level: 1 },
      ...{ reason: 'Grade 1 CRS resolved, counts recovered.', passphrase: PASSPHRASE },
    };
    expect(codeOf(await signConfirmation(investigator, judgement, now))).toBe('gate-not-met');
  });
});
