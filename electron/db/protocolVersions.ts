import { z } from 'zod';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { Sha256Hex, UtcInstant } from '../../shared/kernel/brands.ts';
import { Protocol, protocolHash } from '../../shared/protocol/protocol.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { jsonColumn, readAll, readEach, readOne } from './rows.ts';

export type ProtocolVersionView = OperationOutput<'protocol.get'>['versions'][number];

const DocumentRow = z.strictObject({
  version: z.number().int(),
  document: jsonColumn(Protocol),
  hash: z.string(),
});

const currentRow = (db: ReadableDb) =>
  readOne(db, {
    row: DocumentRow,
    sql: 'SELECT version, document, hash FROM protocol_version ORDER BY version DESC LIMIT 1',
  });

/**
 * Writes the next version of the protocol and gives its hash. Throws unless its version is the one after the newest
 * (1 in a new workspace), or when the same document is there already.
 */
export const insertProtocolVersion = (
  db: WritableDb,
  input: { protocol: Protocol; createdAt: UtcInstant; accountId: string; reason: string },
): Sha256Hex => {
  const { protocol, createdAt, accountId, reason } = input;
  const next = (currentRow(db)?.version ?? 0) + 1;
  if (protocol.version !== next) throw new Error(`The next protocol version is ${next}`);
  const hash = protocolHash(protocol);
  db.prepare(
    `INSERT INTO protocol_version (version, document, hash, created_at, account_id, reason)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(protocol.version, canonicalJson(protocol), hash, createdAt, accountId, reason);
  return hash;
};

/** The version in force. Throws when there is none: such a file is no workspace. */
export const currentProtocol = (db: ReadableDb): { version: number; protocol: Protocol; hash: string } => {
  const row = currentRow(db);
  if (row === undefined) throw new Error('The workspace holds no protocol');
  return { version: row.version, protocol: row.document, hash: row.hash };
};

/** A version by its hash; undefined when the workspace never had it. */
export const findProtocol = (db: ReadableDb, hash: string): Protocol | undefined =>
  readOne(db, {
    row: DocumentRow,
    sql: 'SELECT version, document, hash FROM protocol_version WHERE hash = ?',
    bind: [hash],
  })?.document;

/** Oldest first. */
export const listProtocolVersions = (db: ReadableDb): ProtocolVersionView[] =>
  readAll(db, {
    row: z.strictObject({
      version: z.number().int(),
      hash: z.string(),
      at: z.string(),
      by: z.string(),
      reason: z.string(),
    }),
    sql: `SELECT p.version, p.hash, p.created_at AS at, a.printed_name AS "by", p.reason
          FROM protocol_version AS p JOIN account AS a USING (account_id) ORDER BY p.version`,
  });

export type ProtocolCheck =
  | { readonly intact: true }
  | { readonly intact: false; readonly at: number; readonly reason: 'gap' | 'altered' };

/** Recomputes the hash of every stored version; `at` is the first that does not agree. */
export const verifyProtocolVersions = (db: ReadableDb): ProtocolCheck => {
  let expected = 1;
  const rows = readEach(db, {
    row: z.strictObject({ version: z.number().int(), document: jsonColumn(z.unknown()), hash: z.string() }),
    sql: 'SELECT version, document, hash FROM protocol_version ORDER BY version',
  });
  for (const row of rows) {
    if (row.version !== expected) return { intact: false, at: expected, reason: 'gap' };
    const protocol = Protocol.safeParse(row.document);
    const same = protocol.success && protocol.data.version === row.version;
    if (!same || protocolHash(protocol.data) !== row.hash) {
      return { intact: false, at: row.version, reason: 'altered' };
    }
    expected += 1;
  }
  return expected > 1 ? { intact: true } : { intact: false, at: 1, reason: 'gap' };
};
