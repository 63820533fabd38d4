import type { ImportReport } from '../../shared/dataset/importReport.ts';
import { utcInstant } from '../../shared/kernel/isoDate.ts';
import { appendAudit } from '../db/audit.ts';
import { importReportOf } from '../db/cutReport.ts';
import { dateShiftKey } from '../db/deidKey.ts';
import type { WritableDb } from '../db/handles.ts';
import { createImportStore, type ImportStore } from '../db/importStore.ts';
import { saveDeidPolicyIn, saveMappingIn } from '../db/savedVersions.ts';
import { CUT_IMPORTED, cutEvent } from '../db/verifyCuts.ts';
import { type ExtractFile, type ExtractFiles, listExtractFiles } from '../files/extractFiles.ts';
import { readerVersions } from '../files/readers/readTables.ts';
import { inFile, refuse } from '../files/refused.ts';
import { checkAcrossFiles } from './crossChecks.ts';
import { type CutTally, createCutTally } from './cutTally.ts';
import { type Defines, readDefines } from './defines.ts';
import {
  type ExtractWatch,
  type Job,
  lastPossibleDate,
  refuseFutureCutoff,
  shiftDaysBy,
  watchExtract,
} from './extractRun.ts';
import { createFindings, type Findings } from './findings.ts';
import { type ImportedFile, importFile } from './importFile.ts';
import type { ImportRequest } from './importRequest.ts';
import { createIssueLog, type IssueLog } from './issueLog.ts';
import { createPlaces } from './places.ts';
import type { ReadContext } from './readContext.ts';
import { createRowStore, type RowStore } from './rowStore.ts';
import { type ScreenedFile, screenFiles } from './screenFiles.ts';
import { storePlace } from './spool.ts';
import { isSqliteError } from './sqliteError.ts';
import { addCounts, noRows, type RowCounts } from './tableCounts.ts';
import { createWriteGate, type WriteGate } from './writeGate.ts';

/** The report carries so many issues; all of them stand in the workspace. */
const MAX_REPORTED_ISSUES = 1000;
const READER_VERSIONS = JSON.stringify({ ...readerVersions(), rules: 'dq/2' });

/**
 * Extracts up to this size wait in memory, packed to about a fifth, until the screen has seen all their rows; larger
 * ones are gone through for the screen first, and once more for the import.
 */
const MAX_WAITING_BYTES = 1 << 30;

export interface ImportRun extends Job {
  readonly db: WritableDb;
  readonly request: Omit<ImportRequest, 'kind' | 'dbPath' | 'dataKey' | 'cancelFlag'>;
  /** Given by tests only. */
  readonly maxWaitingBytes?: number;
}

interface Parts extends ImportRun {
  readonly store: ImportStore;
  readonly gate: WriteGate;
  readonly rows: RowStore;
  readonly tally: CutTally;
  readonly defines: Defines;
  readonly findings: Findings;
  readonly issues: IssueLog;
  readonly watch: ExtractWatch;
}

/** SECURITY: nothing is stored while there is something identifying of which nobody has decided. test/electron/services/importDeid.test.ts */
const refuseFindings = (findings: Findings): void => {
  const open = findings.open();
  if (open.length === 0) return;
  const columns = new Set(open.map(({ domain, column }) => `${domain}.${column}`)).size;
  const words = columns === 1 ? 'One variable holds' : `${columns} variables hold`;
  refuse(
    'needs-deidentification',
    `${words} what looks as if it could identify a person. Decide about each finding; until then nothing is stored.`,
    { findings: open.length, columns },
  );
};

const contextOf = (
  { request, db, defines, findings, issues, tally, rows }: Parts,
  files: readonly ExtractFile[],
): ReadContext => ({
  purpose: 'import',
  placeOf: createPlaces(files.map(({ name }) => name)),
  mapping: request.mapping,
  policy: request.policy,
  shiftDays: request.policy?.shiftDates === true ? shiftDaysBy(dateShiftKey(db)) : () => 0,
  defines,
  findings,
  issues,
  tally,
  lastPossibleDate: lastPossibleDate(request.at),
  cutoff: request.cutoffDate,
  store: rows.add,
});

/** Lets the screen see all rows of a large extract before any of them is stored. */
const screenFirst = async (parts: Parts, files: readonly ExtractFile[]): Promise<readonly ScreenedFile[]> => {
  const findings = createFindings(parts.request.policy);
  const screened = await screenFiles(
    { ...contextOf(parts, files), purpose: 'screen', findings, store: null },
    files,
    parts.watch,
  );
  refuseFindings(findings);
  parts.gate.open();
  return screened;
};

const importAll = async (
  parts: Parts,
  files: readonly ExtractFile[],
  isLarge: boolean,
): Promise<readonly ImportedFile[]> => {
  const { store, gate, request, watch } = parts;
  const screened = isLarge ? await screenFirst(parts, files) : [];
  const context = contextOf(parts, files);
  const firstId = store.nextFileId();
  const imported: ImportedFile[] = [];
  for (const [position, source] of files.entries()) {
    const fileId = firstId + position;
    const before = screened[position];
    const through = before === undefined ? null : { place: storePlace(store, fileId), screened: before };
    const { addChunk } = gate;
    const { maxRejectedShare } = request;
    const options = { source, fileId, position, addChunk, through, maxRejectedShare };
    imported.push(
      await inFile(source.name, () => importFile(context, { ...options, watch: watch.startFile(source) })),
    );
    watch.endFile(source);
  }
  return imported;
};

const decideCutoff = ({ request, tally }: Parts): Pick<ImportReport, 'cutoffDate' | 'cutoffBasis'> => {
  if (request.cutoffDate !== null) return { cutoffDate: request.cutoffDate, cutoffBasis: 'stated' };
  const latest =
    tally.latest ??
    refuse(
      'invalid-input',
      'No row holds a complete date, so the cut-off date cannot be told from the data. State it and import again.',
    );
  return { cutoffDate: latest, cutoffBasis: 'latest-observation' };
};

const refuseEmpty = ({ rowsRead, rowsAccepted, rowsRejected }: RowCounts): void => {
  if (rowsAccepted > 0) return;
  refuse('import-failed', 'Not one row could be accepted, so nothing was imported.', {
    rowsRead,
    rowsRejected,
  });
};

/** Opens the gate: what waited is written, and the entries of the files with it. */
const writeFiles = ({ gate, rows, store, findings }: Parts, imported: readonly ImportedFile[]): void => {
  refuseFindings(findings);
  gate.open();
  rows.flush();
  for (const { row } of imported) store.addFile(row);
};

/** The cut goes in last: from then on nothing can join it (migration 0001, "the data cut is closed"). */
const closeCut = (parts: Parts, counts: RowCounts): void => {
  const { store, request, db, watch, rows } = parts;
  const cutoff = decideCutoff(parts);
  if (store.countRecords() !== counts.rowsAccepted)
    throw new Error('The stored rows are not those that were accepted');
  if (!store.hasAccount(request.account.accountId))
    throw new Error('The importing account is not in the workspace');
  watch.checkCancelled();
  watch.meter.announce({ phase: 'hashing', file: '' });
  const contentHash = rows.digest(watch.checkCancelled);
  watch.checkCancelled();
  const { mapping, policy, account, label } = request;
  const saved = { at: utcInstant(new Date(request.at)), account };
  store.addCut({
    ...cutoff,
    ...counts,
    ...{ label, contentHash, readerVersions: READER_VERSIONS, importedAt: request.at },
    accountId: account.accountId,
    mapping: mapping === null ? null : saveMappingIn(db, { ...saved, mapping }),
    deidPolicy: policy === null ? null : saveDeidPolicyIn(db, { ...saved, policy }),
    datesShifted: policy?.shiftDates === true,
  });
  const event = cutEvent(db, request.cutId, watch.checkCancelled);
  appendAudit(db, { ...saved, action: CUT_IMPORTED, ...event, reason: label, oldValue: null });
};

const partsOf = async (run: ImportRun, { files, defines }: ExtractFiles, rounds: number): Promise<Parts> => {
  const { db, request } = run;
  const store = createImportStore(db, request.cutId);
  const gate = createWriteGate(store);
  const issues = createIssueLog(gate);
  return {
    ...run,
    ...{ store, gate, issues, tally: createCutTally(request.protocol) },
    defines: await readDefines(defines, issues),
    findings: createFindings(request.policy),
    rows: createRowStore(store.nextRecordId(), gate.addBlock),
    watch: watchExtract(files, run, { phase: 'reading', rounds }),
  };
};

const tellIgnored = (issues: IssueLog, { ignored }: ExtractFiles): void => {
  for (const file of ignored) {
    const message = 'This is no data file, and was not read.';
    issues.warnOfWhole({ file, domain: '', column: '', rule: 'DQ-FILE-001', message });
  }
};

const importParts = async (run: ImportRun): Promise<ImportReport> => {
  const { db, request, maxWaitingBytes = MAX_WAITING_BYTES } = run;
  refuseFutureCutoff(request);
  const listed = await listExtractFiles(request.paths);
  const isLarge = listed.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > maxWaitingBytes;
  const parts = await partsOf(run, listed, isLarge ? 2 : 1);
  const { watch, issues } = parts;
  tellIgnored(issues, listed);
  const imported = await importAll(parts, listed.files, isLarge);
  watch.meter.announce({ phase: 'checking', file: '' });
  watch.checkCancelled();
  const counts = imported.reduce<RowCounts>((sum, { report }) => addCounts(sum, report), noRows());
  writeFiles(parts, imported);
  refuseEmpty(counts);
  checkAcrossFiles(parts.tally, issues, request.protocol);
  closeCut(parts, counts);
  const report = importReportOf(db, request.cutId, MAX_REPORTED_ISSUES);
  if (report === undefined) throw new Error('The imported cut is not there');
  watch.checkCancelled();
  watch.meter.announce({ phase: 'committing' });
  return report;
};

/** Folds the log into the file, so that what a rolled-back import wrote to it is gone as well. */
const foldLog = (db: WritableDb): void => {
  db.pragma('busy_timeout = 500');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // Whatever was committed is safe in the log, and SQLite folds it when the workspace is next opened or closed.
    if (!isSqliteError(error)) throw error;
  }
};

/**
 * Imports an extract as one data cut in one transaction: either all of it stands afterwards, or nothing. What a person
 * can mend is refused (see refused.ts) after the transaction is rolled back; bugs throw. `db` is used for nothing else.
 */
export const runImport = async (run: ImportRun): Promise<ImportReport> => {
  const { db } = run;
  // A file's entry is written after its rows, and SQLite would search all rows for each entry. That every key leads
  // somewhere is held by test/electron/services/importExtract.test.ts and test/electron/worker/kill.test.ts instead.
  db.pragma('foreign_keys = OFF');
  db.pragma('wal_autocheckpoint = 0');
  db.pragma('cache_size = -4096');
  db.exec('BEGIN IMMEDIATE');
  try {
    const report = await importParts(run);
    db.exec('COMMIT');
    return report;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    foldLog(db);
  }
};
