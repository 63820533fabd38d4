import { z } from 'zod';
import type { AccountView } from '../../shared/contract/operations.ts';
import type { Sha256Hex, UtcInstant } from '../../shared/kernel/brands.ts';
import { Role } from '../../shared/review/role.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { blob, readAll, readOne } from './rows.ts';

export interface NewAccount {
  readonly accountId: string;
  readonly login: string;
  readonly printedName: string;
  readonly role: Role;
  readonly certificateDer: Uint8Array;
  readonly certificateFingerprint: Sha256Hex;
  /** PKCS#8, encrypted under a key that only the passphrase of the account gives. */
  readonly wrappedPrivateKey: string;
  readonly createdAt: UtcInstant;
}

const AccountRow = z
  .strictObject({
    account_id: z.string(),
    login: z.string(),
    printed_name: z.string(),
    role: Role,
    certificate_fingerprint: z.string(),
    created_at: z.string(),
  })
  .transform(
    (row): AccountView => ({
      accountId: row.account_id,
      login: row.login,
      printedName: row.printed_name,
      role: row.role,
      certificateFingerprint: row.certificate_fingerprint,
      createdAt: row.created_at,
    }),
  );

const SELECT = `SELECT account_id, login, printed_name, role, certificate_fingerprint, created_at FROM account`;

/** One spelling of a login for comparing: people type it in any case and composition. */
export const loginKey = (login: string): string => login.trim().normalize('NFKC').toLowerCase();

/** Writes an account. Throws when its id or login exists. */
export const insertAccount = (db: WritableDb, account: NewAccount): void => {
  db.prepare(
    `INSERT INTO account (account_id, login, printed_name, role, certificate, certificate_fingerprint,
       wrapped_private_key, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    account.accountId,
    account.login,
    account.printedName,
    account.role,
    account.certificateDer,
    account.certificateFingerprint,
    account.wrappedPrivateKey,
    account.createdAt,
  );
};

/** In the order in which they were added. */
export const listAccounts = (db: ReadableDb): AccountView[] =>
  readAll(db, { row: AccountRow, sql: `${SELECT} ORDER BY rowid` });

export const getAccount = (db: ReadableDb, accountId: string): AccountView | undefined =>
  readOne(db, { row: AccountRow, sql: `${SELECT} WHERE account_id = ?`, bind: [accountId] });

export const getAccountByLogin = (db: ReadableDb, login: string): AccountView | undefined =>
  listAccounts(db).find((account) => loginKey(account.login) === loginKey(login));

/** Certificate and encrypted signing key; kept apart from the views so that they cannot slip into one. */
export const getAccountKeys = (
  db: ReadableDb,
  accountId: string,
): { certificateDer: Uint8Array; wrappedPrivateKey: string } | undefined => {
  const row = readOne(db, {
    row: z.strictObject({ certificate: blob, wrapped_private_key: z.string() }),
    sql: 'SELECT certificate, wrapped_private_key FROM account WHERE account_id = ?',
    bind: [accountId],
  });
  return row === undefined
    ? undefined
    : { certificateDer: row.certificate, wrappedPrivateKey: row.wrapped_private_key };
};
