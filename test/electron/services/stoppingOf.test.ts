import { describe, expect, test } from 'vitest';
import { listDecisions } from '../../../electron/db/decisions.ts';
import { evaluateCut } from '../../../electron/services/evaluateCut.ts';
import { loadCut } from '../../../electron/services/loadCut.ts';
import { stoppingOf } from '../../../electron/services/stoppingOf.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { findGate } from '../../../shared/gates/decidingGate.ts';
import type { GateId } from '../../../shared/gates/gate.ts';
import { StoppingModel } from '../../../shared/stopping/stoppingModel.ts';
import { decide, importEdited } from '../../builders/alertWorkspace.ts';
import { cutIdOf, escalation, exampleWorkspace, tickingClock } from '../../builders/exampleWorkspace.ts';
import { adoptRules, templates } from '../../builders/stoppedWorkspace.ts';
import { good } from '../../builders/workspace.ts';

const SERIOUS = 'ema-fih-serious';
const PNEUMONIA = { subjectId: 'SYN-CS01P-1-006', key: 'AE:AE-008', grade: 3 };

const study = async () => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(3, now);
  await adoptRules(workspace, templates(SERIOUS, 'cell-dlt-2'), now);
  return { workspace, now, folder: workspace.folder };
};

const modelOf = (workspace: UnlockedWorkspace, cutId: string): StoppingModel =>
  StoppingModel.parse(stoppingOf(workspace.db, good(loadCut(workspace.db, cutId))));

const found = (workspace: UnlockedWorkspace, cutId = cutIdOf(workspace, 3)) =>
  modelOf(workspace, cutId).inForce.map(({ rule, level, value, review }) => [
    rule.id,
    level,
    value,
    review?.number ?? null,
  ]);

const gate = (workspace: UnlockedWorkspace, id: GateId, level: number, cutId = cutIdOf(workspace, 3)) =>
  findGate(good(evaluateCut(workspace.db, cutId)), id, level)?.value;

const going = (workspace: UnlockedWorkspace) =>
  escalation(workspace, 3, {
    level: 2,
    overrideReason: 'The committee reviewed the pneumonia of 006 and goes on with antibiotic prophylaxis.',
  });

describe('stopping rules of the example', () => {
  test('SRC-STP-080: nothing is in force in the bundled protocol; the library is for information', async () => {
    const workspace = await exampleWorkspace(3);
    const model = modelOf(workspace, cutIdOf(workspace, 3));
    expect(model.inForce).toEqual([]);
    expect(model.conclusion.map(({ key }) => key)).toEqual(['stopping.page.none']);
    expect(model.rules.open).toBe(true);
    expect(model.library.every(({ review }) => review === null)).toBe(true);
    expect(gate(workspace, 'G5', 1)).toBe('not-evaluable');
  });

  test('SRC-STP-081: extract 2 has nothing serious, extract 3 the pneumonia of 006', async () => {
    const { workspace } = await study();
    expect(found(workspace, cutIdOf(workspace, 2))).toEqual([
      [SERIOUS, null, 'not-met', null],
      ['cell-dlt-2', 1, 'not-met', null],
    ]);
    expect(found(workspace)).toEqual([
      [SERIOUS, null, 'met', null],
      ['cell-dlt-2', 1, 'not-met', null],
      ['cell-dlt-2', 2, 'not-met', null],
    ]);
    expect([gate(workspace, 'G5', 2), gate(workspace, 'G2', 2), gate(workspace, 'G0', 3)]).toEqual([
      'not-met',
      'not-met',
      'not-met',
    ]);
  });
});

describe('lifting by the committee', () => {
  test('SRC-STP-082: a signed override that names the finding lifts it; another event binds again', async () => {
    const { workspace, now, folder } = await study();
    await decide(workspace, escalation(workspace, 3, { kind: 'pause', level: 2 }), now);
    expect(found(workspace)[0]).toEqual([SERIOUS, null, 'met', null]);
    expect(gate(workspace, 'G5', 2)).toBe('not-met');

    await decide(workspace, going(workspace), now);
    const [, decided] = listDecisions(workspace.db);
    expect(decided?.record.gates.stopsMet.map(({ ruleId, items }) => [ruleId, items])).toEqual([
      [SERIOUS, [PNEUMONIA]],
    ]);
    expect(found(workspace)[0]).toEqual([SERIOUS, null, 'met', 2]);
    expect([gate(workspace, 'G5', 2), gate(workspace, 'G2', 2)]).toEqual(['met', 'overridden']);

    const serious =
      'VGO-CS01P-002,AE,SYN-CS01P-1-005,90,AE-090,Sepsis,Sepsis,Infections and infestations,Y,NOT APPLICABLE,POSSIBLY RELATED,NOT RECOVERED/NOT RESOLVED,N,N,N,Y,N,N,Y,3,2026-10-01,,,,,';
    const later = await importEdited({ workspace, now, folder }, 3, {
      label: 'with another event',
      edits: { 'ae.csv': (text) => `${text.trimEnd()}\n${serious}\n` },
    });
    expect(found(workspace, later)[0]).toEqual([SERIOUS, null, 'met', null]);
    expect([gate(workspace, 'G5', 2, later), gate(workspace, 'G2', 2, later)]).toEqual([
      'not-met',
      'not-met',
    ]);
    // What was decided on the cut of the decision stays decided there.
    expect(found(workspace)[0]).toEqual([SERIOUS, null, 'met', 2]);
  }, 120_000);
});
