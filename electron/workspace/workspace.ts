import { timingSafeEqual, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AccountView } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { getAccountByLogin, getAccountKeys, loginKey } from '../db/accounts.ts';
import { appendAudit } from '../db/audit.ts';
import { storageError } from '../db/storageError.ts';
import { getStudy } from '../db/study.ts';
import { failuresReported } from './attempts.ts';
import { buildWorkspace, checkNewWorkspace, type NewWorkspace } from './createWorkspace.ts';
import { forgetKeys, KDF_COST, type KdfCost } from './kdf.ts';
import { readKeyring, writeKeyring } from './keyring.ts';
import { checkPerson, makeAccount, type Person, recordAccount } from './newAccount.ts';
import { damagedDatabase, openSession } from './openSession.ts';
import { pathsOf } from './paths.ts';
import { type OpenedEntry, tryPassphrase } from './tryPassphrase.ts';
import { admit, type LockedWorkspace, lockedView, recordUnlock, type UnlockedWorkspace } from './unlocked.ts';
import { unwrapSecret } from './wrap.ts';

export type { LockedWorkspace, UnlockedWorkspace };

/** Reads what is known without a key. 'workspace-not-found', 'workspace-damaged', 'workspace-from-future'. */
export const openWorkspace = (path: string): Result<LockedWorkspace> => {
  const folder = resolve(path);
  const paths = pathsOf(folder);
  if (!existsSync(paths.keyring) && !existsSync(paths.db)) {
    return err(appError('workspace-not-found', 'There is no workspace in this folder.'));
  }
  if (!existsSync(paths.db)) return damagedDatabase();
  const keyring = readKeyring(paths.keyring);
  return keyring.ok ? ok(lockedView(folder, keyring.value)) : keyring;
};

/**
 * Makes a workspace with its first account and protocol version and leaves it unlocked. Errors: 'invalid-input',
 * 'weak-passphrase', 'workspace-exists', 'file-not-found', 'storage-failed'.
 */
export const createWorkspace = async (input: NewWorkspace): Promise<Result<UnlockedWorkspace>> => {
  const folder = resolve(input.folder);
  const checked = checkNewWorkspace({ ...input, folder });
  if (!checked.ok) return checked;
  const built = await buildWorkspace({ ...input, folder }, input.kdf ?? KDF_COST);
  if (!built.ok) return built;
  const session = openSession(folder, built.value.dataKey);
  if (!session.ok) {
    built.value.dataKey.fill(0);
    return session;
  }
  const { workspaceId } = getStudy(session.value.db);
  return admit(folder, session.value, { ...built.value, workspaceId, login: input.owner.login });
};

/** Opens and admits with a key that fits. Whatever fails, key, database and session lock are given up. */
const enter = (folder: string, tried: OpenedEntry, now: () => Date): Result<UnlockedWorkspace> => {
  const { entry, workspaceId, dataKey, keys } = tried;
  forgetKeys(keys);
  let workspace: Result<UnlockedWorkspace> | undefined;
  try {
    const session = openSession(folder, dataKey);
    if (!session.ok) {
      dataKey.fill(0);
      return session;
    }
    const { accountId } = entry;
    workspace = admit(folder, session.value, { workspaceId, accountId, login: entry.login, dataKey });
    if (workspace.ok) recordUnlock(workspace.value, session.value, now());
    return workspace;
  } catch (error) {
    if (workspace?.ok) workspace.value.lock();
    dataKey.fill(0);
    throw error;
  }
};

/**
 * Unlocks a workspace with one account's passphrase. Errors: 'wrong-passphrase', 'locked-out' (details.seconds),
 * 'workspace-damaged', 'workspace-in-use', 'workspace-from-future', 'busy' (a cancelled import still ends),
 * 'storage-failed' (full or read-only disk: unlocking is itself recorded).
 */
export const unlockWorkspace = async (
  locked: LockedWorkspace,
  login: string,
  passphrase: string,
  now: () => Date,
): Promise<Result<UnlockedWorkspace>> => {
  try {
    const tried = await tryPassphrase(pathsOf(locked.folder), { login, passphrase }, now);
    return tried.ok ? enter(locked.folder, tried.value, now) : tried;
  } catch (error) {
    const known = storageError(error);
    if (known === undefined) throw error;
    return err(known);
  }
};

/**
 * Adds an account to an unlocked workspace. The keyring is written inside the transaction, so that neither stands
 * without the other. Errors: 'invalid-input', 'weak-passphrase', 'account-exists', 'workspace-damaged'.
 */
export const addAccount = async (
  workspace: UnlockedWorkspace,
  input: Person & { readonly kdf?: KdfCost },
  now: () => Date,
): Promise<Result<AccountView>> => {
  const checked = checkPerson(input);
  if (!checked.ok) return checked;
  const { db, workspaceId, dataKey } = workspace;
  const cost = input.kdf ?? KDF_COST;
  const { account, entry } = await makeAccount({ person: input, workspaceId, dataKey, cost, at: now() });
  if (!db.open) return err(appError('not-unlocked', 'The workspace was locked meanwhile.'));
  const { keyring: path } = pathsOf(workspace.folder);
  const keyring = readKeyring(path);
  if (!keyring.ok) return keyring;
  if (getAccountByLogin(db, account.login) !== undefined) {
    return err(appError('account-exists', 'There is an account with this login already.'));
  }
  // An entry without an account, left by a crash between keyring and database, gives way to the new one.
  const others = keyring.value.accounts.filter((other) => loginKey(other.login) !== loginKey(entry.login));
  try {
    const add = db.transaction((): AccountView => {
      const view = recordAccount(db, account, workspace.account);
      writeKeyring(path, { ...keyring.value, accounts: [...others, entry] });
      return view;
    });
    return ok(add.immediate());
  } catch (error) {
    writeKeyring(path, keyring.value);
    throw error;
  }
};

const recordFailedAttempt = (workspace: UnlockedWorkspace, login: string, now: Date): void => {
  const { db, account } = workspace;
  const tried = getAccountByLogin(db, login);
  db.transaction(() => {
    appendAudit(db, {
      at: utcInstant(now),
      account,
      action: 'reauthenticate.failed',
      entity: tried === undefined ? 'account' : `account:${tried.accountId}`,
      reason: '',
      oldValue: null,
      newValue: tried === undefined ? null : tried.login,
    });
  }).immediate();
  if (tried !== undefined) failuresReported(pathsOf(workspace.folder).attempts, tried.accountId, 1, now);
};

/** A time before it began to be valid is a clock that runs backwards, which is told as that before anything is signed. */
const hasExpired = (certificateDer: Uint8Array, at: Date): boolean =>
  Date.parse(new X509Certificate(certificateDer).validTo) < at.getTime();

const privateKeyOf = (workspace: UnlockedWorkspace, opened: OpenedEntry) => {
  const { accountId } = opened.entry;
  const keys = getAccountKeys(workspace.db, accountId);
  if (keys === undefined) return undefined;
  const binding = { purpose: 'signing-key', workspaceId: workspace.workspaceId, accountId } as const;
  const privateKeyPkcs8 = unwrapSecret(opened.keys.wrapSigningKey, keys.wrappedPrivateKey, binding);
  return privateKeyPkcs8 && { certificateDer: keys.certificateDer, privateKeyPkcs8 };
};

/**
 * Asks for both components again and gives the signing key of that account (21 CFR 11.200(a)(1)); who unlocked does
 * not matter. A wrong passphrase counts and stands in the audit trail at once. The caller zeroes the private key.
 * Errors: 'wrong-passphrase', 'locked-out', 'workspace-damaged', 'not-unlocked', 'signing-failed'.
 */
export const reauthenticate = async (
  workspace: UnlockedWorkspace,
  login: string,
  passphrase: string,
  now: () => Date,
): Promise<Result<{ account: AccountView; certificateDer: Uint8Array; privateKeyPkcs8: Uint8Array }>> => {
  const tried = await tryPassphrase(pathsOf(workspace.folder), { login, passphrase }, now);
  if (!workspace.db.open) {
    if (tried.ok) {
      tried.value.dataKey.fill(0);
      forgetKeys(tried.value.keys);
    }
    return err(appError('not-unlocked', 'The workspace was locked meanwhile.'));
  }
  if (!tried.ok) {
    if (tried.error.code === 'wrong-passphrase') recordFailedAttempt(workspace, login, now());
    return tried;
  }
  const { entry, dataKey, keys } = tried.value;
  const sameWorkspace = timingSafeEqual(dataKey, workspace.dataKey);
  const account = getAccountByLogin(workspace.db, entry.login);
  const signing = privateKeyOf(workspace, tried.value);
  dataKey.fill(0);
  forgetKeys(keys);
  if (!sameWorkspace || account?.accountId !== entry.accountId || signing === undefined) {
    signing?.privateKeyPkcs8.fill(0);
    return err(appError('workspace-damaged', 'Keyring and database do not belong together.'));
  }
  // SECURITY: nothing is signed with a certificate that has expired. test/electron/services/decisionFlow.test.ts
  if (hasExpired(signing.certificateDer, now())) {
    signing.privateKeyPkcs8.fill(0);
    return err(appError('signing-failed', 'The certificate of this account has expired.'));
  }
  return ok({ account, ...signing });
};
