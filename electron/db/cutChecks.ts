import { z } from 'zod';
import { CutCheck } from '../../shared/decision/cutCheck.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import { may } from '../../shared/review/role.ts';
import { sha256Text } from '../signing/bytes.ts';
import { getAccount } from './accounts.ts';
import { cutImporter, getCut } from './cuts.ts';
import { signedProblem } from './decisionChecks.ts';
import { type Signed, signedPayload } from './decisionRows.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { nextLink, verifyLedger } from './ledger.ts';
import { blob, readAll, readOne } from './rows.ts';
import { CUT_CHECKED } from './verifyCuts.ts';
import type { WorkspaceCheck } from './verifyWorkspace.ts';

const CheckRow = z
  .strictObject({
    sequence: z.number().int(),
    cut_id: z.string(),
    account_id: z.string(),
    statement: z.string(),
    signature: blob,
    certificate: blob,
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    cutId: row.cut_id,
    accountId: row.account_id,
    statementText: row.statement,
    statement: CutCheck.parse(JSON.parse(row.statement)),
    signature: row.signature,
    certificate: row.certificate,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
type Stored = Omit<z.infer<typeof CheckRow>, 'sequence' | 'previousHash' | 'hash'>;

const payloadOf = (sequence: number, row: Signed & Pick<Stored, 'cutId'>) => ({
  sequence,
  cutId: row.cutId,
  ...signedPayload(row),
});

/** What the statement of a check must say of its cut; undefined for no such cut. */
export const checkedCut = (db: ReadableDb, cutId: string) => {
  const cut = getCut(db, cutId);
  if (cut === undefined) return undefined;
  const { label, cutoffDate, contentHash, mapping, deidPolicy, datesShifted } = cut;
  const { rowsRead, rowsAccepted, rowsRejected } = cut;
  return {
    ...{ cutId, label, cutoffDate, contentHash, mapping, deidPolicy, datesShifted },
    ...{ rowsRead, rowsAccepted, rowsRejected },
  };
};

/** What must hold of a check, before it is stored and ever after; undefined when all does. */
const checkProblem = (db: ReadableDb, row: Stored): string | undefined => {
  const { statement } = row;
  const account = getAccount(db, row.accountId);
  if (account === undefined || !may(account.role, 'cut.check')) return 'may-not-check';
  // SECURITY: nobody checks the own import. test/electron/services/checkCut.test.ts
  if (cutImporter(db, row.cutId) === row.accountId) return 'checked-by-importer';
  if (account.certificateFingerprint !== sha256Text(row.certificate)) return 'other-certificate';
  const cut = checkedCut(db, row.cutId);
  if (cut === undefined) return 'data-cut';
  const { schema, signedAt } = statement;
  const signer = { printedName: account.printedName, role: account.role };
  const expected = { schema, ...cut, statement: statement.statement, ...signer, signedAt };
  if (canonicalJson(expected) !== canonicalJson(statement)) return 'statement-differs-from-cut';
  return signedProblem(row, statement);
};

/**
 * Stores the signed check of a cut, inside the caller's transaction, and gives the hash of its link. Throws unless the
 * account may check and did not import the cut, the statement is about the cut as it is here, and the signature verifies.
 */
export const insertCutCheck = (
  db: WritableDb,
  input: { statement: CutCheck; accountId: string; signature: Uint8Array; certificate: Uint8Array },
): Sha256Hex => {
  const { cutId } = input.statement;
  const row = { ...input, cutId, statementText: canonicalJson(input.statement) };
  const problem = checkProblem(db, row);
  if (problem !== undefined) throw new Error(`The check does not agree with the workspace: ${problem}`);
  const link = nextLink(db, 'cut_check', (sequence) => payloadOf(sequence, row));
  db.prepare(
    `INSERT INTO cut_check (sequence, cut_id, account_id, statement, signature, certificate, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    link.sequence,
    cutId,
    input.accountId,
    row.statementText,
    input.signature,
    input.certificate,
    link.previousHash,
    link.hash,
  );
  return link.hash;
};

const readChecks = (db: ReadableDb) =>
  readAll(db, {
    row: CheckRow,
    sql: `SELECT sequence, cut_id, account_id, statement, signature, certificate, previous_hash, hash
          FROM cut_check ORDER BY sequence`,
  });

/** The check is told by its audit event, and its cut is checked since the time of its signature. */
const isTold = (db: ReadableDb, cutId: string, statement: CutCheck): boolean =>
  readOne(db, {
    row: z.strictObject({ found: z.literal(1) }),
    sql: `SELECT 1 AS found FROM data_cut AS c JOIN audit_event AS e ON e.entity = 'cut:' || c.cut_id
          WHERE c.cut_id = ? AND c.checked_at = ? AND e.action = ? AND e.at = ? AND e.new_value = ?`,
    bind: [cutId, statement.signedAt, CUT_CHECKED, statement.signedAt, hashCanonical(statement)],
  }) !== undefined;

const failed = (at: number, reason: string): WorkspaceCheck => ({
  ...{ intact: false, part: 'cut_check', at, reason },
});

const countChecked = (db: ReadableDb): number =>
  readOne(db, {
    row: z.strictObject({ total: z.number() }),
    sql: "SELECT COUNT(*) AS total FROM data_cut WHERE status <> 'draft'",
  })?.total ?? 0;

const verifyRows = (db: ReadableDb): WorkspaceCheck => {
  const rows = readChecks(db);
  const chain = verifyLedger(rows.map((row) => ({ ...row, payload: payloadOf(row.sequence, row) })));
  if (!chain.intact) return failed(chain.at, chain.reason);
  for (const row of rows) {
    const problem = checkProblem(db, row);
    if (problem !== undefined) return failed(row.sequence, problem);
    if (!isTold(db, row.cutId, row.statement)) return failed(row.sequence, 'status-differs');
  }
  return rows.length === countChecked(db) ? { intact: true } : failed(rows.length + 1, 'gap');
};

/**
 * Recomputes everything that the checks of cuts stand on: the chain, what each statement says of its cut, the signature
 * under the certificate of its account, and that every cut beyond draft has one.
 */
export const verifyCutChecks = (db: ReadableDb): WorkspaceCheck => {
  try {
    return verifyRows(db);
  } catch (error) {
    // A row that no longer has the shape that was written was changed by something else.
    if (error instanceof z.ZodError || error instanceof SyntaxError) return failed(0, 'unreadable');
    throw error;
  }
};
