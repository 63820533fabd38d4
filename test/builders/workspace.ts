import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { insertAccount } from '../../electron/db/accounts.ts';
import { appendAudit } from '../../electron/db/audit.ts';
import { nativeSha256 } from '../../electron/db/contentHash.ts';
import type { WritableDb } from '../../electron/db/handles.ts';
import { migrate } from '../../electron/db/migrate.ts';
import { type DataKey, openWorkspaceDb } from '../../electron/db/open.ts';
import { insertProtocolVersion } from '../../electron/db/protocolVersions.ts';
import { insertStudy } from '../../electron/db/study.ts';
import { createSigningIdentity, type SigningIdentity } from '../../electron/signing/identity.ts';
import type { KdfCost } from '../../electron/workspace/kdf.ts';
import { createWorkspace, type UnlockedWorkspace } from '../../electron/workspace/workspace.ts';
import { createContentHash } from '../../shared/dataset/contentHash.ts';
import { searchColumns } from '../../shared/dataset/searchColumns.ts';
import type { CellValue } from '../../shared/dataset/sourceRow.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Role } from '../../shared/review/role.ts';

/** Little work, so that tests of everything else are quick. The program itself never uses it. */
export const CHEAP_KDF: KdfCost = { memoryKib: 64, passes: 1, parallelism: 1 };

export const NOW = new Date('2026-11-20T09:00:00.000Z');
export const AT = utcInstant(NOW);
export const PASSPHRASE = 'correct horse battery staple';

/** A folder that goes away with the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'src-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The value of a good result; fails the test with the error otherwise. */
export const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The code of a failure; fails the test when there is none. */
export const codeOf = (result: Result<unknown>): string => {
  if (result.ok) throw new Error('Unexpected success');
  return result.error.code;
};

export interface TestDb {
  readonly db: WritableDb;
  readonly path: string;
  readonly key: DataKey;
}

/** A new encrypted file with the current schema. */
export const newDb = (): TestDb => {
  const path = join(temporaryFolder(), 'workspace.db');
  const key = randomBytes(32);
  const db = openWorkspaceDb(path, key, { create: true });
  onTestFinished(() => void db.close());
  good(migrate(db));
  return { db, path, key };
};

export interface TestAccount extends SigningIdentity {
  readonly accountId: string;
  readonly login: string;
  readonly printedName: string;
  readonly role: Role;
}

/** An account with a real signing identity, recorded as the program does. */
export const addTestAccount = async (
  db: WritableDb,
  person: { accountId: string; printedName: string; role: Role },
): Promise<TestAccount> => {
  const identity = await createSigningIdentity({
    ...{ printedName: person.printedName, organisation: '' },
    notBefore: NOW,
    notAfter: new Date('2036-01-01T00:00:00Z'),
  });
  insertAccount(db, {
    ...person,
    login: person.accountId,
    certificateDer: identity.certificateDer,
    certificateFingerprint: identity.fingerprint,
    wrappedPrivateKey: 'not used here',
    createdAt: AT,
  });
  return { ...person, login: person.accountId, ...identity };
};

/** Study, one account, protocol version 1 and one audit event. */
export const newStudyDb = async (): Promise<TestDb & { monitor: TestAccount }> => {
  const made = newDb();
  const { db } = made;
  const monitor = await addTestAccount(db, {
    ...{ accountId: 'monitor', printedName: 'Helen Marsh', role: 'medical-monitor' },
  });
  db.transaction(() => {
    insertStudy(db, { workspaceId: 'ws', protocolId: axaNk02.id, synthetic: true, createdAt: AT });
    const { accountId } = monitor;
    insertProtocolVersion(db, { protocol: axaNk02, createdAt: AT, accountId, reason: 'First version' });
    appendAudit(db, {
      ...{ at: AT, account: monitor, action: 'workspace.create', entity: 'workspace:ws', reason: '' },
      ...{ oldValue: null, newValue: null },
    });
  }).immediate();
  return { ...made, monitor };
};

export type TestRow = readonly [domain: string, values: { readonly [variable: string]: CellValue }];

export const exampleRows: readonly TestRow[] = [
  ['DM', { STUDYID: 'S', USUBJID: 'SUBJ-TEST-0001', SEX: 'F', AGE: 34 }],
  ['DM', { STUDYID: 'S', USUBJID: 'SUBJ-TEST-0002', SEX: 'M', AGE: 41 }],
  ['LB', lab('SUBJ-TEST-0001', 1, 'ALT', 35, 'U/L')],
  ['LB', lab('SUBJ-TEST-0001', 2, 'PLAT', 210, '10^9/L')],
  ['LB', lab('SUBJ-TEST-0002', 1, 'ALT', 28.5, 'U/L')],
  [
    'VS',
    { USUBJID: 'SUBJ-TEST-0001', VSSEQ: 1, VSTESTCD: 'TEMP', VSTEST: 'Temperature', VSSTAT: 'NOT DONE' },
  ],
];

function lab(subject: string, sequence: number, code: string, value: number, unit: string) {
  return {
    ...{ USUBJID: subject, LBSEQ: sequence, LBTESTCD: code, LBTEST: `${code} test` },
    ...{ LBORRES: String(value), LBSTRESN: value, LBSTRESU: unit },
  };
}

/** Writes a draft cut with one file per domain, as an import does: rows first, the cut last, one transaction. */
export const insertCut = (
  db: WritableDb,
  cutId: string,
  rows: readonly TestRow[] = exampleRows,
  accountId = 'monitor',
): string => {
  const content = createContentHash(nativeSha256);
  db.transaction(() => {
    const files = new Map<string, number | bigint>();
    const lines = new Map<string, number>();
    for (const domain of new Set(rows.map(([name]) => name))) {
      const own = rows.filter(([name]) => name === domain);
      const file = db
        .prepare(
          `INSERT INTO source_file (cut_id, position, name, domain, format, size_bytes, sha256, rows_read,
             rows_accepted, rows_rejected, variables, extra_variables)
           VALUES (?, ?, ?, ?, 'csv', 100, ?, ?, ?, 0, ?, '["XTRA"]')`,
        )
        .run(
          ...[cutId, files.size, `${domain.toLowerCase()}.csv`, domain, 'ab'.repeat(32)],
          ...[own.length, own.length, JSON.stringify(Object.keys(own[0]?.[1] ?? {}))],
        ).lastInsertRowid;
      files.set(domain, file);
      db.prepare('INSERT INTO source_chunk (file_id, position, deflated) VALUES (?, 0, ?)').run(
        file,
        deflateRawSync(Buffer.from(domain)),
      );
    }
    for (const [domain, values] of rows) {
      const { subjectId, testCode } = searchColumns(domain, values);
      const line = (lines.get(domain) ?? 1) + 1;
      lines.set(domain, line);
      db.prepare(
        `INSERT INTO record (cut_id, domain, subject_id, test_code, file_id, line, data)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ).run(cutId, domain, subjectId, testCode, files.get(domain), line, JSON.stringify(values));
      content.add(domain, values);
    }
    db.prepare(
      `INSERT INTO row_issue (cut_id, file, domain, line, "column", rule, severity, message, data)
       VALUES (?, 'lb.csv', 'LB', 9, 'LBDTC', 'DQ-LB-004', 'warning', 'Partial date.', NULL)`,
    ).run(cutId);
    db.prepare(
      `INSERT INTO data_cut (cut_id, label, cutoff_date, cutoff_basis, status, content_hash, reader_versions,
         rows_read, rows_accepted, rows_rejected, imported_at, account_id, locked_at)
       VALUES (?, 'Cut', '2026-11-01', 'stated', 'draft', ?, '{"csv":1}', ?, ?, 0, ?, ?, NULL)`,
    ).run(cutId, content.digest(), rows.length, rows.length, AT, accountId);
  }).immediate();
  return content.digest();
};

/** Drops every trigger: what somebody with the key and a SQLite shell could do. */
export const dropTriggers = (db: WritableDb): void => {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of names) db.exec(`DROP TRIGGER ${String(name)}`);
};

/** A real workspace folder, unlocked by its owner "monitor". */
export const newWorkspace = async (
  options: { folder?: string; now?: () => Date } = {},
): Promise<UnlockedWorkspace> => {
  const workspace = good(
    await createWorkspace({
      folder: options.folder ?? join(temporaryFolder(), 'Study.srcw'),
      protocol: axaNk02,
      synthetic: true,
      owner: {
        ...{ login: 'monitor', printedName: 'Helen Marsh 王', role: 'medical-monitor' },
        passphrase: PASSPHRASE,
      },
      now: options.now ?? (() => NOW),
      kdf: CHEAP_KDF,
    }),
  );
  onTestFinished(() => workspace.lock());
  return workspace;
};
