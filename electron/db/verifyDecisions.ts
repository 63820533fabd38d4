import { z } from 'zod';
import { sha256Text } from '../signing/bytes.ts';
import {
  adjudicationPayload,
  adjudicationProblem,
  lastOnEvent,
  readAdjudications,
} from './adjudicationRows.ts';
import { confirmationPayload, confirmationProblem, readConfirmations } from './confirmationRows.ts';
import { decisionProblem, signatureProblem } from './decisionChecks.ts';
import {
  decisionPayload,
  documentPayload,
  readDecisions,
  readDocuments,
  readSignatures,
  reportHashes,
  signaturePayload,
} from './decisionRows.ts';
import type { ReadableDb } from './handles.ts';
import { type Ledger, type LedgerCheck, verifyLedger } from './ledger.ts';
import { blob, readEach } from './rows.ts';

/** `at` is the number of the row in its table, counted from 1; `reason` is one word for the first that does not hold. */
export type DecisionsCheck =
  | { readonly intact: true }
  | { readonly intact: false; readonly part: Ledger; readonly at: number; readonly reason: string };

const INTACT = { intact: true } as const;

const inPart = (part: Ledger, check: LedgerCheck): DecisionsCheck =>
  check.intact ? INTACT : { intact: false, part, at: check.at, reason: check.reason };

const failed = (part: Ledger, at: number, reason: string): DecisionsCheck => ({
  ...{ intact: false, part, at, reason },
});

const verifyConfirmations = (db: ReadableDb): DecisionsCheck => {
  const rows = readConfirmations(db);
  const links = rows.map((row) => ({ ...row, payload: confirmationPayload(row.sequence, row) }));
  const chain = inPart('confirmation', verifyLedger(links));
  if (!chain.intact) return chain;
  for (const row of rows) {
    const problem = confirmationProblem(db, row);
    if (problem !== undefined) return failed('confirmation', row.sequence, problem);
  }
  return INTACT;
};

const verifyAdjudications = (db: ReadableDb): DecisionsCheck => {
  const rows = readAdjudications(db);
  const links = rows.map((row) => ({ ...row, payload: adjudicationPayload(row.sequence, row) }));
  const chain = inPart('adjudication', verifyLedger(links));
  if (!chain.intact) return chain;
  for (const [index, row] of rows.entries()) {
    const problem = adjudicationProblem(db, row, lastOnEvent(rows.slice(0, index), row));
    if (problem !== undefined) return failed('adjudication', row.sequence, problem);
  }
  return INTACT;
};

const verifySealed = (db: ReadableDb): DecisionsCheck => {
  const reports = reportHashes(db);
  const rows = readDecisions(db);
  const links = rows.map((row) => ({
    ...row,
    sequence: row.number,
    payload: decisionPayload(row.number, row, reports.get(row.number) ?? ''),
  }));
  const chain = inPart('decision', verifyLedger(links));
  if (!chain.intact) return chain;
  let previous: string | null = null;
  for (const row of rows) {
    const problem = decisionProblem(db, row, previous);
    if (problem !== undefined) return failed('decision', row.number, problem);
    previous = row.recordHash;
  }
  return INTACT;
};

const verifyDocuments = (db: ReadableDb): DecisionsCheck => {
  const links = readDocuments(db).map((row) => ({ ...row, payload: documentPayload(row.sequence, row) }));
  const chain = inPart('decision_document', verifyLedger(links));
  if (!chain.intact) return chain;
  const bytes = readEach(db, {
    row: z.strictObject({ sequence: z.number().int(), sha256: z.string(), pdf: blob }),
    sql: 'SELECT sequence, sha256, pdf FROM decision_document ORDER BY sequence',
  });
  for (const row of bytes) {
    if (sha256Text(row.pdf) !== row.sha256) {
      return failed('decision_document', row.sequence, 'document-altered');
    }
  }
  return INTACT;
};

/** Each decision has revision 0 and one more for every signature, and each signature says what its record says. */
const verifySignatures = (db: ReadableDb): DecisionsCheck => {
  const rows = readSignatures(db);
  const links = rows.map((row) => ({ ...row, payload: signaturePayload(row.sequence, row) }));
  const chain = inPart('signature', verifyLedger(links));
  if (!chain.intact) return chain;
  const documents = readDocuments(db);
  for (const decision of readDecisions(db)) {
    const own = rows.filter((row) => row.decisionId === decision.decisionId);
    const revisions = documents.filter((row) => row.decisionId === decision.decisionId);
    if (revisions.length !== own.length + 1 || revisions.some((row, index) => row.revision !== index)) {
      return failed('decision', decision.number, 'revisions');
    }
    for (const [index, row] of own.entries()) {
      const context = { decision, before: own.slice(0, index), documents: revisions };
      const problem = signatureProblem(row, context);
      if (problem !== undefined) return failed('signature', row.sequence, problem);
    }
  }
  return INTACT;
};

/** A row that no longer has the shape that was written was changed by something else. */
const readable = (part: Ledger, verify: () => DecisionsCheck): DecisionsCheck => {
  try {
    return verify();
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return failed(part, 0, 'unreadable');
    throw error;
  }
};

/**
 * Recomputes everything that confirmations, DLT adjudications, decisions, documents and signatures stand on: chains, canonical texts and
 * hashes, what they bind (cut, protocol version, audit head), the bytes of the documents, and every statement's
 * signature under its certificate. Stops at the first thing that does not hold.
 */
export const verifyDecisions = (db: ReadableDb): DecisionsCheck => {
  for (const [part, verify] of [
    ['confirmation', verifyConfirmations],
    ['adjudication', verifyAdjudications],
    ['decision', verifySealed],
    ['decision_document', verifyDocuments],
    ['signature', verifySignatures],
  ] as const) {
    const check = readable(part, () => verify(db));
    if (!check.intact) return check;
  }
  return INTACT;
};
