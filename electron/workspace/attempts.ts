import { existsSync, readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Wrong passphrases in a row before an account has to wait. */
export const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3600;

const Account = z.strictObject({
  /** In a row, up to now. */
  failures: z.number().int().min(0),
  /** Failures that the audit trail does not hold yet, because the workspace was locked. */
  unreported: z.number().int().min(0),
  lastAt: z.iso.datetime(),
});
const Attempts = z.strictObject({ version: z.literal(1), accounts: z.record(z.string(), Account) });
type Attempts = z.infer<typeof Attempts>;
type AccountAttempts = z.infer<typeof Account>;

/** Seconds to wait after so many failures in a row: 30 after the fifth, doubling to an hour. */
export const waitAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS
    ? 0
    : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(failures - FREE_ATTEMPTS, 20));

const read = (path: string): Attempts | undefined => {
  if (!existsSync(path)) return { version: 1, accounts: {} };
  try {
    return Attempts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Damaged: nothing is known of earlier attempts, so the account waits once rather than start afresh.
    return undefined;
  }
};

const write = (path: string, attempts: Attempts): void =>
  writeFileAtomic.sync(path, `${JSON.stringify(attempts)}\n`, { mode: 0o600 });

const stateOf = (path: string, accountId: string, now: Date): AccountAttempts => {
  const attempts = read(path);
  const failures = attempts === undefined ? FREE_ATTEMPTS : 0;
  return attempts?.accounts[accountId] ?? { failures, unreported: failures, lastAt: now.toISOString() };
};

const store = (path: string, accountId: string, state: AccountAttempts): void => {
  const others = read(path)?.accounts ?? {};
  write(path, { version: 1, accounts: { ...others, [accountId]: state } });
};

/** Seconds until the account may try again; 0 when it may now. */
export const secondsToWait = (path: string, accountId: string, now: Date): number => {
  const state = stateOf(path, accountId, now);
  const wait = waitAfter(state.failures);
  if (wait === 0) return 0;
  const elapsed = (now.getTime() - Date.parse(state.lastAt)) / 1000;
  // A clock set back since then starts the wait anew, instead of holding the account until the old time comes again.
  // A damaged file is written anew with the wait that it costs.
  if (elapsed <= 0) store(path, accountId, { ...state, lastAt: now.toISOString() });
  return Math.max(0, Math.ceil(wait - Math.max(0, elapsed)));
};

/**
 * Counts an attempt as failed before its passphrase is tried, so that neither a crash nor many tries at once pass
 * uncounted. SECURITY: guessing gets slow. test/electron/workspace/attempts.test.ts
 */
export const countAttempt = (path: string, accountId: string, now: Date): void => {
  const { failures, unreported } = stateOf(path, accountId, now);
  store(path, accountId, {
    failures: failures + 1,
    unreported: unreported + 1,
    lastAt: now.toISOString(),
  });
};

/** The attempt just counted was good: the row of failures ends. What was not reported yet stays to be reported. */
export const attemptSucceeded = (path: string, accountId: string, now: Date): void => {
  const { unreported } = stateOf(path, accountId, now);
  store(path, accountId, {
    failures: 0,
    unreported: Math.max(0, unreported - 1),
    lastAt: now.toISOString(),
  });
};

/** Failed attempts that the audit trail does not hold yet. */
export const unreportedFailures = (path: string, accountId: string, now: Date): number =>
  stateOf(path, accountId, now).unreported;

/** The audit trail now holds so many of them. */
export const failuresReported = (path: string, accountId: string, number: number, now: Date): void => {
  const state = stateOf(path, accountId, now);
  store(path, accountId, { ...state, unreported: Math.max(0, state.unreported - number) });
};
