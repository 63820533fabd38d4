import type { ConfirmationView } from '../../shared/contract/operations.ts';
import type { InvestigatorConfirmation } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { confirmationPayload, confirmationProblem, readConfirmations } from './confirmationRows.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { nextLink } from './ledger.ts';

/**
 * Stores a signed judgement of the investigator, inside the caller's transaction, and gives the hash of its link.
 * Throws unless the account is an investigator's, the statement is about a cut and a protocol version that are here,
 * and the signature verifies.
 */
export const insertConfirmation = (
  db: WritableDb,
  input: {
    statement: InvestigatorConfirmation;
    accountId: string;
    signature: Uint8Array;
    certificate: Uint8Array;
  },
): Sha256Hex => {
  const { statement } = input;
  const { confirmationId, cutId, level, kind } = statement;
  const row = { ...input, confirmationId, cutId, level, kind, statementText: canonicalJson(statement) };
  const problem = confirmationProblem(db, row);
  if (problem !== undefined) {
    throw new Error(`The confirmation does not agree with the workspace: ${problem}`);
  }
  const link = nextLink(db, 'confirmation', (sequence) => confirmationPayload(sequence, row));
  db.prepare(
    `INSERT INTO confirmation (sequence, confirmation_id, cut_id, level, kind, account_id, statement, signature,
       certificate, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    link.sequence,
    confirmationId,
    cutId,
    level,
    kind,
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
export const listConfirmations = (db: ReadableDb): ConfirmationView[] =>
  readConfirmations(db).map(({ statement, cutoffDate }) => ({
    confirmationId: statement.confirmationId,
    kind: statement.kind,
    level: statement.level,
    subjectId: statement.subjectId,
    printedName: statement.printedName,
    role: statement.role,
    reason: statement.reason,
    signedAt: statement.signedAt,
    cutId: statement.cutId,
    cutoffDate,
  }));
