import { z } from 'zod';
import type { AccountView } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { getAccount, listAccounts, loginKey } from '../db/accounts.ts';
import { appendAudit } from '../db/audit.ts';
import { isDamage } from '../db/checkDatabase.ts';
import type { WritableDb } from '../db/handles.ts';
import type { DataKey } from '../db/open.ts';
import { getStudy } from '../db/study.ts';
import { verifyWorkspace, type WorkspaceCheck } from '../db/verifyWorkspace.ts';
import { failuresReported, unreportedFailures } from './attempts.ts';
import { type Keyring, readKeyring } from './keyring.ts';
import { damagedDatabase, type OpenSession } from './openSession.ts';
import { pathsOf, workspaceName } from './paths.ts';

/** A workspace of which only the keyring was read. */
export interface LockedWorkspace {
  readonly folder: string;
  readonly name: string;
  readonly logins: readonly string[];
}

export interface UnlockedWorkspace {
  readonly folder: string;
  readonly name: string;
  readonly workspaceId: string;
  readonly db: WritableDb;
  /** Who unlocked. */
  readonly account: AccountView;
  /** Zeroed by {@link UnlockedWorkspace.lock}. */
  readonly dataKey: DataKey;
  /** State of the record when it was unlocked. A broken chain is shown, never hidden; nothing new is signed on it. */
  readonly chain: 'intact' | 'broken';
  /** What was found when the chain is broken. */
  readonly check: WorkspaceCheck;
  /** The session before ended in a crash; the whole database was checked and is sound. */
  readonly recovered: boolean;
  /** The workspace as it stands when locked again. */
  readonly locked: () => LockedWorkspace;
  /** Closes the database and forgets the key. May be called twice. */
  readonly lock: () => void;
}

export const lockedView = (folder: string, keyring: Keyring): LockedWorkspace => ({
  folder,
  name: workspaceName(folder),
  logins: keyring.accounts.map((account) => account.login),
});

interface Admission {
  readonly folder: string;
  readonly session: OpenSession;
  readonly account: AccountView;
  readonly dataKey: DataKey;
  readonly workspaceId: string;
}

const asUnlocked = ({ folder, session, account, dataKey, workspaceId }: Admission): UnlockedWorkspace => {
  const { db, lock: sessionLock, recovered } = session;
  const check = verifyWorkspace(db);
  return {
    ...{ folder, workspaceId, db, account, dataKey, check, recovered },
    name: workspaceName(folder),
    chain: check.intact ? 'intact' : 'broken',
    locked: () => {
      const keyring = readKeyring(pathsOf(folder).keyring);
      return keyring.ok
        ? lockedView(folder, keyring.value)
        : { folder, name: workspaceName(folder), logins: [account.login] };
    },
    lock: () => {
      // SECURITY: a locked program holds no key. test/electron/workspace/workspace.test.ts
      dataKey.fill(0);
      if (db.open) db.close();
      sessionLock.release();
    },
  };
};

export interface OpenedBy {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly login: string;
  readonly dataKey: DataKey;
}

/** The account of a keyring entry; undefined when database and keyring do not belong together. */
const accountOf = (db: WritableDb, opened: OpenedBy): AccountView | undefined => {
  const account = getAccount(db, opened.accountId);
  // SECURITY: an entry renamed in the keyring does not unlock as somebody else. test/electron/workspace/keyring.test.ts
  const belongs =
    account !== undefined &&
    loginKey(account.login) === loginKey(opened.login) &&
    getStudy(db).workspaceId === opened.workspaceId;
  return belongs ? account : undefined;
};

/** Turns an open session into an unlocked workspace, or ends it: then database, lock and key are given up. */
export const admit = (folder: string, session: OpenSession, opened: OpenedBy): Result<UnlockedWorkspace> => {
  const { workspaceId, dataKey } = opened;
  const giveUp = (): void => {
    dataKey.fill(0);
    session.db.close();
    session.lock.release();
  };
  try {
    const account = accountOf(session.db, opened);
    if (account !== undefined) return ok(asUnlocked({ folder, session, account, dataKey, workspaceId }));
    giveUp();
    return err(appError('workspace-damaged', 'Keyring and database do not belong together.'));
  } catch (error) {
    giveUp();
    if (error instanceof z.ZodError || isDamage(error)) return damagedDatabase();
    throw error;
  }
};

const checkText = (check: WorkspaceCheck): string =>
  check.intact ? 'intact' : `broken: ${check.part} ${check.at} ${check.reason}`;

/**
 * Writes what happened while the workspace was locked, and that it is unlocked now. Wrong passphrases of every account
 * are told by whoever unlocks next (21 CFR 11.300(d)): the person whose passphrase was tried may not come for weeks.
 */
export const recordUnlock = (workspace: UnlockedWorkspace, session: OpenSession, now: Date): void => {
  const { db, account } = workspace;
  const { attempts } = pathsOf(workspace.folder);
  const failures = listAccounts(db)
    .map(({ accountId }) => ({ accountId, number: unreportedFailures(attempts, accountId, now) }))
    .filter(({ number }) => number > 0);
  const { from, to } = session.migrated;
  const common = { at: utcInstant(now), account, entity: `account:${account.accountId}`, reason: '' };
  db.transaction(() => {
    if (from < to) {
      const change = { oldValue: String(from), newValue: String(to) };
      appendAudit(db, { ...common, action: 'workspace.migrate', entity: 'schema', ...change });
    }
    for (const { accountId, number } of failures) {
      const entity = `account:${accountId}`;
      appendAudit(db, {
        ...common,
        entity,
        action: 'unlock.failed',
        oldValue: null,
        newValue: String(number),
      });
    }
    const reason = session.recovered ? 'The session before did not end in order.' : '';
    const newValue = `chain ${checkText(workspace.check)}`;
    appendAudit(db, { ...common, action: 'workspace.unlock', reason, oldValue: null, newValue });
  }).immediate();
  for (const { accountId, number } of failures) failuresReported(attempts, accountId, number, now);
};
