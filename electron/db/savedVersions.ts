import { z } from 'zod';
import { DeidPolicy } from '../../shared/dataset/deid/deid.ts';
import { Mapping } from '../../shared/dataset/mapping/mapping.ts';
import { canonicalJson } from '../../shared/integrity/canonicalJson.ts';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import type { UtcInstant } from '../../shared/kernel/brands.ts';
import { type AuditEvent, appendAudit } from './audit.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { SavedRef } from './importStore.ts';
import { jsonColumn, readAll, readOne } from './rows.ts';

/** What is kept in versions under a name: a table, and the action and entity under which the audit trail tells of it. */
export interface Kind<D extends { readonly name: string }> {
  readonly table: 'mapping_version' | 'deid_policy_version';
  readonly action: string;
  readonly entity: string;
  readonly document: z.ZodType<D>;
}

export const mappings: Kind<Mapping> = {
  ...{ table: 'mapping_version', action: 'mapping.save', entity: 'mapping', document: Mapping },
};
export const deidPolicies: Kind<DeidPolicy> = {
  ...{ table: 'deid_policy_version', action: 'deid.save', entity: 'deid-policy', document: DeidPolicy },
};

/** What the audit event of a version says of it. */
const versionEvent = (entity: string, saved: SavedRef): { entity: string; newValue: string } => ({
  entity: `${entity}:${saved.name}`,
  newValue: JSON.stringify({ version: saved.version, hash: saved.hash }),
});

const newestOf = <D extends { readonly name: string }>(
  db: ReadableDb,
  { table }: Kind<D>,
  name: string,
): SavedRef | undefined =>
  readOne(db, {
    row: z.strictObject({ name: z.string(), version: z.number().int(), hash: z.string() }),
    sql: `SELECT name, version, hash FROM ${table} WHERE name = ? ORDER BY version DESC LIMIT 1`,
    bind: [name],
  });

/**
 * Saves a document as the next version of its name, with its audit event, and gives the version; the newest version
 * when that is the same document. Inside the caller's transaction.
 */
const saveVersionIn = <D extends { readonly name: string }>(
  db: WritableDb,
  kind: Kind<D>,
  input: { readonly document: D; readonly at: UtcInstant; readonly account: AuditEvent['account'] },
): SavedRef => {
  if (!db.inTransaction) throw new Error('A version is saved inside a transaction');
  const document = kind.document.parse(input.document);
  const { name } = document;
  const hash = hashCanonical(document);
  const newest = newestOf(db, kind, name);
  if (newest?.hash === hash) return newest;
  const saved = { name, version: (newest?.version ?? 0) + 1, hash };
  db.prepare(
    `INSERT INTO ${kind.table} (name, version, document, hash, created_at, account_id) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(name, saved.version, canonicalJson(document), hash, input.at, input.account.accountId);
  const { at, account } = input;
  const oldValue = newest === undefined ? null : versionEvent(kind.entity, newest).newValue;
  const event = versionEvent(kind.entity, saved);
  appendAudit(db, { at, account, action: kind.action, ...event, reason: '', oldValue });
  return saved;
};

/** As saveVersionIn, for the mapping of an import. */
export const saveMappingIn = (
  db: WritableDb,
  input: { readonly mapping: Mapping; readonly at: UtcInstant; readonly account: AuditEvent['account'] },
): SavedRef => saveVersionIn(db, mappings, { ...input, document: input.mapping });

/** As saveVersionIn, for the de-identification policy of an import. */
export const saveDeidPolicyIn = (
  db: WritableDb,
  input: { readonly policy: DeidPolicy; readonly at: UtcInstant; readonly account: AuditEvent['account'] },
): SavedRef => saveVersionIn(db, deidPolicies, { ...input, document: input.policy });

/** The newest version of each name, the one last saved first. */
export const listVersions = <D extends { readonly name: string }>(
  db: ReadableDb,
  { table, document }: Kind<D>,
): { version: number; hash: string; savedAt: string; savedBy: string; document: D }[] =>
  readAll(db, {
    row: z.strictObject({
      version: z.number().int(),
      hash: z.string(),
      savedAt: z.string(),
      savedBy: z.string(),
      document: jsonColumn(document),
    }),
    sql: `SELECT v.version, v.hash, v.created_at AS savedAt, a.printed_name AS savedBy, v.document
          FROM ${table} AS v JOIN account AS a USING (account_id)
          WHERE v.version = (SELECT MAX(version) FROM ${table} WHERE name = v.name) ORDER BY v.rowid DESC`,
  });

export type VersionsCheck =
  | { readonly intact: true }
  | { readonly intact: false; readonly at: number; readonly reason: 'altered' | 'gap' };

const VersionRow = z.strictObject({
  name: z.string(),
  version: z.number().int(),
  document: z.string(),
  hash: z.string(),
});

/** Whether the stored text is the canonical document of this name and hash. */
const isAsHashed = <D extends { readonly name: string }>(
  { document }: Kind<D>,
  row: z.infer<typeof VersionRow>,
): boolean => {
  const parsed = jsonColumn(document).safeParse(row.document);
  if (!parsed.success || parsed.data.name !== row.name) return false;
  return canonicalJson(parsed.data) === row.document && hashCanonical(parsed.data) === row.hash;
};

/**
 * Recomputes every version and compares it with its audit event: versions of a name count 1, 2, 3 …, and none is there
 * that no event tells of, nor told of and gone. `at` counts rows from 1 in the order saved.
 */
export const verifyVersions = <D extends { readonly name: string }>(
  db: ReadableDb,
  kind: Kind<D>,
): VersionsCheck => {
  const rows = readAll(db, {
    row: VersionRow,
    sql: `SELECT name, version, document, hash FROM ${kind.table} ORDER BY rowid`,
  });
  const events = readAll(db, {
    row: z.strictObject({ entity: z.string(), new_value: z.string().nullable() }),
    sql: 'SELECT entity, new_value FROM audit_event WHERE action = ? ORDER BY sequence',
    bind: [kind.action],
  });
  const versions = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const expected = (versions.get(row.name) ?? 0) + 1;
    versions.set(row.name, row.version);
    if (row.version !== expected) return { intact: false, at: index + 1, reason: 'gap' };
    const { entity, newValue } = versionEvent(kind.entity, row);
    const told = events[index]?.entity === entity && events[index]?.new_value === newValue;
    if (!told || !isAsHashed(kind, row)) return { intact: false, at: index + 1, reason: 'altered' };
  }
  return rows.length === events.length
    ? { intact: true }
    : { intact: false, at: rows.length + 1, reason: 'gap' };
};

/** One version of a name; undefined where it was never saved. */
export const findVersion = <D extends { readonly name: string }>(
  db: ReadableDb,
  { table, document }: Kind<D>,
  name: string,
  version: number,
): D | undefined =>
  readOne(db, {
    row: z.strictObject({ document: jsonColumn(document) }),
    sql: `SELECT document FROM ${table} WHERE name = ? AND version = ?`,
    bind: [name, version],
  })?.document;
