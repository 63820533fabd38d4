import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { insertAccount } from '../../electron/db/accounts.ts';
import { appendAudit } from '../../electron/db/audit.ts';
import { nativeSha256 } from '../../electron/db/contentHash.ts';
import { insertDeidKey } from '../../electron/db/deidKey.ts';
import type { WritableDb } from '../../electron/db/handles.ts';
import { createImportStore } from '../../electron/db/importStore.ts';
import { migrate } from '../../electron/db/migrate.ts';
import { type DataKey, openWorkspaceDb } from '../../electron/db/open.ts';
import { insertProtocolVersion } from '../../electron/db/protocolVersions.ts';
import { insertStudy } from '../../electron/db/study.ts';
import { createSigningIdentity, type SigningIdentity } from '../../electron/signing/identity.ts';
import { signProtocolVersion } from '../../electron/signing/signProtocolVersion.ts';
import { packChunk } from '../../electron/worker/spool.ts';
import type { KdfCost } from '../../electron/workspace/kdf.ts';
import { createWorkspace, type UnlockedWorkspace } from '../../electron/workspace/workspace.ts';
import { createContentHash, createRowText } from '../../shared/dataset/contentHash.ts';
import { searchColumns } from '../../shared/dataset/searchColumns.ts';
import type { CellValue } from '../../shared/dataset/sourceRow.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
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

/** A version of the protocol as an account signs it. */
export const signedVersion = (
  protocol: Protocol,
  account: TestAccount,
  { previous, reason = 'Amended for this test' }: { previous: string | null; reason?: string },
) => signProtocolVersion(protocol, { previous, reason, signedAt: AT }, account);

/** Study, one account, protocol version 1 and one audit event. */
export const newStudyDb = async (): Promise<TestDb & { monitor: TestAccount }> => {
  const made = newDb();
  const { db } = made;
  const monitor = await addTestAccount(db, {
    ...{ accountId: 'monitor', printedName: 'Helen Marsh', role: 'medical-monitor' },
  });
  db.transaction(() => {
    insertStudy(db, { workspaceId: 'ws', protocolId: axaNk02.id, synthetic: true, createdAt: AT });
    insertDeidKey(db, new Uint8Array(32).fill(9));
    insertProtocolVersion(db, signedVersion(axaNk02, monitor, { previous: null, reason: 'First version' }));
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

const FILE = {
  format: 'csv',
  kept: 'original',
  encoding: 'utf-8',
  sizeBytes: 100,
  rowsRejected: 0,
  extraVariables: '["XTRA"]',
} as const;

const CUT = {
  label: 'Cut',
  cutoffDate: '2026-11-01',
  cutoffBasis: 'stated',
  readerVersions: '{"csv":1}',
  rowsRejected: 0,
  importedAt: AT,
  mapping: null,
  deidPolicy: null,
  datesShifted: false,
} as const;

/** Writes a draft cut with one file per domain, as an import does: rows first, the cut last, one transaction. */
export const insertCut = (
  db: WritableDb,
  cutId: string,
  rows: readonly TestRow[] = exampleRows,
  accountId = 'monitor',
): string => {
  const content = createContentHash(nativeSha256);
  const rowText = createRowText();
  db.transaction(() => {
    const store = createImportStore(db, cutId);
    const firstFile = store.nextFileId();
    const domains = [...new Set(rows.map(([domain]) => domain))];
    const lines = new Map<string, number>();
    for (const [domain, values] of rows) {
      const line = (lines.get(domain) ?? 1) + 1;
      lines.set(domain, line);
      const fileId = firstFile + domains.indexOf(domain);
      const text = rowText(values);
      const place = `${domain.toLowerCase()}.csv`;
      store.addRecord({ domain, ...searchColumns(domain, values), fileId, place, line, text });
      content.addText(domain, text);
    }
    for (const [position, domain] of domains.entries()) {
      const own = rows.filter(([name]) => name === domain);
      const variables = JSON.stringify(Object.keys(own[0]?.[1] ?? {}));
      const counts = { rowsRead: own.length, rowsAccepted: own.length };
      const fileId = firstFile + position;
      const name = `${domain.toLowerCase()}.csv`;
      const kept = Buffer.from(domain);
      const sha256 = createHash('sha256').update(kept).digest('hex');
      store.addFile({
        ...{ ...FILE, ...counts, fileId, position, name, domain, variables, sha256, keptSha256: sha256 },
        places: JSON.stringify([name]),
      });
      store.addChunk(fileId, 0, packChunk(kept));
    }
    const issue = { file: 'lb.csv', domain: 'LB', line: 9, column: 'LBDTC', rule: 'DQ-LB-004' };
    store.addIssue({ ...issue, severity: 'warning', message: 'Partial date.' }, null);
    const counts = { rowsRead: rows.length, rowsAccepted: rows.length };
    store.addCut({ ...CUT, ...counts, contentHash: content.digest(), accountId });
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
