import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAudit } from '../../../electron/db/audit.ts';
import { listDecisions } from '../../../electron/db/decisions.ts';
import { amendProtocol } from '../../../electron/services/amendProtocol.ts';
import { exportDecision } from '../../../electron/services/exportDecision.ts';
import { type RenderReport, sealDecision } from '../../../electron/services/sealDecision.ts';
import { createSession } from '../../../electron/services/session.ts';
import { signDecision } from '../../../electron/services/signDecision.ts';
import { openWorkspace, unlockWorkspace } from '../../../electron/workspace/workspace.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { protocolHash } from '../../../shared/protocol/protocol.ts';
import { escalation, exampleWorkspace, renderBase, tickingClock } from '../../builders/exampleWorkspace.ts';
import { codeOf, good, PASSPHRASE, temporaryFolder } from '../../builders/workspace.ts';

const openSession = async () => {
  const now = tickingClock();
  const workspace = await exampleWorkspace(2, now);
  const session = createSession(() => undefined);
  session.unlock(workspace);
  return { now, workspace, session };
};

/** A window that prints when it is told to. */
const slowRender = () => {
  let finish = (): void => undefined;
  let began = (): void => undefined;
  const printing = new Promise<void>((resolve) => {
    began = resolve;
  });
  const render: RenderReport = async (report) => {
    began();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return renderBase(report);
  };
  return { render, printing, finish: () => finish() };
};

const amendment = {
  document: { ...axaNk02, groupSizeMax: 4 },
  baseHash: protocolHash(axaNk02),
  reason: 'A reason that is long enough.',
  passphrase: PASSPHRASE,
};

test('SRC-SESSION-101: while a decision is sealed nothing else changes the workspace', async () => {
  const { now, workspace, session } = await openSession();
  const slow = slowRender();
  const draft = escalation(workspace, 2);
  const first = session.change((open) => sealDecision(open, draft, { now, render: slow.render }));
  await slow.printing;
  const second = session.change((open) => sealDecision(open, draft, { now, render: renderBase }));
  expect(codeOf(await second)).toBe('busy');
  expect(codeOf(await session.change((open) => amendProtocol(open, amendment, now)))).toBe('busy');
  expect(codeOf(session.writable())).toBe('busy');
  slow.finish();
  expect(good(await first).number).toBe(1);
  expect(listDecisions(workspace.db)).toHaveLength(1);
  expect(good(await session.change((open) => amendProtocol(open, amendment, now))).version).toBe(2);
  expect(listAudit(workspace.db, { offset: 0, limit: 100 }).map((event) => event.action)).not.toContain(
    'clock.backwards',
  );
});

test('SRC-SESSION-102: a workspace locked while its decision is printed keeps nothing of it and says so', async () => {
  const { now, workspace, session } = await openSession();
  const slow = slowRender();
  const draft = escalation(workspace, 2);
  const sealing = session.change((open) => sealDecision(open, draft, { now, render: slow.render }));
  await slow.printing;
  session.lock();
  slow.finish();
  expect(codeOf(await sealing)).toBe('not-unlocked');
  const again = good(
    await unlockWorkspace(good(openWorkspace(workspace.folder)), 'monitor', PASSPHRASE, now),
  );
  expect(listDecisions(again.db)).toHaveLength(0);
  again.lock();
});

test('SRC-SESSION-103: during an import a change is refused, and after a change an import begins', async () => {
  const { now, session } = await openSession();
  await session.duringImport(async () => {
    expect(codeOf(await session.change((open) => amendProtocol(open, amendment, now)))).toBe(
      'import-running',
    );
  });
  expect(session.writable().ok).toBe(true);
});

test('SRC-SESSION-104: a change of a workspace whose folder is gone is refused before anything is lost', async () => {
  const { session, workspace } = await openSession();
  rmSync(workspace.folder, { recursive: true });
  let ran = false;
  const result = await session.change(() => {
    ran = true;
    return ok(null);
  });
  expect(codeOf(result)).toBe('workspace-not-found');
  expect(ran).toBe(false);
});

test('SRC-SESSION-105: a full disk is told as such, and a mistake of the program stays one', async () => {
  const { session } = await openSession();
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const result = await session.change(() => {
    throw full;
  });
  expect(result).toMatchObject({ ok: false, error: { message: 'The disk is full; nothing was changed.' } });
  await expect(
    session.change(() => {
      throw new TypeError('a bug');
    }),
  ).rejects.toThrow('a bug');
  expect(session.writable().ok).toBe(true);
});

const signedDecision = async () => {
  const opened = await openSession();
  const { now, workspace } = opened;
  const draft = escalation(workspace, 2);
  const { decisionId } = good(await sealDecision(workspace, draft, { now, render: renderBase }));
  for (const login of ['chair', 'member1', 'member2'])
    good(await signDecision(workspace, { decisionId, login, passphrase: PASSPHRASE }, now));
  return { ...opened, decisionId };
};

test('SRC-EXPORT-101: a file and its audit event stand together or not at all', async () => {
  const { now, workspace, decisionId } = await signedDecision();
  const exports = () =>
    listAudit(workspace.db, { offset: 0, limit: 100 }).filter(({ action }) => action === 'decision.export');
  const nowhere = join(temporaryFolder(), 'no', 'such', 'folder.pdf');
  expect(codeOf(await exportDecision(workspace, { decisionId, path: nowhere }, now))).toBe('storage-failed');
  expect(exports()).toHaveLength(0);
  for (const name of ['workspace.db', 'decision.pdf']) {
    const path = join(workspace.folder, name);
    expect(codeOf(await exportDecision(workspace, { decisionId, path }, now))).toBe('invalid-input');
  }
  const folder = temporaryFolder();
  const path = join(folder, '决定 1.pdf');
  const exporting = exportDecision(workspace, { decisionId, path }, now);
  workspace.lock();
  await expect(exporting).rejects.toThrow('not open');
  expect(readdirSync(folder)).toEqual([]);
});
