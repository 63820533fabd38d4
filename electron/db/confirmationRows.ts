import { z } from 'zod';
import { ConfirmationKind, InvestigatorConfirmation } from '../../shared/decision/record.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { may, type Role } from '../../shared/review/role.ts';
import { sha256Text } from '../signing/bytes.ts';
import { getAccount } from './accounts.ts';
import { boundProblem, signedProblem } from './decisionChecks.ts';
import { type Signed, signedPayload } from './decisionRows.ts';
import type { ReadableDb } from './handles.ts';
import { findProtocol } from './protocolVersions.ts';
import { blob, readAll } from './rows.ts';

const ConfirmationRow = z
  .strictObject({
    sequence: z.number().int(),
    confirmation_id: z.string(),
    cut_id: z.string(),
    level: z.number().int(),
    kind: ConfirmationKind,
    account_id: z.string(),
    statement: z.string(),
    signature: blob,
    certificate: blob,
    previous_hash: z.string(),
    hash: z.string(),
    cutoff_date: z.string(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    confirmationId: row.confirmation_id,
    cutId: row.cut_id,
    level: row.level,
    kind: row.kind,
    accountId: row.account_id,
    statementText: row.statement,
    statement: InvestigatorConfirmation.parse(JSON.parse(row.statement)),
    signature: row.signature,
    certificate: row.certificate,
    previousHash: row.previous_hash,
    hash: row.hash,
    /** Of the data cut that it was signed on. */
    cutoffDate: row.cutoff_date,
  }));
export type ConfirmationRow = z.infer<typeof ConfirmationRow>;
type Stored = Omit<ConfirmationRow, 'sequence' | 'previousHash' | 'hash' | 'cutoffDate'>;

/** In the order in which they were signed. */
export const readConfirmations = (db: ReadableDb): ConfirmationRow[] =>
  readAll(db, {
    row: ConfirmationRow,
    sql: `SELECT c.sequence, c.confirmation_id, c.cut_id, c.level, c.kind, c.account_id, c.statement, c.signature,
            c.certificate, c.previous_hash, c.hash, coalesce(d.cutoff_date, '') AS cutoff_date
          FROM confirmation AS c LEFT JOIN data_cut AS d USING (cut_id) ORDER BY c.sequence`,
  });

export const confirmationPayload = (
  sequence: number,
  row: Signed & Pick<Stored, 'confirmationId' | 'cutId' | 'level' | 'kind'>,
) => ({
  sequence,
  confirmationId: row.confirmationId,
  cutId: row.cutId,
  level: row.level,
  kind: row.kind,
  ...signedPayload(row),
});

/** SECURITY: only a role that the protocol version of the judgement names may give it. test/electron/db/decisions.test.ts */
const roleProblem = (db: ReadableDb, { protocolHash, role }: Stored['statement']): string | undefined => {
  const roles: readonly Role[] = findProtocol(db, protocolHash)?.gateParameters.confirmedBy.value ?? [];
  return roles.includes(role) ? undefined : 'role-not-in-protocol';
};

/** What must hold of a confirmation, before it is stored and ever after; undefined when all does. */
export const confirmationProblem = (db: ReadableDb, row: Stored): string | undefined => {
  const { statement } = row;
  const account = getAccount(db, row.accountId);
  if (account === undefined || !may(account.role, 'confirmation.sign')) return 'role-not-permitted';
  if (account.certificateFingerprint !== sha256Text(row.certificate)) return 'other-certificate';
  const said = [statement.confirmationId, statement.cutId, statement.level, statement.kind];
  const columns = [row.confirmationId, row.cutId, row.level, row.kind];
  if (canonicalJson(said) !== canonicalJson(columns)) return 'statement-differs-from-columns';
  const signer = [statement.printedName, statement.role];
  if (canonicalJson(signer) !== canonicalJson([account.printedName, account.role])) {
    return 'statement-differs-from-account';
  }
  return boundProblem(db, statement) ?? roleProblem(db, statement) ?? signedProblem(row, statement);
};
