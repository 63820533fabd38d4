import type { FileReport, ImportReport } from '../../shared/dataset/importReport.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { addDays, parseIsoDate, utcInstant } from '../../shared/kernel/isoDate.ts';
import { appendAudit } from '../db/audit.ts';
import { importReportOf } from '../db/cutReport.ts';
import type { WritableDb } from '../db/handles.ts';
import { createImportStore, type ImportStore } from '../db/importStore.ts';
import { CUT_IMPORTED, cutEvent } from '../db/verifyCuts.ts';
import { type ExtractFile, listExtractFiles } from '../files/extractFiles.ts';
import { CSV_READER_VERSION } from '../files/readers/csv.ts';
import { XPT_READER_VERSION } from '../files/readers/xpt.ts';
import { inFile, refuse } from '../files/refused.ts';
import { checkAcrossFiles } from './crossChecks.ts';
import { type CutTally, createCutTally } from './cutTally.ts';
import { importFile } from './fileImport.ts';
import type { ImportRequest } from './importRequest.ts';
import { createIssueLog } from './issueLog.ts';
import { createProgressMeter, type Progress, type ProgressMeter } from './progress.ts';
import { isSqliteError } from './sqliteError.ts';

/** The report carries so many issues; all of them stand in the workspace. */
const MAX_REPORTED_ISSUES = 1000;
const READER_VERSIONS = JSON.stringify({ csv: CSV_READER_VERSION, xpt: XPT_READER_VERSION, rules: 'dq/1' });

export interface ImportRun {
  readonly db: WritableDb;
  readonly request: Omit<ImportRequest, 'dbPath' | 'dataKey' | 'cancelFlag'>;
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

interface Parts extends ImportRun {
  readonly store: ImportStore;
  readonly tally: CutTally;
  readonly meter: ProgressMeter;
  readonly issues: ReturnType<typeof createIssueLog>;
  readonly checkCancelled: () => void;
}

/** No collected date lies after the day of import, counting from the zone that is furthest ahead. */
const lastPossibleDate = (at: string): IsoDate => {
  const day = parseIsoDate(at.slice(0, 10));
  if (day === undefined) throw new Error('The time of the import has no calendar date');
  return addDays(day, 1);
};

const importAll = async (parts: Parts, files: readonly ExtractFile[]): Promise<readonly FileReport[]> => {
  const { store, tally, issues, meter, checkCancelled, request } = parts;
  const firstId = store.nextFileId();
  const limits = { lastPossibleDate: lastPossibleDate(request.at), cutoff: request.cutoffDate };
  const reports: FileReport[] = [];
  let [bytesBefore, rowsRead] = [0, 0];
  for (const [position, source] of files.entries()) {
    meter.update({ file: source.name, filesDone: position });
    const context = { file: source.name, fileId: firstId + position, store, issues, tally, ...limits };
    const report = await inFile(source.name, () =>
      importFile(context, source, position, {
        checkCancelled,
        bytes: (kept, read) => meter.update({ bytesDone: bytesBefore + kept + read }),
        row: () => {
          rowsRead += 1;
          if (rowsRead % 1000 === 0) {
            checkCancelled();
            meter.rowsRead(rowsRead);
          }
        },
      }),
    );
    tally.rowsRead += report.rowsRead;
    tally.rowsAccepted += report.rowsAccepted;
    tally.rowsRejected += report.rowsRejected;
    bytesBefore += 2 * report.sizeBytes;
    meter.update({ bytesDone: bytesBefore, filesDone: position + 1, rowsRead });
    reports.push(report);
  }
  return reports;
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

/** The cut goes in last: from then on nothing can join it (migration 0001, "the data cut is closed"). */
const closeCut = (parts: Parts): void => {
  const { store, tally, request, db, meter, checkCancelled } = parts;
  const { rowsRead, rowsAccepted, rowsRejected } = tally;
  if (rowsAccepted === 0) {
    refuse('import-failed', 'Not one row could be accepted, so nothing was imported.', {
      rowsRead,
      rowsRejected,
    });
  }
  if (store.countRecords() !== rowsAccepted)
    throw new Error('The stored rows are not those that were accepted');
  if (!store.hasAccount(request.account.accountId))
    throw new Error('The importing account is not in the workspace');
  checkCancelled();
  meter.announce({ phase: 'hashing', file: '' });
  const contentHash = tally.content.digest();
  checkCancelled();
  const cut = {
    ...decideCutoff(parts),
    label: request.label,
    contentHash,
    readerVersions: READER_VERSIONS,
    ...{ rowsRead, rowsAccepted, rowsRejected },
    importedAt: request.at,
    accountId: request.account.accountId,
    mapping: null,
    deidPolicy: null,
    datesShifted: false,
  };
  store.addCut(cut);
  appendAudit(db, {
    at: utcInstant(new Date(request.at)),
    account: request.account,
    action: CUT_IMPORTED,
    ...cutEvent(db, request.cutId),
    reason: request.label,
    oldValue: null,
  });
};

const importParts = async (run: ImportRun): Promise<ImportReport> => {
  const { db, request, isCancelled, onProgress } = run;
  if (request.cutoffDate !== null && request.cutoffDate > lastPossibleDate(request.at)) {
    refuse('invalid-input', 'The stated cut-off date lies after the day of import.');
  }
  const { files, ignored } = listExtractFiles(request.paths);
  const bytesTotal = 2 * files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const store = createImportStore(db, request.cutId);
  const issues = createIssueLog(store);
  const meter = createProgressMeter(files.length, bytesTotal, onProgress);
  const checkCancelled = (): void => {
    if (isCancelled()) refuse('cancelled', 'The import was cancelled; nothing was kept.');
  };
  const parts: Parts = {
    ...run,
    store,
    issues,
    meter,
    checkCancelled,
    tally: createCutTally(request.protocol),
  };
  for (const file of ignored) {
    const message = 'The file is neither .csv nor .xpt and was not read.';
    issues.warnOfWhole({ file, domain: '', column: '', rule: 'DQ-FILE-001', message });
  }
  await importAll(parts, files);
  meter.announce({ phase: 'checking', file: '' });
  checkCancelled();
  checkAcrossFiles(parts.tally, issues, request.protocol);
  closeCut(parts);
  const report = importReportOf(db, request.cutId, MAX_REPORTED_ISSUES);
  if (report === undefined) throw new Error('The imported cut is not there');
  checkCancelled();
  meter.announce({ phase: 'committing' });
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
  db.pragma('cache_size = -16384');
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
