import { join } from 'node:path';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Role } from '../../shared/review/role.ts';
import { resourcePath } from '../files/resourcePath.ts';
import type { KdfCost } from '../workspace/kdf.ts';
import { removeWorkspace } from '../workspace/removeWorkspace.ts';
import { addAccount, createWorkspace, type UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkCut } from './checkCut.ts';
import { importInto } from './importInto.ts';
import { lockCut } from './lockCut.ts';

interface ExamplePerson {
  readonly login: string;
  readonly printedName: string;
  readonly role: Role;
}

/** The people of the example study; every name says that it is an example. */
const owner: ExamplePerson = {
  login: 'monitor',
  printedName: 'Helen Marsh (example)',
  role: 'medical-monitor',
};
export const examplePeople: readonly ExamplePerson[] = [
  { login: 'chair', printedName: 'Anna Müller (example)', role: 'src-chair' },
  { login: 'member1', printedName: '王芳 Wang Fang (example)', role: 'src-member' },
  { login: 'member2', printedName: 'Daniel Okafor (example)', role: 'src-member' },
  { login: 'investigator', printedName: '李明 Li Ming (example)', role: 'investigator' },
  { login: 'auditor', printedName: 'Ruth Feld (example)', role: 'auditor' },
];

/** Folder of one bundled synthetic extract. */
export const exampleExtract = (extract: number): string =>
  join(resourcePath('example'), `extract-${extract}`, 'csv');

export const exampleLabel = (extract: number): string => `Synthetic example, extract ${extract}`;

interface ExampleOptions {
  readonly folder: string;
  /** One passphrase for all the example accounts: nothing real is behind it. */
  readonly passphrase: string;
  readonly extracts: number;
  readonly now: () => Date;
  /** Aborting gives 'cancelled', and takes away what was made. */
  readonly signal?: AbortSignal;
  /** Work of the key derivation; given by tests only. */
  readonly kdf?: KdfCost;
  /** Entry of the import worker; given by tests only. */
  readonly worker?: URL;
}

/** Who checks the example cuts: not the owner, who imports them. */
const CHECKER = 'member2';
const STATEMENT =
  'This is the bundled synthetic example: made by a program, about nobody. Rows read equal rows accepted and rejected.';

/** Draft → checked → locked, as two people would. */
const checkAndLock = async (
  workspace: UnlockedWorkspace,
  cutId: string,
  { passphrase, now }: ExampleOptions,
): Promise<Result<unknown>> => {
  const input = { cutId, login: CHECKER, passphrase, statement: STATEMENT };
  const checked = await checkCut(workspace, input, now);
  return checked.ok ? lockCut(workspace, { cutId, reason: 'Bundled synthetic example' }, now) : checked;
};

const cancelled = () => err(appError('cancelled', 'The example was cancelled; nothing was kept.'));

const importAll = async (
  workspace: UnlockedWorkspace,
  options: ExampleOptions,
): Promise<Result<ImportReport[]>> => {
  const { extracts, now, signal = new AbortController().signal, worker } = options;
  const reports: ImportReport[] = [];
  for (let extract = 1; extract <= extracts; extract += 1) {
    const report = await importInto(workspace, {
      paths: [exampleExtract(extract)],
      label: exampleLabel(extract),
      cutoffDate: null,
      now,
      signal,
      onProgress: () => undefined,
      ...(worker === undefined ? {} : { worker }),
    });
    if (!report.ok) return report;
    const locked = await checkAndLock(workspace, report.value.cutId, options);
    if (!locked.ok) return locked;
    if (signal.aborted) return cancelled();
    reports.push(report.value);
  }
  return ok(reports);
};

/** The other people, then the extracts. */
const fill = async (workspace: UnlockedWorkspace, options: ExampleOptions): Promise<Result<unknown>> => {
  const { passphrase, now, signal, kdf } = options;
  const cost = kdf === undefined ? {} : { kdf };
  for (const person of examplePeople) {
    if (signal?.aborted === true) return cancelled();
    const added = await addAccount(workspace, { ...person, passphrase, ...cost }, now);
    if (!added.ok) return added;
  }
  return importAll(workspace, options);
};

/**
 * Makes a workspace labelled synthetic with the bundled protocol, people and extracts, and leaves it unlocked. When
 * something fails on the way, what was made is taken away again.
 */
export const createExample = async (options: ExampleOptions): Promise<Result<UnlockedWorkspace>> => {
  const { folder, passphrase, now, kdf } = options;
  const cost = kdf === undefined ? {} : { kdf };
  const created = await createWorkspace({
    folder,
    protocol: axaNk02,
    synthetic: true,
    owner: { ...owner, passphrase },
    now,
    ...cost,
  });
  if (!created.ok) return created;
  const workspace = created.value;
  let filled: Result<unknown> | undefined;
  try {
    filled = await fill(workspace, options);
    return filled.ok ? ok(workspace) : filled;
  } finally {
    if (filled?.ok !== true) {
      workspace.lock();
      removeWorkspace(workspace);
    }
  }
};
