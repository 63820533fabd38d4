import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { loginKey } from '../db/accounts.ts';
import type { DataKey } from '../db/open.ts';
import { deriveKeys, KdfCost, type PassphraseKeys, SALT_BYTES } from './kdf.ts';
import { unwrapSecret, wrapSecret } from './wrap.ts';

const KEYRING_VERSION = 1;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

const KeyringAccount = z.strictObject({
  accountId: z.string().min(1),
  login: z.string().min(1),
  kdf: z.strictObject({ algorithm: z.literal('argon2id'), cost: KdfCost, salt: Base64 }),
  /** The data key of the workspace, encrypted under a key from this account's passphrase. */
  wrappedDataKey: Base64,
});
export type KeyringAccount = z.infer<typeof KeyringAccount>;

/** Holds no name, no role and no key in the clear: what a person must type, and what it opens. */
const Keyring = z.strictObject({
  version: z.literal(KEYRING_VERSION),
  workspaceId: z.string().min(1),
  accounts: z.array(KeyringAccount).min(1).max(1000),
});
export type Keyring = z.infer<typeof Keyring>;

const damaged = (message: string) => err(appError('workspace-damaged', message, { file: 'keyring.json' }));

const parseKeyring = (text: string): Result<Keyring> => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return damaged('The keyring of the workspace cannot be read.');
  }
  const versioned = z.looseObject({ version: z.number().int() }).safeParse(raw);
  if (versioned.success && versioned.data.version > KEYRING_VERSION) {
    return err(
      appError('workspace-from-future', 'The workspace was written by a newer version of the program.', {
        found: versioned.data.version,
        known: KEYRING_VERSION,
      }),
    );
  }
  const parsed = Keyring.safeParse(raw);
  return parsed.success ? ok(parsed.data) : damaged('The keyring of the workspace is damaged.');
};

/** Reads keyring.json. 'workspace-damaged' when it is missing or not whole, 'workspace-from-future' when newer. */
export const readKeyring = (path: string): Result<Keyring> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return damaged('The keyring of the workspace is missing or cannot be read.');
  }
  return parseKeyring(text);
};

/** Replaces keyring.json in one step. SECURITY: only this user may read it. test/electron/workspace/keyring.test.ts */
export const writeKeyring = (path: string, keyring: Keyring): void => {
  const text = `${JSON.stringify(Keyring.parse(keyring), null, 2)}\n`;
  writeFileAtomic.sync(path, text, { mode: 0o600 });
};

export const findEntry = (keyring: Keyring, login: string): KeyringAccount | undefined =>
  keyring.accounts.find((account) => loginKey(account.login) === loginKey(login));

/** Wraps the data key for an account. Gives the derived keys too; the caller forgets them. */
export const createEntry = async (input: {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly login: string;
  readonly passphrase: string;
  readonly dataKey: DataKey;
  readonly cost: KdfCost;
}): Promise<{ entry: KeyringAccount; keys: PassphraseKeys }> => {
  const { workspaceId, accountId, login, passphrase, dataKey, cost } = input;
  const salt = randomBytes(SALT_BYTES);
  const keys = await deriveKeys(passphrase, salt, cost);
  const binding = { purpose: 'data-key', workspaceId, accountId } as const;
  return {
    entry: {
      accountId,
      login,
      kdf: { algorithm: 'argon2id', cost, salt: salt.toString('base64') },
      wrappedDataKey: wrapSecret(keys.wrapDataKey, dataKey, binding),
    },
    keys,
  };
};

/** Opens an entry; undefined when the passphrase is wrong or the entry was changed. The caller forgets the keys. */
export const openEntry = async (
  workspaceId: string,
  entry: KeyringAccount,
  passphrase: string,
): Promise<{ dataKey: DataKey; keys: PassphraseKeys } | undefined> => {
  const keys = await deriveKeys(passphrase, Buffer.from(entry.kdf.salt, 'base64'), entry.kdf.cost);
  const binding = { purpose: 'data-key', workspaceId, accountId: entry.accountId } as const;
  const dataKey = unwrapSecret(keys.wrapDataKey, entry.wrappedDataKey, binding);
  return dataKey === undefined ? undefined : { dataKey, keys };
};
