import { AdjudicationView, type DltAdjudication } from '../../shared/clinical/dlt/adjudication.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import {
  adjudicationPayload,
  adjudicationProblem,
  lastOnEvent,
  readAdjudications,
} from './adjudicationRows.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { nextLink } from './ledger.ts';

/**
 * Stores a signed verdict on one event, inside the caller's transaction, and gives the hash of its link. Throws unless
 * the account may adjudicate, the statement is about a locked cut and a protocol version that are here, names the
 * adjudication that it supersedes, and the signature verifies.
 */
export const insertAdjudication = (
  db: WritableDb,
  input: {
    statement: DltAdjudication;
    accountId: string;
    signature: Uint8Array;
    certificate: Uint8Array;
  },
): Sha256Hex => {
  const { statement } = input;
  const { adjudicationId, cutId, subjectId, eventKey, verdict } = statement;
  const columns = { adjudicationId, cutId, subjectId, eventKey, verdict };
  const row = { ...input, ...columns, statementText: canonicalJson(statement) };
  const problem = adjudicationProblem(db, row, lastOnEvent(readAdjudications(db), columns));
  if (problem !== undefined) {
    throw new Error(`The adjudication does not agree with the workspace: ${problem}`);
  }
  const link = nextLink(db, 'adjudication', (sequence) => adjudicationPayload(sequence, row));
  db.prepare(
    `INSERT INTO adjudication (sequence, adjudication_id, cut_id, subject_id, event_key, verdict, account_id, statement,
       signature, certificate, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    link.sequence,
    adjudicationId,
    cutId,
    subjectId,
    eventKey,
    verdict,
    input.accountId,
    row.statementText,
    input.signature,
    input.certificate,
    link.previousHash,
    link.hash,
  );
  return link.hash;
};

/** In the order in which they were signed. */
export const listAdjudications = (db: ReadableDb): AdjudicationView[] =>
  readAdjudications(db).map(({ statement: { schema: _, ...statement }, hash }) =>
    AdjudicationView.parse({ ...statement, hash }),
  );
