import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { may } from '../../shared/review/role.ts';
import type { NewAccount } from '../db/accounts.ts';
import { appendAudit } from '../db/audit.ts';
import { DEID_KEY_MADE, deidKeyEvent, insertDeidKey } from '../db/deidKey.ts';
import type { WritableDb } from '../db/handles.ts';
import { migrate } from '../db/migrate.ts';
import { type DataKey, openWorkspaceDb } from '../db/open.ts';
import { insertProtocolVersion, type SignedVersion } from '../db/protocolVersions.ts';
import { storageError } from '../db/storageError.ts';
import { insertStudy } from '../db/study.ts';
import { signProtocolVersion } from '../signing/signProtocolVersion.ts';
import type { KdfCost } from './kdf.ts';
import { writeKeyring } from './keyring.ts';
import { checkPerson, makeAccount, type Person, recordAccount } from './newAccount.ts';
import { EXTENSION, pathsOf } from './paths.ts';

const DATA_KEY_BYTES = 32;
const DEID_KEY_BYTES = 32;

export interface NewWorkspace {
  /** NAME.srcw in an existing folder; must not exist. */
  readonly folder: string;
  readonly protocol: Protocol;
  /** True for the bundled example study: stands on every screen and record. */
  readonly synthetic: boolean;
  readonly owner: Person;
  readonly now: () => Date;
  /** A lower cost than that of the program, for tests only. */
  readonly kdf?: KdfCost;
}

const checkFolder = (folder: string): Result<null> => {
  if (!folder.endsWith(EXTENSION) || basename(folder) === EXTENSION) {
    return err(
      appError('invalid-input', `The name of a workspace ends with ${EXTENSION}.`, { field: 'folder' }),
    );
  }
  if (existsSync(folder))
    return err(appError('workspace-exists', 'Something of this name is there already.'));
  return existsSync(dirname(folder))
    ? ok(null)
    : err(appError('file-not-found', 'The folder for the workspace is not there.'));
};

/** Everything that can be refused before anything is written. */
export const checkNewWorkspace = ({ folder, owner }: NewWorkspace): Result<null> => {
  const place = checkFolder(folder);
  if (!place.ok) return place;
  if (!may(owner.role, 'account.add')) {
    return err(
      appError('invalid-input', 'The first account must be one that can add the others: a medical monitor.', {
        field: 'role',
      }),
    );
  }
  return checkPerson(owner);
};

/** Makes renames and new files of a folder last through a power cut; Windows does so by itself. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Makes the key of date shifts with the workspace, so that every cut of it shifts alike. */
const fillDeidKey = (db: WritableDb, account: NewAccount): void => {
  const key = randomBytes(DEID_KEY_BYTES);
  insertDeidKey(db, key);
  appendAudit(db, {
    ...{ at: account.createdAt, account, action: DEID_KEY_MADE, reason: '', oldValue: null },
    ...deidKeyEvent(key),
  });
  key.fill(0);
};

/** A document that was the fifth version elsewhere is the first here; the owner signs it with the key made just now. */
const signFirstVersion = (
  protocol: Protocol,
  owner: NewAccount,
  privateKeyPkcs8: Uint8Array,
): SignedVersion =>
  signProtocolVersion(
    { ...protocol, version: 1 },
    { previous: null, reason: 'First version', signedAt: owner.createdAt },
    { ...owner, privateKeyPkcs8 },
  );

const fill = (
  db: WritableDb,
  input: NewWorkspace,
  made: { workspaceId: string; account: NewAccount; first: SignedVersion },
): void => {
  const { protocol, synthetic } = input;
  const { workspaceId, account, first } = made;
  const at = account.createdAt;
  db.transaction(() => {
    insertStudy(db, { workspaceId, protocolId: protocol.id, synthetic, createdAt: at });
    appendAudit(db, {
      ...{ at, account, action: 'workspace.create', entity: `workspace:${workspaceId}`, reason: '' },
      ...{ oldValue: null, newValue: JSON.stringify({ studyId: protocol.studyId, synthetic }) },
    });
    recordAccount(db, account, account);
    fillDeidKey(db, account);
    const newValue = insertProtocolVersion(db, first);
    const { version, reason } = first.statement;
    appendAudit(db, {
      ...{ at, account, action: 'protocol.add', entity: `protocol:${version}`, reason },
      ...{ oldValue: null, newValue },
    });
  }).immediate();
};

const buildIn = async (folder: string, input: NewWorkspace, dataKey: DataKey, cost: KdfCost) => {
  const paths = pathsOf(folder);
  const workspaceId = randomUUID();
  const at = new Date(utcInstant(input.now()));
  let first: SignedVersion | undefined;
  const { account, entry } = await makeAccount({
    ...{ person: input.owner, workspaceId, dataKey, cost, at },
    whileOpen: (owner, privateKeyPkcs8) => {
      first = signFirstVersion(input.protocol, owner, privateKeyPkcs8);
    },
  });
  if (first === undefined) throw new Error('The first version of the protocol was not signed');
  const db = openWorkspaceDb(paths.db, dataKey, { create: true });
  try {
    const migrated = migrate(db);
    if (!migrated.ok) throw new Error(migrated.error.message);
    fill(db, input, { workspaceId, account, first });
  } finally {
    db.close();
  }
  writeKeyring(paths.keyring, { version: 1, workspaceId, accounts: [entry] });
  syncFolder(folder);
  return account.accountId;
};

const cannotWrite = (error: unknown) => {
  const known = storageError(error);
  if (known !== undefined) return err(known);
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  return err(appError('storage-failed', 'The workspace could not be written there.', { code }));
};

/**
 * Builds the files beside their place and renames the folder when all is done: a crash leaves no half workspace under
 * the name, only a hidden folder that nothing opens. The caller has checked the input and opens the result.
 */
export const buildWorkspace = async (
  input: NewWorkspace,
  cost: KdfCost,
): Promise<Result<{ accountId: string; dataKey: DataKey }>> => {
  const { folder } = input;
  const dataKey = new Uint8Array(randomBytes(DATA_KEY_BYTES));
  let done = false;
  const unfinished = join(dirname(folder), `.${basename(folder)}.${randomUUID()}`);
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    const accountId = await buildIn(unfinished, input, dataKey, cost);
    // A rename replaces an empty folder without asking, so it is asked once more.
    const free = checkFolder(folder);
    if (!free.ok) return free;
    renameSync(unfinished, folder);
    syncFolder(dirname(folder));
    done = true;
    return ok({ accountId, dataKey });
  } catch (error) {
    return cannotWrite(error);
  } finally {
    if (!done) dataKey.fill(0);
    rmSync(unfinished, { recursive: true, force: true });
  }
};
