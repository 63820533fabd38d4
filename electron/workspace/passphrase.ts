import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/**
 * Length is what counts: the file can be taken away and tried at leisure, so a passphrase must be long, and rules on
 * classes of characters only make people write it down. Source: NIST SP 800-63B-4, section 3.1.1.2 (15 characters
 * where the passphrase is the only factor are recommended there; 12 with Argon2id at 64 MiB are required here).
 */
export const MIN_PASSPHRASE_CHARACTERS = 12;

const weak = (rule: string, message: string): Result<null> =>
  err(appError('weak-passphrase', message, { rule, minimum: MIN_PASSPHRASE_CHARACTERS }));

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Whether a new passphrase may protect an account: long enough, not the login, not one character repeated. */
export const checkPassphrase = (login: string, passphrase: string): Result<null> => {
  const characters = [...passphrase.normalize('NFC')];
  if (characters.length < MIN_PASSPHRASE_CHARACTERS) {
    return weak('too-short', `The passphrase needs at least ${MIN_PASSPHRASE_CHARACTERS} characters.`);
  }
  if (plain(passphrase) === plain(login)) return weak('login', 'The passphrase must not be the login.');
  if (new Set(characters).size === 1) {
    return weak('one-character', 'The passphrase must not be one character repeated.');
  }
  return ok(null);
};
