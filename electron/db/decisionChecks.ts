import { z } from 'zod';
import type { DecisionRecord } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { GENESIS } from '../../shared/integrity/hashChain.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { sha256Text } from '../signing/bytes.ts';
import { verifyBytes } from '../signing/statement.ts';
import {
  type DecisionRow,
  type DocumentRow,
  hashText,
  type SignatureRow,
  type Signed,
} from './decisionRows.ts';
import type { ReadableDb } from './handles.ts';
import { type Bind, readOne } from './rows.ts';

/**
 * What must hold of a decision or a signature, asked before it is stored and again whenever the record is verified.
 * Each function names the first thing that does not hold, or gives undefined.
 */

const exists = (db: ReadableDb, sql: string, ...bind: Bind[]): boolean =>
  readOne(db, { row: z.strictObject({ found: z.literal(1) }), sql: `SELECT 1 AS found ${sql}`, bind }) !==
  undefined;

/** The cut and the protocol version stand in this workspace with exactly these hashes. */
export const boundProblem = (
  db: ReadableDb,
  bound: { cutId: string; cutContentHash: string; protocolHash: string },
): string | undefined => {
  const cut = 'FROM data_cut WHERE cut_id = ? AND content_hash = ?';
  if (!exists(db, cut, bound.cutId, bound.cutContentHash)) return 'data-cut';
  if (!exists(db, 'FROM protocol_version WHERE protocol_hash = ?', bound.protocolHash))
    return 'protocol-version';
  return undefined;
};

/** The facts that the record names stand in this workspace with the cut, under the protocol version of the record. */
const factsProblem = (
  db: ReadableDb,
  cutId: string,
  { cut: { facts }, protocol }: DecisionRecord,
): string | undefined =>
  exists(
    db,
    'FROM fact_set WHERE cut_id = ? AND protocol_hash = ? AND algorithm = ? AND sha256 = ? AND fact_count = ?',
    ...[cutId, protocol.hash, facts.algorithm, facts.sha256, facts.count],
  )
    ? undefined
    : 'facts';

/** Every verdict that the record names stands in this workspace as it is named. */
const adjudicationsProblem = (db: ReadableDb, { adjudications }: DecisionRecord): string | undefined =>
  adjudications.every(({ adjudicationId, subjectId, eventKey, verdict, hash }) =>
    exists(
      db,
      'FROM adjudication WHERE adjudication_id = ? AND subject_id = ? AND event_key = ? AND verdict = ? AND hash = ?',
      ...[adjudicationId, subjectId, eventKey, verdict, hash],
    ),
  )
    ? undefined
    : 'adjudications';

/** A statement is canonical text, and the certificate's key signed exactly its bytes. */
export const signedProblem = (signed: Signed, statement: unknown): string | undefined => {
  if (canonicalJson(statement) !== signed.statementText) return 'statement-not-canonical';
  // SECURITY: a statement rewritten after signing, chain and all, fails here. test/electron/db/verifyDecisions.test.ts
  const bytes = new TextEncoder().encode(signed.statementText);
  return verifyBytes(signed.certificate, bytes, signed.signature) ? undefined : 'signature-does-not-verify';
};

type StoredDecision = Pick<
  DecisionRow,
  'number' | 'decisionId' | 'cutId' | 'recordText' | 'record' | 'recordHash'
>;

/** `previous` is the record hash of the decision before; null for the first. */
export const decisionProblem = (
  db: ReadableDb,
  row: StoredDecision,
  previous: string | null,
): string | undefined => {
  const { record } = row;
  if (hashText(row.recordText) !== row.recordHash) return 'record-altered';
  if (canonicalJson(record) !== row.recordText) return 'record-not-canonical';
  const columns = [row.number, row.decisionId, row.cutId];
  const stated = [record.number, record.decisionId, record.cut.cutId];
  if (canonicalJson(columns) !== canonicalJson(stated)) return 'record-differs-from-columns';
  if (record.previousDecision !== previous) return 'previous-decision';
  // SECURITY: a trail cut off before this decision lacks the event that was its head. test/electron/db/verifyDecisions.test.ts
  const head = record.auditHead;
  if (head !== GENESIS && !exists(db, 'FROM audit_event WHERE hash = ?', head)) return 'audit-head';
  const bound = {
    cutId: row.cutId,
    cutContentHash: record.cut.contentHash,
    protocolHash: record.protocol.hash,
  };
  return boundProblem(db, bound) ?? factsProblem(db, row.cutId, record) ?? adjudicationsProblem(db, record);
};

type StoredSignature = Omit<SignatureRow, 'sequence' | 'previousHash' | 'hash'>;

/** `before` are the signatures of the decision at earlier positions, in order; `documents` all its revisions. */
export const signatureProblem = (
  row: StoredSignature,
  context: {
    decision: Pick<DecisionRow, 'decisionId' | 'record' | 'recordHash'>;
    before: readonly Pick<SignatureRow, 'statement'>[];
    documents: readonly Pick<DocumentRow, 'revision' | 'sha256'>[];
  },
): string | undefined => {
  const { statement } = row;
  const { decision, before, documents } = context;
  const signer = decision.record.signers.find((candidate) => candidate.field === row.field);
  const last = before.at(-1);
  const expected = {
    schema: 'src-signature/1',
    decisionId: decision.decisionId,
    recordHash: decision.recordHash,
    field: row.field,
    printedName: signer?.printedName,
    role: signer?.role,
    meaning: signer?.meaning,
    signedAt: statement.signedAt,
    previousDocument: documents.find((document) => document.revision === row.position - 1)?.sha256,
    previousSignature: last === undefined ? null : hashCanonical(last.statement),
  };
  if (signer === undefined || signer.accountId !== row.accountId) return 'not-a-signer';
  if (signer.certificateFingerprint !== sha256Text(row.certificate)) return 'other-certificate';
  if (row.decisionId !== decision.decisionId || row.position !== before.length + 1) return 'position';
  if (canonicalJson(expected) !== canonicalJson(statement)) return 'statement-differs-from-record';
  return signedProblem(row, statement);
};
