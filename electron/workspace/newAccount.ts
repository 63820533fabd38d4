import { randomUUID } from 'node:crypto';
import type { AccountView } from '../../shared/contract/operations.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { Role } from '../../shared/review/role.ts';
import { getAccount, insertAccount, type NewAccount } from '../db/accounts.ts';
import { type AuditEvent, appendAudit } from '../db/audit.ts';
import type { WritableDb } from '../db/handles.ts';
import type { DataKey } from '../db/open.ts';
import { ACCOUNT_ADDED, accountEvent } from '../db/verifyWorkspace.ts';
import { createSigningIdentity } from '../signing/identity.ts';
import { forgetKeys, type KdfCost } from './kdf.ts';
import { createEntry, type KeyringAccount } from './keyring.ts';
import { checkPassphrase } from './passphrase.ts';
import { wrapSecret } from './wrap.ts';

export interface Person {
  readonly login: string;
  readonly printedName: string;
  readonly role: Role;
  readonly passphrase: string;
}

/** Upper bound of a common name in a certificate (X.520, RFC 5280 appendix A.1). */
const LONGEST_NAME = 64;
const LONGEST_LOGIN = 200;
/** Validity of a signer's certificate: longer than any such trial, so that no signer loses the key in its course. */
const CERTIFICATE_YEARS = 10;
/** Control characters and marks that turn the direction of writing: a printed name must read as it is stored. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const usable = (text: string, longest: number): boolean => {
  const { length } = [...text.trim()];
  return length > 0 && length <= longest && !UNPRINTABLE.test(text);
};

/** Whether an account can be made for the person: a login, a name that fits a certificate, a good passphrase. */
export const checkPerson = (person: Person): Result<null> => {
  if (!usable(person.login, LONGEST_LOGIN)) {
    return err(
      appError('invalid-input', 'The login is empty, too long or not printable.', { field: 'login' }),
    );
  }
  if (!usable(person.printedName, LONGEST_NAME)) {
    return err(
      appError('invalid-input', `The printed name needs 1 to ${LONGEST_NAME} printable characters.`, {
        field: 'printedName',
      }),
    );
  }
  return checkPassphrase(person.login, person.passphrase);
};

const tenYearsAfter = (date: Date): Date => {
  const later = new Date(date);
  later.setUTCFullYear(later.getUTCFullYear() + CERTIFICATE_YEARS);
  return later;
};

/**
 * Makes keys, certificate and keyring entry of a person who was checked. Nothing is written yet. `whileOpen` may sign
 * with the new private key, which is zeroed before this returns.
 */
export const makeAccount = async (input: {
  readonly person: Person;
  readonly workspaceId: string;
  readonly dataKey: DataKey;
  readonly cost: KdfCost;
  readonly at: Date;
  readonly whileOpen?: (account: NewAccount, privateKeyPkcs8: Uint8Array) => void;
}): Promise<{ account: NewAccount; entry: KeyringAccount }> => {
  const { person, workspaceId, dataKey, cost, at } = input;
  const accountId = randomUUID();
  const login = person.login.trim();
  const printedName = person.printedName.trim();
  const identity = await createSigningIdentity({
    ...{ printedName, organisation: '' },
    notBefore: at,
    notAfter: tenYearsAfter(at),
  });
  const { entry, keys } = await createEntry({
    ...{ workspaceId, accountId, login, dataKey, cost },
    passphrase: person.passphrase,
  });
  // SECURITY: a stolen workspace key signs nothing; each private key needs its own passphrase. test/electron/workspace/workspace.test.ts
  const binding = { purpose: 'signing-key', workspaceId, accountId } as const;
  const wrappedPrivateKey = wrapSecret(keys.wrapSigningKey, identity.privateKeyPkcs8, binding);
  const account: NewAccount = {
    ...{ accountId, login, printedName, role: person.role, wrappedPrivateKey },
    certificateDer: identity.certificateDer,
    certificateFingerprint: identity.fingerprint,
    createdAt: utcInstant(at),
  };
  try {
    input.whileOpen?.(account, identity.privateKeyPkcs8);
  } finally {
    identity.privateKeyPkcs8.fill(0);
    forgetKeys(keys);
  }
  return { entry, account };
};

/** Writes the account and its audit event, inside the caller's transaction. */
export const recordAccount = (
  db: WritableDb,
  account: NewAccount,
  by: AuditEvent['account'],
): AccountView => {
  insertAccount(db, account);
  appendAudit(db, {
    at: account.createdAt,
    account: by,
    action: ACCOUNT_ADDED,
    ...accountEvent(account),
    reason: '',
    oldValue: null,
  });
  const view = getAccount(db, account.accountId);
  if (view === undefined) throw new Error('The new account vanished');
  return view;
};
