import { z } from 'zod';
import type { DecisionView } from '../../shared/contract/operations.ts';
import { type DecisionRecord, recordHash, type SignatureStatement } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { sha256Text } from '../signing/bytes.ts';
import { decisionProblem, signatureProblem } from './decisionChecks.ts';
import {
  type DecisionRow,
  decisionPayload,
  documentPayload,
  hashText,
  readDecision,
  readDecisions,
  readDocumentsOf,
  readSignaturesOf,
  signaturePayload,
} from './decisionRows.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { nextLink } from './ledger.ts';
import { blob, readOne } from './rows.ts';

export { type DecisionsCheck, verifyDecisions } from './verifyDecisions.ts';

const refuse = (problem: string | undefined): void => {
  if (problem !== undefined) throw new Error(`The record does not agree with the workspace: ${problem}`);
};

const known = (db: ReadableDb, decisionId: string): DecisionRow => {
  const row = readDecision(db, decisionId);
  if (row === undefined) throw new Error(`There is no decision ${decisionId}`);
  return row;
};

/**
 * Stores a sealed decision with the report that was printed (canonical JSON), inside the caller's transaction. Throws
 * unless it is the next number and binds to a cut, a protocol version, an audit head and a decision before it that are
 * really here.
 */
export const insertDecision = (
  db: WritableDb,
  { record, report }: { record: DecisionRecord; report: string },
): Sha256Hex => {
  const hash = recordHash(record);
  const row = { decisionId: record.decisionId, cutId: record.cut.cutId, recordHash: hash };
  const link = nextLink(db, 'decision', (number) => decisionPayload(number, row, hashText(report)));
  const stored = { ...row, number: link.sequence, record, recordText: canonicalJson(record) };
  refuse(decisionProblem(db, stored, readDecisions(db).at(-1)?.recordHash ?? null));
  db.prepare(
    `INSERT INTO decision (decision_id, number, cut_id, record, record_hash, report, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.decisionId,
    link.sequence,
    row.cutId,
    stored.recordText,
    hash,
    report,
    link.previousHash,
    link.hash,
  );
  return hash;
};

/** Stores one revision of the PDF and gives its SHA-256. Revision 0 is unsigned; each signature adds the next. */
export const insertDocument = (
  db: WritableDb,
  { decisionId, revision, pdf }: { decisionId: string; revision: number; pdf: Uint8Array },
): Sha256Hex => {
  const last = readDocumentsOf(db, decisionId).at(-1)?.revision ?? -1;
  if (revision !== last + 1) throw new Error(`The next revision is ${last + 1}`);
  const sha256 = sha256Text(pdf);
  const row = { decisionId, revision, sha256 };
  const link = nextLink(db, 'decision_document', (sequence) => documentPayload(sequence, row));
  db.prepare(
    `INSERT INTO decision_document (sequence, decision_id, revision, sha256, previous_hash, hash, pdf)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(link.sequence, decisionId, revision, sha256, link.previousHash, link.hash, pdf);
  return sha256;
};

/**
 * Stores one person's signature on a decision, before the document revision that it makes. Throws unless the signer
 * stands on the record, the statement says what the record says, and the signature verifies.
 */
export const insertSignature = (
  db: WritableDb,
  input: {
    decisionId: string;
    statement: SignatureStatement;
    accountId: string;
    signature: Uint8Array;
    certificate: Uint8Array;
  },
): Sha256Hex => {
  const { decisionId, statement, accountId, signature, certificate } = input;
  const before = readSignaturesOf(db, decisionId);
  const row = {
    ...{ decisionId, statement, accountId, signature, certificate },
    position: before.length + 1,
    field: statement.field,
    statementText: canonicalJson(statement),
  };
  const context = { decision: known(db, decisionId), before, documents: readDocumentsOf(db, decisionId) };
  refuse(signatureProblem(row, context));
  const link = nextLink(db, 'signature', (sequence) => signaturePayload(sequence, row));
  db.prepare(
    `INSERT INTO signature (sequence, decision_id, position, field, account_id, statement, signature, certificate,
       previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    link.sequence,
    decisionId,
    row.position,
    row.field,
    accountId,
    row.statementText,
    signature,
    certificate,
    link.previousHash,
    link.hash,
  );
  return link.hash;
};

/** Signatures of a decision in signing order. */
export const listSignatures = (
  db: ReadableDb,
  decisionId: string,
): { position: number; field: string; accountId: string; statement: SignatureStatement }[] =>
  readSignaturesOf(db, decisionId).map(({ position, field, accountId, statement }) => ({
    ...{ position, field, accountId, statement },
  }));

/** The newest revision of the PDF. Throws when there is none: a decision is stored with its document. */
export const latestDocument = (
  db: ReadableDb,
  decisionId: string,
): { revision: number; pdf: Uint8Array; sha256: string } => {
  const row = readOne(db, {
    row: z.strictObject({ revision: z.number().int(), pdf: blob, sha256: z.string() }),
    sql: `SELECT revision, pdf, sha256 FROM decision_document WHERE decision_id = ?
          ORDER BY revision DESC LIMIT 1`,
    bind: [decisionId],
  });
  if (row === undefined) throw new Error(`Decision ${decisionId} has no document`);
  return row;
};

const viewOf = (db: ReadableDb, row: DecisionRow): DecisionView => {
  const signatures = readSignaturesOf(db, row.decisionId);
  const document = readDocumentsOf(db, row.decisionId).at(-1);
  if (document === undefined) throw new Error(`Decision ${row.decisionId} has no document`);
  return {
    decisionId: row.decisionId,
    number: row.number,
    recordHash: row.recordHash,
    record: row.record,
    signatures: signatures.map(({ field, accountId, statement }) => ({
      ...{ field, accountId },
      printedName: statement.printedName,
      role: statement.role,
      meaning: statement.meaning,
      signedAt: statement.signedAt,
    })),
    complete: row.record.signers.every((signer) =>
      signatures.some((signature) => signature.field === signer.field),
    ),
    documentSha256: document.sha256,
  };
};

export const getDecision = (db: ReadableDb, decisionId: string): DecisionView | undefined => {
  const row = readDecision(db, decisionId);
  return row === undefined ? undefined : viewOf(db, row);
};

/** By number, oldest first. */
export const listDecisions = (db: ReadableDb): DecisionView[] =>
  readDecisions(db).map((row) => viewOf(db, row));
