import { z } from 'zod';
import { sha256Text } from '../signing/bytes.ts';
import { countAudit, verifyAudit } from './audit.ts';
import { verifyCutChecks } from './cutChecks.ts';
import { verifyDeidKey } from './deidKey.ts';
import { verifyFactSets } from './factSets.ts';
import type { ReadableDb } from './handles.ts';
import { verifyProtocolVersions } from './protocolVersions.ts';
import { blob, readAll } from './rows.ts';
import { deidPolicies, mappings, verifyVersions } from './savedVersions.ts';
import { verifyCuts } from './verifyCuts.ts';
import { verifyDecisions } from './verifyDecisions.ts';
import { verifyTrail } from './verifyTrail.ts';

/** `at` is the number of the row in its part, from 1. */
export type WorkspaceCheck =
  | { readonly intact: true }
  | { readonly intact: false; readonly part: string; readonly at: number; readonly reason: string };

/** The action under which an account is added; its event carries the fingerprint that the account must still have. */
export const ACCOUNT_ADDED = 'account.add';

/** What the audit event of an account says of it. */
export const accountEvent = (account: {
  readonly accountId: string;
  readonly login: string;
  readonly printedName: string;
  readonly role: string;
  readonly certificateFingerprint: string;
}): { entity: string; newValue: string } => ({
  entity: `account:${account.accountId}`,
  newValue: JSON.stringify({
    login: account.login,
    printedName: account.printedName,
    role: account.role,
    certificateFingerprint: account.certificateFingerprint,
  }),
});

const AccountRow = z.strictObject({
  accountId: z.string(),
  login: z.string(),
  printedName: z.string(),
  role: z.string(),
  certificateFingerprint: z.string(),
  certificate: blob,
});

/** Every account is as its audit event says, with the certificate of that fingerprint. */
const verifyAccounts = (db: ReadableDb): WorkspaceCheck => {
  const events = readAll(db, {
    row: z.strictObject({ entity: z.string(), new_value: z.string().nullable() }),
    sql: 'SELECT entity, new_value FROM audit_event WHERE action = ?',
    bind: [ACCOUNT_ADDED],
  });
  const added = new Map(events.map((event) => [event.entity, event.new_value]));
  const accounts = readAll(db, {
    row: AccountRow,
    sql: `SELECT account_id AS accountId, login, printed_name AS printedName, role,
            certificate_fingerprint AS certificateFingerprint, certificate FROM account ORDER BY rowid`,
  });
  for (const [index, account] of accounts.entries()) {
    const { entity, newValue } = accountEvent(account);
    const same = sha256Text(account.certificate) === account.certificateFingerprint;
    if (!same || added.get(entity) !== newValue) {
      return { intact: false, part: 'account', at: index + 1, reason: 'altered' };
    }
  }
  return { intact: true };
};

/** Mappings, policies and the key: what decides how an extract became rows. */
const verifySaved = (db: ReadableDb): WorkspaceCheck => {
  const versions = verifyVersions(db, mappings);
  if (!versions.intact) return { ...versions, part: mappings.table };
  const policies = verifyVersions(db, deidPolicies);
  if (!policies.intact) return { ...policies, part: deidPolicies.table };
  return verifyDeidKey(db) ? { intact: true } : { intact: false, part: 'deid_key', at: 1, reason: 'altered' };
};

/**
 * Everything that can be recomputed without reading the rows of the cuts (cutContentHash does those): audit trail,
 * accounts, protocol versions, mappings, de-identification policies and the key of date shifts, what the trail says of
 * the cuts, their checks, stored facts, confirmations, decisions, documents and signatures, and that everything signed
 * that the trail tells of is still there. Stops at the first part that does not hold.
 */
export const verifyWorkspace = (db: ReadableDb): WorkspaceCheck => {
  const audit = verifyAudit(db);
  if (!audit.intact) return { ...audit, part: 'audit_event' };
  if (countAudit(db) === 0) return { intact: false, part: 'audit_event', at: 1, reason: 'gap' };
  const accounts = verifyAccounts(db);
  if (!accounts.intact) return accounts;
  const protocols = verifyProtocolVersions(db);
  if (!protocols.intact) return { ...protocols, part: 'protocol_version' };
  const saved = verifySaved(db);
  if (!saved.intact) return saved;
  const cuts = verifyCuts(db);
  if (!cuts.intact) return cuts;
  const checks = verifyCutChecks(db);
  if (!checks.intact) return checks;
  const facts = verifyFactSets(db);
  if (!facts.intact) return facts;
  const decisions = verifyDecisions(db);
  return decisions.intact ? verifyTrail(db) : decisions;
};
