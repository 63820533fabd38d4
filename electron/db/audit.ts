import { z } from 'zod';
import type { AuditView } from '../../shared/contract/operations.ts';
import type { Sha256Hex, UtcInstant } from '../../shared/kernel/brands.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { type LedgerCheck, ledgerHead, nextLink, verifyLedger } from './ledger.ts';
import { count, readAll, readOne } from './rows.ts';

export interface AuditEvent {
  readonly at: UtcInstant;
  readonly account: { readonly accountId: string; readonly printedName: string };
  /** What was done, e.g. "cut.lock". */
  readonly action: string;
  /** What it was done to, e.g. "cut:ID". */
  readonly entity: string;
  readonly reason: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

const CLOCK_BACKWARDS = 'clock.backwards';
const CLOCK_ACCEPTED = 'clock.accepted';

const AuditRow = z.strictObject({
  sequence: z.number().int(),
  at: z.string(),
  account_id: z.string(),
  account_name: z.string(),
  action: z.string(),
  entity: z.string(),
  reason: z.string(),
  old_value: z.string().nullable(),
  new_value: z.string().nullable(),
  previous_hash: z.string(),
  hash: z.string(),
});
const COLUMNS = Object.keys(AuditRow.shape).join(', ');

/** Everything of an event that its hash protects. */
const payloadOf = (sequence: number, event: AuditEvent | z.infer<typeof AuditRow>) =>
  'account' in event
    ? {
        sequence,
        at: event.at,
        accountId: event.account.accountId,
        accountName: event.account.printedName,
        action: event.action,
        entity: event.entity,
        reason: event.reason,
        oldValue: event.oldValue,
        newValue: event.newValue,
      }
    : {
        sequence,
        at: event.at,
        accountId: event.account_id,
        accountName: event.account_name,
        action: event.action,
        entity: event.entity,
        reason: event.reason,
        oldValue: event.old_value,
        newValue: event.new_value,
      };

const append = (db: WritableDb, event: AuditEvent): Sha256Hex => {
  const { sequence, previousHash, hash } = nextLink(db, 'audit_event', (at) => payloadOf(at, event));
  db.prepare(`INSERT INTO audit_event (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, '?')})`).run(
    sequence,
    event.at,
    event.account.accountId,
    event.account.printedName,
    event.action,
    event.entity,
    event.reason,
    event.oldValue,
    event.newValue,
    previousHash,
    hash,
  );
  return hash;
};

const lastTime = (db: ReadableDb): string | undefined =>
  readOne(db, {
    row: z.strictObject({ at: z.string() }),
    sql: 'SELECT at FROM audit_event ORDER BY sequence DESC LIMIT 1',
  })?.at;

/**
 * Appends one event and gives its hash. The caller holds the transaction in which the change itself is made, so that
 * neither stands without the other (21 CFR 11.10(e)). When the clock is earlier than the last event, an event that
 * says so goes before it, with the two times.
 */
export const appendAudit = (db: WritableDb, event: AuditEvent): Sha256Hex => {
  const last = lastTime(db);
  if (last !== undefined && event.at < last) {
    append(db, {
      at: event.at,
      account: event.account,
      action: CLOCK_BACKWARDS,
      entity: 'clock',
      reason: `The clock is earlier than the event before; next is ${event.action}.`,
      oldValue: last,
      newValue: event.at,
    });
  }
  return append(db, event);
};

/**
 * Whether `now` is earlier than a time already on record: a signature made now could be dated before what it
 * follows. Counts from the last time that a person accepted the clock ({@link acceptClock}).
 */
export const clockRunsBackwards = (db: ReadableDb, now: Date): boolean => {
  const latest = readOne(db, {
    row: z.strictObject({ at: z.string().nullable() }),
    sql: `SELECT MAX(at) AS at FROM audit_event WHERE sequence >=
            (SELECT COALESCE(MAX(sequence), 0) FROM audit_event WHERE action = ?)`,
    bind: [CLOCK_ACCEPTED],
  })?.at;
  return latest !== undefined && latest !== null && utcInstant(now) < latest;
};

/**
 * Records that a person has found the clock right again after it once ran ahead; signing is possible from then on.
 * Without it one wrong clock setting would end all signing until that date.
 */
export const acceptClock = (
  db: WritableDb,
  input: Pick<AuditEvent, 'at' | 'account' | 'reason'>,
): Sha256Hex =>
  appendAudit(db, {
    ...input,
    action: CLOCK_ACCEPTED,
    entity: 'clock',
    oldValue: lastTime(db) ?? null,
    newValue: input.at,
  });

/** Hash of the last event; the genesis hash while there is none. */
export const auditHead = (db: ReadableDb): string => ledgerHead(db, 'audit_event').hash;

export const countAudit = (db: ReadableDb): number =>
  readOne(db, { row: z.strictObject({ total: count }), sql: 'SELECT COUNT(*) AS total FROM audit_event' })
    ?.total ?? 0;

/** Newest first. */
export const listAudit = (db: ReadableDb, page: { offset: number; limit: number }): AuditView[] =>
  readAll(db, {
    row: AuditRow,
    sql: `SELECT ${COLUMNS} FROM audit_event ORDER BY sequence DESC LIMIT ? OFFSET ?`,
    bind: [page.limit, page.offset],
  }).map((row) => ({
    sequence: row.sequence,
    at: row.at,
    account: row.account_name,
    action: row.action,
    entity: row.entity,
    reason: row.reason,
    oldValue: row.old_value,
    newValue: row.new_value,
    hash: row.hash,
  }));

/**
 * Recomputes the whole chain. Events cut off at its end are found elsewhere: every sealed decision holds the head of
 * its time (verifyDecisions).
 */
export const verifyAudit = (db: ReadableDb): LedgerCheck =>
  verifyLedger(
    readAll(db, { row: AuditRow, sql: `SELECT ${COLUMNS} FROM audit_event ORDER BY sequence` }).map(
      (row) => ({
        sequence: row.sequence,
        previousHash: row.previous_hash,
        hash: row.hash,
        payload: payloadOf(row.sequence, row),
      }),
    ),
  );
