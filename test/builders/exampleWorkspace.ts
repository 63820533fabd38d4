import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { listAccounts } from '../../electron/db/accounts.ts';
import { listCuts } from '../../electron/db/cuts.ts';
import { createExample } from '../../electron/services/createExample.ts';
import type { RenderReport } from '../../electron/services/sealDecision.ts';
import {
  openWorkspace,
  type UnlockedWorkspace,
  unlockWorkspace,
} from '../../electron/workspace/workspace.ts';
import type { DecisionDraft } from '../../shared/decision/record.ts';
import { ok } from '../../shared/kernel/result.ts';
import { boxesFor, buildBasePdf } from './basePdf.ts';
import { importWorker } from './importWorker.ts';
import { CHEAP_KDF, good, PASSPHRASE, temporaryFolder } from './workspace.ts';

/** A clock that moves one second at each look, after the last date of the example study. */
export const tickingClock = (start = '2026-11-20T09:00:00.000Z'): (() => Date) => {
  let at = Date.parse(start);
  return () => {
    at += 1000;
    return new Date(at);
  };
};

const templates = new Map<number, Promise<string>>();

/** Importing takes a second, copying nothing: each test file builds an example of a size once. */
const template = (extracts: number): Promise<string> => {
  const made = templates.get(extracts) ?? buildTemplate(extracts);
  templates.set(extracts, made);
  return made;
};

const buildTemplate = async (extracts: number): Promise<string> => {
  const folder = join(mkdtempSync(join(tmpdir(), 'src-example-')), 'example.srcw');
  process.once('exit', () => rmSync(dirname(folder), { recursive: true, force: true }));
  const now = tickingClock('2026-11-19T09:00:00.000Z');
  good(
    await createExample({
      folder,
      passphrase: PASSPHRASE,
      extracts,
      now,
      kdf: CHEAP_KDF,
      worker: importWorker(),
    }),
  ).lock();
  return folder;
};

/** The bundled example in a temporary folder, unlocked by the medical monitor; locked when the test ends. */
export const exampleWorkspace = async (
  extracts: number,
  now = tickingClock(),
): Promise<UnlockedWorkspace> => {
  const folder = join(temporaryFolder(), 'example.srcw');
  cpSync(await template(extracts), folder, { recursive: true });
  const workspace = good(await unlockWorkspace(good(openWorkspace(folder)), 'monitor', PASSPHRASE, now));
  onTestFinished(() => workspace.lock());
  return workspace;
};

/** The same workspace unlocked by somebody else. */
export const unlockAs = async (
  workspace: UnlockedWorkspace,
  login: string,
  now: () => Date,
): Promise<UnlockedWorkspace> => {
  workspace.lock();
  const other = good(await unlockWorkspace(good(openWorkspace(workspace.folder)), login, PASSPHRASE, now));
  onTestFinished(() => other.lock());
  return other;
};

export const accountId = (workspace: UnlockedWorkspace, login: string): string =>
  listAccounts(workspace.db).find((account) => account.login === login)?.accountId ?? `no account ${login}`;

export const cutIdOf = (workspace: UnlockedWorkspace, extract: number): string =>
  listCuts(workspace.db).find((cut) => cut.label.endsWith(`extract ${extract}`))?.cutId ?? 'no such cut';

/** Stands for the hidden window: a tagged page with one box for each signer. */
export const renderBase: RenderReport = async ({ record }) =>
  ok(await buildBasePdf(boxesFor(record.signers.map((signer) => signer.field))));

/** A complete draft to escalate from level 1 on a cut of the example. */
export const escalation = (
  workspace: UnlockedWorkspace,
  extract: number,
  changes: Partial<DecisionDraft> = {},
): DecisionDraft => ({
  cutId: cutIdOf(workspace, extract),
  kind: 'escalate-as-planned',
  level: 1,
  rationale: 'Three subjects with at least 28 days of data and no event for adjudication.',
  conditions: '',
  confirmations: { risksControllable: true, nextDoseAppropriate: true },
  modification: null,
  overrideReason: null,
  signerIds: ['chair', 'member1', 'member2'].map((login) => accountId(workspace, login)),
  language: 'en',
  ...changes,
});
