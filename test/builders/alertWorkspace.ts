import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { createExample, exampleExtract } from '../../electron/services/createExample.ts';
import { importInto } from '../../electron/services/importInto.ts';
import { sealDecision } from '../../electron/services/sealDecision.ts';
import { signDecision } from '../../electron/services/signDecision.ts';
import {
  openWorkspace,
  type UnlockedWorkspace,
  unlockWorkspace,
} from '../../electron/workspace/workspace.ts';
import type { DecisionView } from '../../shared/contract/operations.ts';
import type { DecisionDraft } from '../../shared/decision/record.ts';
import { escalation, renderBase, tickingClock } from './exampleWorkspace.ts';
import { importWorker } from './importWorker.ts';
import { CHEAP_KDF, good, PASSPHRASE, temporaryFolder } from './workspace.ts';

const SIGNERS = ['chair', 'member1', 'member2'];

/** Seals a decision and has all its signers sign. */
export const decide = async (
  workspace: UnlockedWorkspace,
  draft: DecisionDraft,
  now: () => Date,
): Promise<DecisionView> => {
  let view = good(await sealDecision(workspace, draft, { now, render: renderBase }));
  for (const login of SIGNERS) {
    view = good(
      await signDecision(workspace, { decisionId: view.decisionId, login, passphrase: PASSPHRASE }, now),
    );
  }
  return view;
};

let template: Promise<string> | undefined;

/** Two extracts as of July 2026, and decision 1 on the second: to escalate from level 1, signed by all on 20 July. */
const buildTemplate = async (): Promise<string> => {
  const folder = join(mkdtempSync(join(tmpdir(), 'src-alerts-')), 'example.srcw');
  process.once('exit', () => rmSync(dirname(folder), { recursive: true, force: true }));
  const now = tickingClock('2026-07-20T09:00:00.000Z');
  const workspace = good(
    await createExample({
      ...{ folder, passphrase: PASSPHRASE, extracts: 2, now },
      ...{ kdf: CHEAP_KDF, worker: importWorker() },
    }),
  );
  await decide(workspace, escalation(workspace, 2), now);
  workspace.lock();
  return folder;
};

export interface DecidedWorkspace {
  readonly workspace: UnlockedWorkspace;
  readonly folder: string;
  readonly now: () => Date;
}

/** A workspace in which the committee decided on extract 2 in time, unlocked by the medical monitor in October. */
export const decidedWorkspace = async (): Promise<DecidedWorkspace> => {
  template ??= buildTemplate();
  const folder = join(temporaryFolder(), 'example.srcw');
  cpSync(await template, folder, { recursive: true });
  const now = tickingClock('2026-10-15T09:00:00.000Z');
  const workspace = good(await unlockWorkspace(good(openWorkspace(folder)), 'monitor', PASSPHRASE, now));
  onTestFinished(() => workspace.lock());
  return { workspace, folder, now };
};

/** Changes the text of named files of an extract. */
export type Edits = { readonly [file: string]: (text: string) => string };

/** The bundled extract with changed files, in a folder of its own. */
export const editedExtract = (extract: number, edits: Edits = {}): string => {
  const folder = join(temporaryFolder(), 'csv');
  cpSync(exampleExtract(extract), folder, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = edit(before);
    // An edit that changed nothing would make a test pass for the wrong reason.
    if (after === before) throw new Error(`Nothing was changed in ${file}`);
    writeFileSync(path, after);
  }
  return folder;
};

/** Imports such an extract and gives the id of its cut. */
export const importEdited = async (
  { workspace, now }: DecidedWorkspace,
  extract: number,
  { label, edits = {} }: { label: string; edits?: Edits },
): Promise<string> => {
  const report = await importInto(workspace, {
    paths: [editedExtract(extract, edits)],
    ...{ label, cutoffDate: null, now },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    worker: importWorker(),
  });
  return good(report).cutId;
};

/** The lines of a CSV text after its head, changed or left out. */
export const editLines =
  (edit: (line: string) => string | null) =>
  (text: string): string => {
    const [head = '', ...lines] = text.split('\n');
    return [head, ...lines.flatMap((line) => edit(line) ?? [])].join('\n');
  };
