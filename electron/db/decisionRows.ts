import { z } from 'zod';
import { DecisionRecord, SignatureStatement } from '../../shared/decision/record.ts';
import { sha256Text } from '../signing/bytes.ts';
import type { ReadableDb } from './handles.ts';
import { blob, readAll, readEach } from './rows.ts';

/**
 * The rows of sealed decisions as they are stored, and what the hash of each link protects. Texts and blobs enter the
 * chain by their SHA-256.
 */

const utf8 = new TextEncoder();
export const hashText = (text: string): string => sha256Text(utf8.encode(text));

const parseJson = (text: string): unknown => JSON.parse(text);

const DecisionRow = z
  .strictObject({
    number: z.number().int(),
    decision_id: z.string(),
    cut_id: z.string(),
    record: z.string(),
    record_hash: z.string(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform((row) => ({
    number: row.number,
    decisionId: row.decision_id,
    cutId: row.cut_id,
    recordText: row.record,
    record: DecisionRecord.parse(parseJson(row.record)),
    recordHash: row.record_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
export type DecisionRow = z.infer<typeof DecisionRow>;

const SELECT_DECISION =
  'SELECT number, decision_id, cut_id, record, record_hash, previous_hash, hash FROM decision';

export const readDecisions = (db: ReadableDb): DecisionRow[] =>
  readAll(db, { row: DecisionRow, sql: `${SELECT_DECISION} ORDER BY number` });

export const readDecision = (db: ReadableDb, decisionId: string): DecisionRow | undefined =>
  readAll(db, { row: DecisionRow, sql: `${SELECT_DECISION} WHERE decision_id = ?`, bind: [decisionId] })[0];

/** SHA-256 of each stored report text, by decision number. */
export const reportHashes = (db: ReadableDb): ReadonlyMap<number, string> => {
  const hashes = new Map<number, string>();
  const rows = readEach(db, {
    row: z.strictObject({ number: z.number().int(), report: z.string() }),
    sql: 'SELECT number, report FROM decision ORDER BY number',
  });
  for (const row of rows) hashes.set(row.number, hashText(row.report));
  return hashes;
};

export const decisionPayload = (
  number: number,
  row: { decisionId: string; cutId: string; recordHash: string },
  reportHash: string,
) => ({ number, decisionId: row.decisionId, cutId: row.cutId, recordHash: row.recordHash, reportHash });

const SignatureRow = z
  .strictObject({
    sequence: z.number().int(),
    decision_id: z.string(),
    position: z.number().int(),
    field: z.string(),
    account_id: z.string(),
    statement: z.string(),
    signature: blob,
    certificate: blob,
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    decisionId: row.decision_id,
    position: row.position,
    field: row.field,
    accountId: row.account_id,
    statementText: row.statement,
    statement: SignatureStatement.parse(parseJson(row.statement)),
    signature: row.signature,
    certificate: row.certificate,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
export type SignatureRow = z.infer<typeof SignatureRow>;

const SELECT_SIGNATURE = `SELECT sequence, decision_id, position, field, account_id, statement, signature,
  certificate, previous_hash, hash FROM signature`;

export const readSignatures = (db: ReadableDb): SignatureRow[] =>
  readAll(db, { row: SignatureRow, sql: `${SELECT_SIGNATURE} ORDER BY sequence` });

export const readSignaturesOf = (db: ReadableDb, decisionId: string): SignatureRow[] =>
  readAll(db, {
    row: SignatureRow,
    sql: `${SELECT_SIGNATURE} WHERE decision_id = ? ORDER BY position`,
    bind: [decisionId],
  });

/** What a signature signs and with what, for the chain and for checking. */
export interface Signed {
  readonly accountId: string;
  readonly statementText: string;
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
}

export const signedPayload = (signed: Signed) => ({
  accountId: signed.accountId,
  statement: hashText(signed.statementText),
  signature: Buffer.from(signed.signature).toString('hex'),
  certificate: sha256Text(signed.certificate),
});

export const signaturePayload = (
  sequence: number,
  row: Signed & { decisionId: string; position: number; field: string },
) => ({
  sequence,
  decisionId: row.decisionId,
  position: row.position,
  field: row.field,
  ...signedPayload(row),
});

const DocumentRow = z
  .strictObject({
    sequence: z.number().int(),
    decision_id: z.string(),
    revision: z.number().int(),
    sha256: z.string(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    decisionId: row.decision_id,
    revision: row.revision,
    sha256: row.sha256,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
export type DocumentRow = z.infer<typeof DocumentRow>;

const SELECT_DOCUMENT =
  'SELECT sequence, decision_id, revision, sha256, previous_hash, hash FROM decision_document';

/** Without the bytes of the documents. */
export const readDocuments = (db: ReadableDb): DocumentRow[] =>
  readAll(db, { row: DocumentRow, sql: `${SELECT_DOCUMENT} ORDER BY sequence` });

export const readDocumentsOf = (db: ReadableDb, decisionId: string): DocumentRow[] =>
  readAll(db, {
    row: DocumentRow,
    sql: `${SELECT_DOCUMENT} WHERE decision_id = ? ORDER BY revision`,
    bind: [decisionId],
  });

export const documentPayload = (
  sequence: number,
  row: { decisionId: string; revision: number; sha256: string },
) => ({ sequence, decisionId: row.decisionId, revision: row.revision, sha256: row.sha256 });
