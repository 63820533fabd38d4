import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WritableDb } from '../../electron/db/handles.ts';
import { type ImportOptions, importExtract } from '../../electron/services/importExtract.ts';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { axaNk02 } from '../../shared/protocol/axaNk02.ts';
import { importWorker } from './importWorker.ts';
import { NOW, newDb, type TestDb, temporaryFolder } from './workspace.ts';

const ACCOUNT = { accountId: 'monitor', printedName: 'Helen Marsh' };

/** A workspace file with the one account that imports. */
export const newImportDb = (): TestDb => {
  const made = newDb();
  made.db
    .prepare("INSERT INTO account VALUES (?, 'monitor', ?, 'medical-monitor', x'00', 'f', 'w', ?)")
    .run(ACCOUNT.accountId, ACCOUNT.printedName, NOW.toISOString());
  return made;
};

/** Writes files into a folder of their own and gives the folder. */
export const folderOf = (files: { readonly [name: string]: string | Uint8Array }): string => {
  const folder = join(temporaryFolder(), 'extract');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

/** Imports through the worker thread, as the program does. */
export const importInto = (
  { path, key }: TestDb,
  paths: readonly string[],
  change: Partial<ImportOptions> = {},
): Promise<Result<ImportReport>> =>
  importExtract({
    dbPath: path,
    dataKey: key,
    paths,
    label: 'Test cut',
    cutoffDate: null,
    mapping: null,
    policy: null,
    maxRejectedShare: null,
    protocol: axaNk02,
    account: ACCOUNT,
    now: () => NOW,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    worker: importWorker(),
    ...change,
  });

const TABLES = [
  'data_cut',
  'source_file',
  'source_chunk',
  'record_block',
  'row_issue',
  'audit_event',
] as const;

/** Rows of every table that an import writes. */
export const countTables = (db: WritableDb): Record<(typeof TABLES)[number], number> => {
  const counts = TABLES.map((table) => [table, db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()]);
  return Object.fromEntries(counts);
};

export const NOTHING = {
  data_cut: 0,
  source_file: 0,
  source_chunk: 0,
  record_block: 0,
  row_issue: 0,
  audit_event: 0,
};
