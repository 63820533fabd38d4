import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { DataKey } from '../db/open.ts';
import { attemptSucceeded, countAttempt, secondsToWait } from './attempts.ts';
import type { PassphraseKeys } from './kdf.ts';
import { findEntry, type KeyringAccount, openEntry, readKeyring } from './keyring.ts';
import type { WorkspacePaths } from './paths.ts';

export interface OpenedEntry {
  readonly entry: KeyringAccount;
  readonly workspaceId: string;
  readonly dataKey: DataKey;
  readonly keys: PassphraseKeys;
}

/** One answer for a login that is not there and a passphrase that does not fit. */
const wrong = () => err(appError('wrong-passphrase', 'The login or the passphrase is wrong.'));

/**
 * Tries a login and passphrase on the keyring, with the waiting time after too many wrong ones. Errors:
 * 'wrong-passphrase', 'locked-out' (details.seconds), 'workspace-damaged', 'workspace-from-future'. The caller forgets
 * the keys.
 */
export const tryPassphrase = async (
  paths: WorkspacePaths,
  credentials: { login: string; passphrase: string },
  now: () => Date,
): Promise<Result<OpenedEntry>> => {
  const keyring = readKeyring(paths.keyring);
  if (!keyring.ok) return keyring;
  const entry = findEntry(keyring.value, credentials.login);
  if (entry === undefined) return wrong();
  const { accountId } = entry;
  const seconds = secondsToWait(paths.attempts, accountId, now());
  if (seconds > 0) {
    return err(
      appError('locked-out', 'Too many wrong passphrases; wait before the next attempt.', { seconds }),
    );
  }
  countAttempt(paths.attempts, accountId, now());
  const { workspaceId } = keyring.value;
  const opened = await openEntry(workspaceId, entry, credentials.passphrase);
  if (opened === undefined) return wrong();
  attemptSucceeded(paths.attempts, accountId, now());
  return ok({ entry, workspaceId, ...opened });
};
