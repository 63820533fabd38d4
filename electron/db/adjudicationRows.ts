import { z } from 'zod';
import { DltAdjudication, DltVerdict } from '../../shared/clinical/dlt/adjudication.ts';
import { judgedHash } from '../../shared/clinical/dlt/judgedEvent.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { may } from '../../shared/review/role.ts';
import { sha256Text } from '../signing/bytes.ts';
import { getAccount } from './accounts.ts';
import { boundProblem, signedProblem } from './decisionChecks.ts';
import { type Signed, signedPayload } from './decisionRows.ts';
import type { ReadableDb } from './handles.ts';
import { blob, readAll, readOne } from './rows.ts';

const AdjudicationRow = z
  .strictObject({
    sequence: z.number().int(),
    adjudication_id: z.string(),
    cut_id: z.string(),
    subject_id: z.string(),
    event_key: z.string(),
    verdict: DltVerdict,
    account_id: z.string(),
    statement: z.string(),
    signature: blob,
    certificate: blob,
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    adjudicationId: row.adjudication_id,
    cutId: row.cut_id,
    subjectId: row.subject_id,
    eventKey: row.event_key,
    verdict: row.verdict,
    accountId: row.account_id,
    statementText: row.statement,
    statement: DltAdjudication.parse(JSON.parse(row.statement)),
    signature: row.signature,
    certificate: row.certificate,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
export type AdjudicationRow = z.infer<typeof AdjudicationRow>;
type Stored = Omit<AdjudicationRow, 'sequence' | 'previousHash' | 'hash'>;

/** In the order in which they were signed. */
export const readAdjudications = (db: ReadableDb): AdjudicationRow[] =>
  readAll(db, {
    row: AdjudicationRow,
    sql: `SELECT sequence, adjudication_id, cut_id, subject_id, event_key, verdict, account_id, statement, signature,
            certificate, previous_hash, hash FROM adjudication ORDER BY sequence`,
  });

export const adjudicationPayload = (
  sequence: number,
  row: Signed & Pick<Stored, 'adjudicationId' | 'cutId' | 'subjectId' | 'eventKey' | 'verdict'>,
) => ({
  sequence,
  adjudicationId: row.adjudicationId,
  cutId: row.cutId,
  subjectId: row.subjectId,
  eventKey: row.eventKey,
  verdict: row.verdict,
  ...signedPayload(row),
});

const cutoffOf = (db: ReadableDb, cutId: string): string | undefined =>
  readOne(db, {
    row: z.strictObject({ cutoff_date: z.string() }),
    sql: "SELECT cutoff_date FROM data_cut WHERE cut_id = ? AND status = 'locked'",
    bind: [cutId],
  })?.cutoff_date;

/** The event that is said to be judged is the one that the statement names and hashes. */
const eventProblem = ({ statement }: Stored): string | undefined => {
  const { event, eventHash, subjectId, eventKey } = statement;
  if (judgedHash(event) !== eventHash) return 'event-hash';
  return event.subjectId === subjectId && event.eventKey === eventKey ? undefined : 'other-event';
};

/**
 * What must hold of an adjudication, before it is stored and ever after; undefined when all does. `previous` is the
 * last adjudication of the same event before it.
 */
export const adjudicationProblem = (
  db: ReadableDb,
  row: Stored,
  previous: Pick<AdjudicationRow, 'adjudicationId'> | undefined,
): string | undefined => {
  const { statement } = row;
  const account = getAccount(db, row.accountId);
  if (account === undefined || !may(account.role, 'dlt.adjudicate')) return 'may-not-adjudicate';
  if (account.certificateFingerprint !== sha256Text(row.certificate)) return 'other-certificate';
  const { adjudicationId, cutId, subjectId, eventKey, verdict } = statement;
  const said = [adjudicationId, cutId, subjectId, eventKey, verdict];
  const columns = [row.adjudicationId, row.cutId, row.subjectId, row.eventKey, row.verdict];
  if (canonicalJson(said) !== canonicalJson(columns)) return 'statement-differs-from-columns';
  const signer = [statement.printedName, statement.role];
  if (canonicalJson(signer) !== canonicalJson([account.printedName, account.role])) {
    return 'statement-differs-from-account';
  }
  if (statement.supersedes !== (previous?.adjudicationId ?? null)) return 'supersedes';
  if (cutoffOf(db, row.cutId) !== statement.cutoffDate) return 'data-cut';
  return eventProblem(row) ?? boundProblem(db, statement) ?? signedProblem(row, statement);
};

/** The last of these on the same event of the same subject; undefined when it is the first. */
export const lastOnEvent = (
  before: readonly AdjudicationRow[],
  { subjectId, eventKey }: { readonly subjectId: string; readonly eventKey: string },
): AdjudicationRow | undefined =>
  before.findLast((row) => row.subjectId === subjectId && row.eventKey === eventKey);
