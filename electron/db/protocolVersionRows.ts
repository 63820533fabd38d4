import { z } from 'zod';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { Protocol, protocolHash } from '../../shared/protocol/protocol.ts';
import { ProtocolVersionStatement } from '../../shared/protocol/protocolVersion.ts';
import { may } from '../../shared/review/role.ts';
import { sha256Text } from '../signing/bytes.ts';
import { getAccount } from './accounts.ts';
import { signedProblem } from './decisionChecks.ts';
import { hashText, signedPayload } from './decisionRows.ts';
import type { ReadableDb } from './handles.ts';
import { blob, readAll } from './rows.ts';

const VersionRow = z
  .strictObject({
    version: z.number().int(),
    document: z.string(),
    protocol_hash: z.string(),
    created_at: z.string(),
    account_id: z.string(),
    reason: z.string(),
    statement: z.string(),
    signature: blob,
    certificate: blob,
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform((row) => ({
    version: row.version,
    documentText: row.document,
    protocolHash: row.protocol_hash,
    createdAt: row.created_at,
    accountId: row.account_id,
    reason: row.reason,
    statementText: row.statement,
    signature: row.signature,
    certificate: row.certificate,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
export type VersionRow = z.infer<typeof VersionRow>;
type Stored = Omit<VersionRow, 'previousHash' | 'hash'>;

/** Oldest first. */
export const readVersionRows = (db: ReadableDb): VersionRow[] =>
  readAll(db, {
    row: VersionRow,
    sql: `SELECT version, document, protocol_hash, created_at, account_id, reason, statement, signature, certificate,
            previous_hash, hash FROM protocol_version ORDER BY version`,
  });

/** What the link of a version protects. */
export const versionPayload = (version: number, row: Stored) => ({
  version,
  document: hashText(row.documentText),
  protocolHash: row.protocolHash,
  createdAt: row.createdAt,
  reason: row.reason,
  ...signedPayload(row),
});

const parsed = <T>(schema: z.ZodType<T>, text: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The statement as it was signed; undefined when it cannot be read. */
export const statementOf = (text: string): ProtocolVersionStatement | undefined =>
  parsed(ProtocolVersionStatement, text);

const signerProblem = (db: ReadableDb, row: Stored, statement: ProtocolVersionStatement) => {
  const account = getAccount(db, row.accountId);
  if (account === undefined || !may(account.role, 'protocol.amend')) return 'may-not-amend';
  if (account.certificateFingerprint !== sha256Text(row.certificate)) return 'other-certificate';
  const signer = [statement.printedName, statement.role];
  return canonicalJson(signer) === canonicalJson([account.printedName, account.role])
    ? undefined
    : 'statement-differs-from-account';
};

/**
 * What must hold of a version, before it is stored and ever after; undefined when all does. `previous` is the version
 * before it.
 *
 * SECURITY: a document, reason or signer changed behind the program fails here. test/electron/db/protocolVersions.test.ts
 */
export const versionProblem = (
  db: ReadableDb,
  row: Stored,
  previous: Pick<VersionRow, 'protocolHash'> | undefined,
): string | undefined => {
  const protocol = parsed(Protocol, row.documentText);
  if (protocol === undefined || protocol.version !== row.version) return 'altered';
  if (canonicalJson(protocol) !== row.documentText || protocolHash(protocol) !== row.protocolHash) {
    return 'altered';
  }
  const statement = statementOf(row.statementText);
  if (statement === undefined) return 'statement-altered';
  const said = [statement.version, statement.protocolHash, statement.reason, statement.signedAt];
  const columns = [row.version, row.protocolHash, row.reason, row.createdAt];
  if (canonicalJson(said) !== canonicalJson(columns)) return 'statement-differs-from-columns';
  if (statement.previousProtocolHash !== (previous?.protocolHash ?? null)) return 'previous-version';
  const first = previous === undefined;
  if ((statement.meaning === 'issue-first-version') !== first) return 'meaning';
  return signerProblem(db, row, statement) ?? signedProblem(row, statement);
};
