import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../../electron/db/audit.ts';
import { listDecisions, verifyDecisions } from '../../../electron/db/decisions.ts';
import { exportDecision } from '../../../electron/services/exportDecision.ts';
import { sealDecision } from '../../../electron/services/sealDecision.ts';
import { signDecision } from '../../../electron/services/signDecision.ts';
import { verifyFile } from '../../../electron/services/verifyFile.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err } from '../../../shared/kernel/result.ts';
import {
  accountId,
  escalation,
  exampleWorkspace,
  renderBase,
  tickingClock,
  unlockAs,
} from '../../builders/exampleWorkspace.ts';
import { codeOf, good, PASSPHRASE, temporaryFolder } from '../../builders/workspace.ts';

const pdfsig = '/usr/bin/pdfsig';

const sealed = async (extracts = 2) => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(extracts, now);
  const view = good(
    await sealDecision(workspace, escalation(workspace, extracts), { now, render: renderBase }),
  );
  return { now, workspace, view };
};

test('SRC-SIGN-121: nobody signs with a certificate that has expired', async () => {
  const { workspace, view } = await sealed();
  const later = tickingClock('2036-11-20T09:00:00.000Z');
  const input = { decisionId: view.decisionId, login: 'chair', passphrase: PASSPHRASE };
  expect(codeOf(await signDecision(workspace, input, later))).toBe('signing-failed');
  const before = tickingClock('2036-11-18T09:00:00.000Z');
  expect(good(await signDecision(workspace, input, before)).signatures).toHaveLength(1);
});

describe('sealing', () => {
  test('SRC-DEC-101: a met gate and both confirmations seal a record bound to cut, protocol and gates', async () => {
    const { view } = await sealed();
    expect(view).toMatchObject({
      number: 1,
      complete: false,
      signatures: [],
      record: {
        kind: 'escalate-as-planned',
        level: 1,
        opensLevel: 2,
        decidingGate: { gate: 'G2', level: 1, value: 'met' },
        override: null,
        study: { synthetic: true },
      },
    });
    expect(view.record.cut.files.map((file) => file.name)).toContain('ae.csv');
    expect(view.record.signers.map((signer) => [signer.field, signer.meaning])).toEqual([
      ['sig.1', 'approve-as-chair'],
      ['sig.2', 'approve-as-member'],
      ['sig.3', 'approve-as-member'],
    ]);
  });

  test.each([
    ['the gate is not met', { extract: 1 }, 'gate-not-met'],
    [
      'a confirmation is missing',
      { confirmations: { risksControllable: true, nextDoseAppropriate: false } },
      'decision-incomplete',
    ],
    ['too few sign', { signers: ['chair', 'member1'] }, 'decision-incomplete'],
    ['the chair does not sign', { signers: ['monitor', 'member1', 'member2'] }, 'decision-incomplete'],
    ['an auditor would sign', { signers: ['chair', 'member1', 'auditor'] }, 'not-a-signer'],
    ['one person signs twice', { signers: ['chair', 'member1', 'member1'] }, 'decision-incomplete'],
  ])('SRC-DEC-102: nothing is sealed when %s', async (_why, wanted, code) => {
    const now = tickingClock();
    const {
      extract = 2,
      signers,
      ...changes
    } = { signers: undefined, ...wanted } as {
      extract?: number;
      signers?: string[];
      confirmations?: { risksControllable: boolean; nextDoseAppropriate: boolean };
    };
    const workspace = await exampleWorkspace(extract, now);
    const signerIds = signers?.map((login) => accountId(workspace, login));
    const draft = escalation(workspace, extract, {
      ...changes,
      ...(signerIds === undefined ? {} : { signerIds }),
    });
    const result = await sealDecision(workspace, draft, { now, render: renderBase });
    expect(codeOf(result)).toBe(code);
    expect(listDecisions(workspace.db)).toEqual([]);
  });

  test('SRC-DEC-103: an override with a reason seals, and the record says so', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(1, now);
    const overrideReason = 'The sponsor asks to open level 2 on the sentinel alone.';
    const draft = escalation(workspace, 1, { overrideReason });
    const view = good(await sealDecision(workspace, draft, { now, render: renderBase }));
    expect(view.record.override).toEqual({ reason: overrideReason });
    expect(view.record.decidingGate).toEqual({ gate: 'G2', level: 1, value: 'not-met' });
  });

  test('SRC-DEC-104: a document that cannot be rendered leaves nothing behind', async () => {
    const now = tickingClock();
    const workspace = await exampleWorkspace(2, now);
    const render = async () => err(appError('pdf-render-failed', 'no window'));
    expect(codeOf(await sealDecision(workspace, escalation(workspace, 2), { now, render }))).toBe(
      'pdf-render-failed',
    );
    expect(listDecisions(workspace.db)).toEqual([]);
  });
});

describe('signing', () => {
  test('SRC-SIG-101: three accounts sign in turn; the exported PDF verifies, and every chain is intact', async () => {
    const { now, workspace, view } = await sealed();
    for (const login of ['chair', 'member1', 'member2']) {
      good(
        await signDecision(workspace, { decisionId: view.decisionId, login, passphrase: PASSPHRASE }, now),
      );
    }
    const path = join(temporaryFolder(), 'decision.pdf');
    const written = good(await exportDecision(workspace, { decisionId: view.decisionId, path }, now));
    const { verification, sha256 } = good(await verifyFile(path));
    expect(verification.verdict).toBe('valid');
    expect(verification.recordHash).toBe(view.recordHash);
    expect(verification.signatures).toHaveLength(3);
    expect(sha256).toBe(written.sha256);
    expect(verifyAudit(workspace.db)).toEqual({ intact: true });
    expect(verifyDecisions(workspace.db)).toMatchObject({ intact: true });
    if (!existsSync(pdfsig)) return;
    const said = execFileSync(pdfsig, ['-nocert', path], { encoding: 'utf8' });
    expect(said.match(/Signature is Valid/g)).toHaveLength(3);
  });

  test('SRC-SIG-102: a wrong passphrase, a stranger and a second signature are refused', async () => {
    const { now, workspace, view } = await sealed();
    const attempt = (login: string, passphrase: string) =>
      signDecision(workspace, { decisionId: view.decisionId, login, passphrase }, now);
    expect(codeOf(await attempt('chair', 'not the passphrase'))).toBe('wrong-passphrase');
    expect(codeOf(await attempt('monitor', PASSPHRASE))).toBe('not-a-signer');
    good(await attempt('chair', PASSPHRASE));
    expect(codeOf(await attempt('chair', PASSPHRASE))).toBe('already-signed');
    expect(good(await attempt('member2', PASSPHRASE)).signatures.map((one) => one.field)).toEqual([
      'sig.1',
      'sig.3',
    ]);
  });

  test('SRC-SIG-106: nobody signs under words that stand for another', async () => {
    const { now, workspace, view } = await sealed();
    const attempt = (field: string) =>
      signDecision(
        workspace,
        { decisionId: view.decisionId, field, login: 'member1', passphrase: PASSPHRASE },
        now,
      );
    expect(codeOf(await attempt('sig.1'))).toBe('not-a-signer');
    expect(codeOf(await attempt('sig.3'))).toBe('not-a-signer');
    expect(good(await attempt('sig.2')).signatures.map((one) => one.field)).toEqual(['sig.2']);
  });

  test('SRC-SIG-103: a clock that runs backwards blocks signing', async () => {
    const { workspace, view } = await sealed();
    const earlier = () => new Date('2026-11-01T00:00:00.000Z');
    const input = { decisionId: view.decisionId, login: 'chair', passphrase: PASSPHRASE };
    expect(codeOf(await signDecision(workspace, input, earlier))).toBe('clock-backwards');
  });

  test('SRC-SIG-104: an incomplete decision is not exported', async () => {
    const { now, workspace, view } = await sealed();
    const path = join(temporaryFolder(), 'decision.pdf');
    const result = await exportDecision(workspace, { decisionId: view.decisionId, path }, now);
    expect(codeOf(result)).toBe('decision-incomplete');
    expect(existsSync(path)).toBe(false);
  });

  test('SRC-SIG-105: the file on disk is the stored document, byte for byte, and only this user reads it', async () => {
    const { now, workspace, view } = await sealed();
    for (const login of ['chair', 'member1', 'member2']) {
      good(
        await signDecision(workspace, { decisionId: view.decisionId, login, passphrase: PASSPHRASE }, now),
      );
    }
    const path = join(temporaryFolder(), 'decision.pdf');
    good(await exportDecision(workspace, { decisionId: view.decisionId, path }, now));
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('who may', () => {
  test('SRC-SEC-110: an auditor reads and exports, and neither seals nor locks nor imports', async () => {
    const now = tickingClock();
    const workspace = await unlockAs(await exampleWorkspace(2, now), 'auditor', now);
    const result = await sealDecision(workspace, escalation(workspace, 2), { now, render: renderBase });
    expect(codeOf(result)).toBe('not-permitted');
  });
});
