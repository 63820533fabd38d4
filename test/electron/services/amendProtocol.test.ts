import { describe, expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import { listDecisions } from '../../../electron/db/decisions.ts';
import { currentProtocol, listProtocolVersions } from '../../../electron/db/protocolVersions.ts';
import { verifyWorkspace } from '../../../electron/db/verifyWorkspace.ts';
import { amendProtocol } from '../../../electron/services/amendProtocol.ts';
import { changing } from '../../../electron/services/changing.ts';
import { evaluateCut } from '../../../electron/services/evaluateCut.ts';
import { checkIntegrity } from '../../../electron/services/integrity.ts';
import { differenceOfVersions, signedVersions } from '../../../electron/services/protocolVersions.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { signDecision } from '../../../electron/services/signDecision.ts';
import type { UnlockedWorkspace } from '../../../electron/workspace/workspace.ts';
import { findGate } from '../../../shared/gates/decidingGate.ts';
import { pathText } from '../../../shared/protocol/difference/protocolChange.ts';
import { type Protocol, protocolHash } from '../../../shared/protocol/protocol.ts';
import {
  cutIdOf,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
  unlockAs,
} from '../../builders/exampleWorkspace.ts';
import { codeOf, dropTriggers, good, newWorkspace, PASSPHRASE } from '../../builders/workspace.ts';

type Input = Parameters<typeof amendProtocol>[1];

const reason = 'Amendment 2 of 3 March: six weeks of safety data are asked for.';

const withDays = (protocol: Protocol, value: number): Protocol => ({
  ...protocol,
  gateParameters: {
    ...protocol.gateParameters,
    windowDays: { ...protocol.gateParameters.windowDays, value },
  },
});

/** 42 days instead of 28, resting on the version in force, unless said otherwise. */
const inputFor = ({ db }: UnlockedWorkspace, over: Partial<Input> = {}): Input => {
  const { protocol, hash } = currentProtocol(db);
  return { document: withDays(protocol, 42), baseHash: hash, reason, passphrase: PASSPHRASE, ...over };
};

const made = async () => {
  const now = tickingClock();
  return { now, workspace: await newWorkspace({ now }) };
};

const lastEvent = ({ db }: UnlockedWorkspace) => listAudit(db, { limit: 1, offset: 0 })[0];

describe('amending', () => {
  test('SRC-AMD-060: the next version is signed, in force, and tells what changed', async () => {
    const { now, workspace } = await made();
    const before = currentProtocol(workspace.db);
    const amended = good(await amendProtocol(workspace, inputFor(workspace), now));
    expect(amended).toMatchObject({ version: 2, printedName: workspace.account.printedName });
    const { protocol, hash } = currentProtocol(workspace.db);
    expect([protocol.version, protocol.gateParameters.windowDays.value]).toEqual([2, 42]);
    expect(hash).toBe(amended.hash);
    expect(signedVersions(workspace.db)).toMatchObject([
      { version: 1, meaning: 'issue-first-version', previousHash: null, problem: null },
      {
        ...{ version: 2, meaning: 'issue-amendment', previousHash: before.hash, problem: null },
        ...{ at: amended.signedAt, role: 'medical-monitor', reason },
      },
    ]);
    const { changes } = good(differenceOfVersions(workspace.db, 1, 2));
    expect(changes.map(({ path, older, newer }) => [pathText(path), older, newer])).toEqual([
      ['gateParameters.windowDays', 28, 42],
    ]);
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test('SRC-AMD-061: the audit event names paths and short values, not the document', async () => {
    const { now, workspace } = await made();
    const { protocol } = currentProtocol(workspace.db);
    const document = {
      ...withDays(protocol, 42),
      title: { ...protocol.title, en: 'x'.repeat(500) },
      treatmentNames: ['AXA-NK02', 'ES-NK'],
    };
    const { hash } = good(await amendProtocol(workspace, inputFor(workspace, { document }), now));
    const event = lastEvent(workspace);
    expect(event).toMatchObject({ action: 'protocol.amend', entity: 'protocol:2', reason });
    expect(JSON.parse(event?.oldValue ?? '')).toEqual({
      title: expect.stringContaining('refractory lupus nephritis'),
      'gateParameters.windowDays': '28',
    });
    const newer = JSON.parse(event?.newValue ?? '');
    expect(newer).toEqual({
      title: expect.stringMatching(/^\{"en":"x{100,}…$/),
      'gateParameters.windowDays': '42',
      'treatmentNames[ES-NK]': 'ES-NK',
      'protocol hash': hash,
    });
    expect(newer.title).toHaveLength(200);
  });

  test('SRC-AMD-062: who amends has read the version in force: of two amendments of one version the second is refused', async () => {
    const { now, workspace } = await made();
    const first = inputFor(workspace);
    const second = inputFor(workspace, { document: withDays(first.document, 35) });
    good(await amendProtocol(workspace, first, now));
    expect(codeOf(await amendProtocol(workspace, second, now))).toBe('protocol-amended');
    const { document } = second;
    const a = inputFor(workspace, { document: withDays(document, 21) });
    const b = inputFor(workspace, { document: withDays(document, 30) });
    const results = await Promise.all([amendProtocol(workspace, a, now), amendProtocol(workspace, b, now)]);
    const codes = results.map((one) => (one.ok ? 'signed' : one.error.code)).toSorted();
    expect(codes).toEqual(['protocol-amended', 'signed']);
    expect(listProtocolVersions(workspace.db).map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test('SRC-AMD-063: nothing is signed when nothing changed, or no reason is given', async () => {
    const { now, workspace } = await made();
    const { protocol } = currentProtocol(workspace.db);
    const same = inputFor(workspace, { document: { ...protocol, version: 9 } });
    expect(codeOf(await amendProtocol(workspace, same, now))).toBe('protocol-unchanged');
    const short = inputFor(workspace, { reason: '  nine char  ' });
    expect(codeOf(await amendProtocol(workspace, short, now))).toBe('invalid-input');
    expect(listProtocolVersions(workspace.db)).toHaveLength(1);
  });

  test('SRC-AMD-064: a document that contradicts itself, or is of another trial, is refused with place and rule', async () => {
    const { now, workspace } = await made();
    const { document } = inputFor(workspace);
    const refused = await amendProtocol(
      workspace,
      inputFor(workspace, { document: { ...document, totalMin: 10 } }),
      now,
    );
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'protocol-problems', details: { path: 'totalMin', rule: 'totals-order', count: 1 } },
    });
    const other = await amendProtocol(
      workspace,
      inputFor(workspace, { document: { ...document, id: 'other' } }),
      now,
    );
    expect(other).toMatchObject({ error: { code: 'protocol-problems', details: { rule: 'id-changed' } } });
    expect(listProtocolVersions(workspace.db)).toHaveLength(1);
  });

  test('SRC-AMD-065: the study identifier can be put right until data are in', async () => {
    const { now, workspace } = await made();
    const document = { ...inputFor(workspace).document, studyId: 'ABC-123' };
    good(await amendProtocol(workspace, inputFor(workspace, { document }), now));
    const example = await exampleWorkspace(1, now);
    const refused = await amendProtocol(
      example,
      inputFor(example, { document: { ...inputFor(example).document, studyId: 'ABC-123' } }),
      now,
    );
    expect(refused).toMatchObject({ error: { details: { path: 'studyId', rule: 'study-changed' } } });
  });

  test('SRC-AMD-066: a wrong passphrase signs nothing and is on record', async () => {
    const { now, workspace } = await made();
    const wrong = inputFor(workspace, { passphrase: 'not the passphrase' });
    expect(codeOf(await amendProtocol(workspace, wrong, now))).toBe('wrong-passphrase');
    expect(currentProtocol(workspace.db).version).toBe(1);
    expect(lastEvent(workspace)?.action).toBe('reauthenticate.failed');
  });

  test.each(['chair', 'member1', 'investigator', 'auditor'])(
    'SRC-AMD-067: %s may not amend',
    async (login) => {
      const now = tickingClock();
      const workspace = await unlockAs(await exampleWorkspace(1, now), login, now);
      expect(codeOf(await amendProtocol(workspace, inputFor(workspace), now))).toBe('not-permitted');
      expect(currentProtocol(workspace.db).version).toBe(1);
    },
  );

  test('SRC-AMD-068: a clock that runs backwards signs nothing', async () => {
    const { workspace } = await made();
    const before = () => new Date('2020-01-01T00:00:00.000Z');
    expect(codeOf(await amendProtocol(workspace, inputFor(workspace), before))).toBe('clock-backwards');
    expect(currentProtocol(workspace.db).version).toBe(1);
  });

  test('SRC-AMD-069: version and audit event are stored together or not at all', async () => {
    const { now, workspace } = await made();
    workspace.db.exec(`CREATE TRIGGER broken BEFORE INSERT ON audit_event WHEN NEW.action = 'protocol.amend'
      BEGIN SELECT RAISE(ABORT, 'the disk broke'); END`);
    await expect(amendProtocol(workspace, inputFor(workspace), now)).rejects.toThrow('the disk broke');
    expect(listProtocolVersions(workspace.db)).toHaveLength(1);
    workspace.db.exec('DROP TRIGGER broken');
    good(await amendProtocol(workspace, inputFor(workspace), now));
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
  });

  test('SRC-AMD-070: a workspace that is locked while the passphrase is typed keeps its version', async () => {
    const { now, workspace } = await made();
    const amending = changing(workspace, (open) => amendProtocol(open, inputFor(open), now));
    workspace.lock();
    expect(codeOf(await amending)).toBe('not-unlocked');
  });

  test('SRC-AMD-071: nothing is issued on top of a version that is not as it was signed', async () => {
    const { now, workspace } = await made();
    dropTriggers(workspace.db);
    const { hash } = currentProtocol(workspace.db);
    workspace.db.exec(`UPDATE protocol_version SET reason = 'Another reason' WHERE version = 1`);
    const refused = await amendProtocol(workspace, inputFor(workspace, { baseHash: hash }), now);
    expect(refused).toMatchObject({
      error: { code: 'chain-broken', details: { part: 'protocol_version', at: 1 } },
    });
    expect(signedVersions(workspace.db)).toMatchObject([{ problem: 'statement-differs-from-columns' }]);
  });
});

describe('an amendment in the middle of a trial', () => {
  test('SRC-AMD-072: 28 → 42 days changes the gates from then on; the signed decision still verifies', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const cutId = cutIdOf(workspace, 2);
    const view = good(await sealDecision(workspace, escalation(workspace, 2), { now, render: renderBase }));
    const input = { decisionId: view.decisionId, login: 'chair', passphrase: PASSPHRASE };
    good(await signDecision(workspace, input, now));
    const g2 = () => findGate(good(evaluateCut(workspace.db, cutId)), 'G2', 1);
    expect(g2()).toMatchObject({ value: 'met' });
    const older = currentProtocol(workspace.db);

    const amended = good(await amendProtocol(workspace, inputFor(workspace), now));

    expect(g2()?.value).toBe('not-met');
    const [decision] = listDecisions(workspace.db);
    expect(decision?.record.protocol.hash).toBe(older.hash);
    expect(protocolHash(older.protocol)).toBe(older.hash);
    expect(amended.hash).not.toBe(older.hash);
    // Facts of both versions are derived again and agree; the decision binds those of the first.
    expect(await checkIntegrity(workspace.db, cutId)).toEqual({ ok: true, value: null });
    expect(verifyWorkspace(workspace.db)).toEqual({ intact: true });
    const next = { decisionId: view.decisionId, login: 'member1', passphrase: PASSPHRASE };
    expect(good(await signDecision(workspace, next, now)).signatures).toHaveLength(2);
    const refused = await sealDecision(workspace, escalation(workspace, 2), { now, render: renderBase });
    expect(codeOf(refused)).toBe('gate-not-met');
  });
});
