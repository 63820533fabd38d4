import { describe, expect, test } from 'vitest';
import { listAdjudications } from '../../../electron/db/adjudications.ts';
import { listAudit } from '../../../electron/db/audit.ts';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { evaluateCut } from '../../../electron/services/evaluateCut.ts';
import { loadCut, provenanceOf } from '../../../electron/services/loadCut.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { signAdjudication } from '../../../electron/services/signAdjudication.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { buildDlt } from '../../../shared/chart/buildDlt.ts';
import type { DltEventView, DltModel } from '../../../shared/chart/dlt.ts';
import type { DltVerdict } from '../../../shared/clinical/dlt/adjudication.ts';
import { findGate } from '../../../shared/gates/decidingGate.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
  unlockAs,
} from '../../builders/exampleWorkspace.ts';
import { codeOf, good, PASSPHRASE } from '../../builders/workspace.ts';

const SUBJECT = 'SYN-CS01P-1-006';
const PNEUMONIA = 'AE:AE-008';
const reason = 'Pneumococcal pneumonia after contact at home; resolved under ceftriaxone.';

const modelOf = ({ db }: UnlockedWorkspace, cutId: string): DltModel => {
  const loaded = good(loadCut(db, cutId));
  const adjudications = listAdjudications(db);
  return buildDlt(loaded.data, loaded.protocol, { adjudications, provenance: provenanceOf(loaded, 'dlt/1') });
};

const pneumonia = (model: DltModel): DltEventView => {
  const found = model.levels
    .flatMap(({ subjects }) => subjects)
    .find(({ subjectId }) => subjectId === SUBJECT)
    ?.events.find(({ event }) => event.eventKey === PNEUMONIA);
  if (found === undefined) throw new Error('No pneumonia');
  return found;
};

const example = async () => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(3, now);
  const cutId = cutIdOf(workspace, 3);
  const input = (verdict: DltVerdict, over: Partial<Parameters<typeof signAdjudication>[1]> = {}) => ({
    cutId,
    subjectId: SUBJECT,
    eventKey: PNEUMONIA,
    eventHash: pneumonia(modelOf(workspace, cutId)).event.eventHash,
    verdict,
    reason,
    passphrase: PASSPHRASE,
    ...over,
  });
  return { now, workspace, cutId, input };
};

const dltOf006 = (workspace: UnlockedWorkspace, cutId: string) =>
  findGate(good(evaluateCut(workspace.db, cutId)), 'G2', 2)?.conditions.find(
    ({ id, subjectId }) => id === 'dlt' && subjectId === SUBJECT,
  );

describe('adjudicating', () => {
  test('SRC-DLT-220: a verdict binds cut, protocol and the event as judged, and stands in the audit trail', async () => {
    const { now, workspace, cutId, input } = await example();
    const signed = good(await signAdjudication(workspace, input('no'), now));
    const { event } = pneumonia(modelOf(workspace, cutId));
    const loaded = good(loadCut(workspace.db, cutId));
    expect(signed).toMatchObject({
      subjectId: SUBJECT,
      eventKey: PNEUMONIA,
      event: event.judged,
      eventHash: event.eventHash,
      clauses: ['serious', 'severe-related'],
      verdict: 'no',
      reason,
      cutId,
      cutContentHash: loaded.cut.contentHash,
      cutoffDate: '2026-10-14',
      protocolHash: loaded.protocolHash,
      supersedes: null,
      role: 'medical-monitor',
    });
    expect(event.judged).toMatchObject({ grade: 3, serious: true, outcome: 'RECOVERING/RESOLVING' });
    const [last] = listAudit(workspace.db, { offset: 0, limit: 1 });
    expect(last).toMatchObject({
      action: 'dlt.adjudicate',
      entity: `adjudication:${SUBJECT}:${PNEUMONIA}`,
      reason,
      oldValue: null,
    });
    expect(JSON.parse(last?.newValue ?? '')).toMatchObject({ verdict: 'no' });
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test('SRC-DLT-221: a later verdict supersedes; the gate follows the last, and the page shows both', async () => {
    const { now, workspace, cutId, input } = await example();
    expect(dltOf006(workspace, cutId)).toMatchObject({
      value: 'not-met',
      phrase: { key: 'dlt-condition.candidates' },
    });
    const first = good(await signAdjudication(workspace, input('no'), now));
    // The window of 006 is open until 22 October; nothing asks for adjudication any more.
    expect(dltOf006(workspace, cutId)).toMatchObject({
      value: 'not-evaluable',
      phrase: { key: 'dlt-condition.so-far' },
    });
    const second = good(await signAdjudication(workspace, input('yes'), now));
    expect(second.supersedes).toBe(first.adjudicationId);
    expect(dltOf006(workspace, cutId)).toMatchObject({
      value: 'not-met',
      phrase: { key: 'dlt-condition.limiting', params: { n: 1, of: 3, tolerated: 0 } },
    });
    const view = pneumonia(modelOf(workspace, cutId));
    expect([view.standing, view.history.map(({ verdict }) => verdict)]).toEqual(['yes', ['no', 'yes']]);
    const untold = good(await signAdjudication(workspace, input('not-evaluable'), now));
    expect(untold.supersedes).toBe(second.adjudicationId);
    expect(dltOf006(workspace, cutId)).toMatchObject({
      value: 'not-evaluable',
      phrase: { key: 'dlt-condition.undecided' },
    });
  });

  test('SRC-DLT-222: a decision binds the verdicts that it relied on', async () => {
    const { now, workspace, cutId, input } = await example();
    const signed = good(await signAdjudication(workspace, input('yes'), now));
    const draft = escalation(workspace, 3, { cutId, kind: 'stay', confirmations: noConfirmations });
    const { record } = good(await sealDecision(workspace, draft, { now, render: renderBase }));
    expect(record.adjudications).toEqual([
      {
        adjudicationId: signed.adjudicationId,
        subjectId: SUBJECT,
        eventKey: PNEUMONIA,
        term: 'Pneumonia',
        verdict: 'yes',
        reason,
        printedName: signed.printedName,
        signedAt: signed.signedAt,
        eventHash: signed.eventHash,
        hash: signed.hash,
      },
    ]);
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test.each([
    ['a reason of nineteen characters', { reason: '1234567890123456789' }, 'invalid-input'],
    ['blanks around a short reason', { reason: '   too short    today    ' }, 'invalid-input'],
    ['an event that there is not', { eventKey: 'AE:AE-099' }, 'invalid-input'],
    ['a subject that is not dosed', { subjectId: 'SYN-CS01P-1-901' }, 'invalid-input'],
    ['an event that was shown otherwise', { eventHash: 'a'.repeat(64) }, 'invalid-input'],
    ['another passphrase', { passphrase: 'not the passphrase at all' }, 'wrong-passphrase'],
    ['a cut that there is not', { cutId: 'nowhere' }, 'cut-not-found'],
  ])('SRC-DLT-223: %s is refused and nothing is stored', async (_, over, code) => {
    const { now, workspace, input } = await example();
    expect(codeOf(await signAdjudication(workspace, input('no', over), now))).toBe(code);
    expect(listAdjudications(workspace.db)).toEqual([]);
  });

  test('SRC-DLT-224: a reason of twenty characters is enough', async () => {
    const { now, workspace, input } = await example();
    const signed = good(
      await signAdjudication(workspace, input('no', { reason: ' 12345678901234567890 ' }), now),
    );
    expect(signed.reason).toBe('12345678901234567890');
  });

  test.each(['chair', 'member1', 'investigator', 'auditor'])(
    'SRC-DLT-225: %s may not adjudicate',
    async (login) => {
      const { now, workspace, input } = await example();
      const asked = input('no');
      const other = await unlockAs(workspace, login, now);
      expect(codeOf(await signAdjudication(other, asked, now))).toBe('not-permitted');
    },
  );

  test('SRC-DLT-226: a clock that runs backwards signs nothing', async () => {
    const { workspace, input } = await example();
    const before = () => new Date('2020-01-01T00:00:00.000Z');
    expect(codeOf(await signAdjudication(workspace, input('no'), before))).toBe('clock-backwards');
    expect(listAdjudications(workspace.db)).toEqual([]);
  });

  test('SRC-DLT-227: a verdict says nothing of an earlier cut that does not hold the event', async () => {
    const { now, workspace, input } = await example();
    good(await signAdjudication(workspace, input('yes'), now));
    const earlier = modelOf(workspace, cutIdOf(workspace, 2));
    expect(
      earlier.levels
        .flatMap(({ subjects }) => subjects)
        .flatMap(({ events }) => events.map((e) => e.standing)),
    ).not.toContain('again');
    expect(findGate(good(evaluateCut(workspace.db, cutIdOf(workspace, 2))), 'G2', 1)?.value).toBe('met');
  });
});

const noConfirmations = { risksControllable: false, nextDoseAppropriate: false };
