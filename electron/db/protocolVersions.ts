import { z } from 'zod';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { Protocol, protocolHash } from '../../shared/protocol/protocol.ts';
import { type ProtocolVersionStatement, ProtocolVersionView } from '../../shared/protocol/protocolVersion.ts';
import { sha256Text } from '../signing/bytes.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { nextLink, verifyLedger } from './ledger.ts';
import { readVersionRows, statementOf, versionPayload, versionProblem } from './protocolVersionRows.ts';
import { jsonColumn, readAll, readOne } from './rows.ts';

const DocumentRow = z.strictObject({
  version: z.number().int(),
  document: jsonColumn(Protocol),
  protocol_hash: z.string(),
});

const SELECT = 'SELECT version, document, protocol_hash FROM protocol_version';

export interface ProtocolInForce {
  readonly version: number;
  readonly protocol: Protocol;
  readonly hash: string;
}

const oneVersion = (
  db: ReadableDb,
  sql: string,
  bind: readonly (string | number)[],
): ProtocolInForce | undefined => {
  const row = readOne(db, { row: DocumentRow, sql, bind: [...bind] });
  return row && { version: row.version, protocol: row.document, hash: row.protocol_hash };
};

const newest = (db: ReadableDb): ProtocolInForce | undefined =>
  oneVersion(db, `${SELECT} ORDER BY version DESC LIMIT 1`, []);

/** A version as it was signed. */
export interface SignedVersion {
  readonly protocol: Protocol;
  readonly statement: ProtocolVersionStatement;
  readonly accountId: string;
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
}

/**
 * Writes the next version of the protocol, inside the caller's transaction, and gives the hash of its document. Throws
 * unless its version is the one after the newest (1 in a new workspace), it differs from every other, the account may
 * amend, the statement names document, reason, time and the version before, and the signature verifies.
 */
export const insertProtocolVersion = (db: WritableDb, input: SignedVersion): Sha256Hex => {
  const { protocol, statement } = input;
  const before = newest(db);
  const next = (before?.version ?? 0) + 1;
  if (protocol.version !== next) throw new Error(`The next protocol version is ${next}`);
  const hash = protocolHash(protocol);
  const row = {
    version: protocol.version,
    documentText: canonicalJson(protocol),
    protocolHash: hash,
    createdAt: statement.signedAt,
    accountId: input.accountId,
    reason: statement.reason,
    statementText: canonicalJson(statement),
    signature: input.signature,
    certificate: input.certificate,
  };
  const problem = versionProblem(db, row, before && { protocolHash: before.hash });
  if (problem !== undefined) {
    throw new Error(`The version of the protocol does not agree with the workspace: ${problem}`);
  }
  const link = nextLink(db, 'protocol_version', (version) => versionPayload(version, row));
  db.prepare(
    `INSERT INTO protocol_version (version, document, protocol_hash, created_at, account_id, reason, statement,
       signature, certificate, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    link.sequence,
    ...[row.documentText, row.protocolHash, row.createdAt, row.accountId, row.reason, row.statementText],
    ...[row.signature, row.certificate, link.previousHash, link.hash],
  );
  return hash;
};

/** The version in force. Throws when there is none: such a file is no workspace. */
export const currentProtocol = (db: ReadableDb): ProtocolInForce => {
  const version = newest(db);
  if (version === undefined) throw new Error('The workspace holds no protocol');
  return version;
};

/** A version by its hash; undefined when the workspace never had it. */
export const findProtocol = (db: ReadableDb, hash: string): Protocol | undefined =>
  oneVersion(db, `${SELECT} WHERE protocol_hash = ?`, [hash])?.protocol;

/** A version by its number; undefined when the workspace has none of it. */
export const findProtocolVersion = (db: ReadableDb, version: number): ProtocolInForce | undefined =>
  oneVersion(db, `${SELECT} WHERE version = ?`, [version]);

/** Oldest first. */
export const listProtocolVersions = (db: ReadableDb): ProtocolVersionView[] =>
  readAll(db, {
    row: ProtocolVersionView,
    sql: `SELECT p.version, p.protocol_hash AS hash, p.created_at AS at, a.printed_name AS "by", a.role, p.reason
          FROM protocol_version AS p JOIN account AS a USING (account_id) ORDER BY p.version`,
  });

/** What does not hold of each version that does not, by its number: for the list of versions. */
export const protocolVersionProblems = (db: ReadableDb): ReadonlyMap<number, string> => {
  const rows = readVersionRows(db);
  return new Map(
    rows.flatMap((row, index): [number, string][] => {
      const problem = versionProblem(db, row, rows[index - 1]);
      return problem === undefined ? [] : [[row.version, problem]];
    }),
  );
};

/** What was signed of each version, by its number; a version whose statement cannot be read is not there. */
export const signedStatements = (
  db: ReadableDb,
): ReadonlyMap<
  number,
  { readonly statement: ProtocolVersionStatement; readonly certificateFingerprint: string }
> =>
  new Map(
    readVersionRows(db).flatMap(({ version, statementText, certificate }) => {
      const statement = statementOf(statementText);
      if (statement === undefined) return [];
      return [[version, { statement, certificateFingerprint: sha256Text(certificate) }] as const];
    }),
  );

export type ProtocolCheck =
  | { readonly intact: true }
  | { readonly intact: false; readonly at: number; readonly reason: string };

/** Recomputes document, statement, signature and link of every stored version; `at` is the first that does not agree. */
export const verifyProtocolVersions = (db: ReadableDb): ProtocolCheck => {
  const rows = readVersionRows(db);
  if (rows.length === 0) return { intact: false, at: 1, reason: 'gap' };
  const gap = rows.findIndex((row, index) => row.version !== index + 1);
  if (gap >= 0) return { intact: false, at: gap + 1, reason: 'gap' };
  const [problem] = protocolVersionProblems(db);
  if (problem !== undefined) return { intact: false, at: problem[0], reason: problem[1] };
  return verifyLedger(
    rows.map((row) => ({ ...row, sequence: row.version, payload: versionPayload(row.version, row) })),
  );
};
