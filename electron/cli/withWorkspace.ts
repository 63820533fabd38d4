import { resolve } from 'node:path';
import type { CutView, DecisionView } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { listCuts } from '../db/cuts.ts';
import { listDecisions } from '../db/decisions.ts';
import { changing } from '../services/changing.ts';
import {
  type LockedWorkspace,
  openWorkspace,
  type UnlockedWorkspace,
  unlockWorkspace,
} from '../workspace/workspace.ts';
import type { CliIo } from './io.ts';
import { readPassphrase } from './passphrase.ts';

export interface UnlockOptions {
  readonly as?: string;
  readonly passphraseFile?: string;
}

/** The login that unlocks: --as, or the only one there is. */
const loginOf = (locked: LockedWorkspace, as: string | undefined): Result<string> => {
  if (as !== undefined) return ok(as);
  const [only, ...others] = locked.logins;
  if (only !== undefined && others.length === 0) return ok(only);
  return err(
    appError('invalid-input', `Say who unlocks the workspace with --as: ${locked.logins.join(', ')}.`),
  );
};

/** Opens, unlocks, runs, and locks again whatever happens. */
export const withWorkspace = async <T>(
  io: CliIo,
  folder: string,
  options: UnlockOptions,
  run: (workspace: UnlockedWorkspace) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> => {
  const locked = openWorkspace(resolve(folder));
  if (!locked.ok) return locked;
  const login = loginOf(locked.value, options.as);
  if (!login.ok) return login;
  const passphrase = await readPassphrase(io, {
    file: options.passphraseFile,
    variable: 'SRC_PASSPHRASE',
    question: `Passphrase of ${login.value}: `,
    option: '--passphrase-file',
  });
  if (!passphrase.ok) return passphrase;
  const unlocked = await unlockWorkspace(locked.value, login.value, passphrase.value, io.now);
  if (!unlocked.ok) return unlocked;
  if (unlocked.value.chain === 'broken') io.stderr('Warning: the audit trail of this workspace is broken.\n');
  try {
    return await changing(unlocked.value, run);
  } finally {
    unlocked.value.lock();
  }
};

/** A cut by id, by label, or the newest ("latest"). */
export const chooseCut = (workspace: UnlockedWorkspace, wanted: string): Result<CutView> => {
  // Newest import first, whatever the clock said.
  const cuts = listCuts(workspace.db);
  const labelled = cuts.filter((candidate) => candidate.label === wanted);
  if (labelled.length > 1) {
    const ids = labelled.map((candidate) => candidate.cutId).join(', ');
    return err(
      appError('invalid-input', `${labelled.length} cuts have this label; name one by its id: ${ids}.`),
    );
  }
  const cut =
    wanted === 'latest' ? cuts[0] : (labelled[0] ?? cuts.find((candidate) => candidate.cutId === wanted));
  if (cut !== undefined) return ok(cut);
  const known = cuts.map((candidate) => `"${candidate.label}"`).join(', ');
  return err(
    appError(
      'cut-not-found',
      known === '' ? 'The workspace holds no data cut yet.' : `No such cut. There are: ${known}.`,
    ),
  );
};

/** A decision by number, by id, or the newest ("latest"). */
export const chooseDecision = (workspace: UnlockedWorkspace, wanted: string): Result<DecisionView> => {
  const decisions = listDecisions(workspace.db);
  const decision =
    wanted === 'latest'
      ? decisions.at(-1)
      : decisions.find((candidate) => candidate.decisionId === wanted || String(candidate.number) === wanted);
  return decision === undefined
    ? err(
        appError('decision-not-found', 'No such decision in this workspace.', {
          decisions: decisions.length,
        }),
      )
    : ok(decision);
};
