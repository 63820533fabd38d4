import { join } from 'node:path';
import type { ImportReport } from '../../shared/dataset/importReport.ts';
import { appError } from '../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { currentProtocol } from '../db/protocolVersions.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import { checkReading, needsCutoff } from './checkReading.ts';
import { storeCutFacts } from './cutFacts.ts';
import { type ImportOptions, importExtract } from './importExtract.ts';
import { recordFailedImport } from './recordFailedImport.ts';
import { requireRole } from './requireRole.ts';

/** Without a mapping, a policy or a limit of rejected rows where none is given. */
type Options = Pick<
  ImportOptions,
  'paths' | 'label' | 'cutoffDate' | 'now' | 'signal' | 'onProgress' | 'worker'
> &
  Partial<Pick<ImportOptions, 'mapping' | 'policy' | 'maxRejectedShare'>>;

const CUTOFF_WANTED =
  'The de-identification policy shifts dates per subject, so that the cut-off date cannot be told from the data. State it.';

/** Larger cuts than any early trial has are derived when they are checked, or read: not while somebody waits for an import. */
const MAX_ROWS_AT_IMPORT = 250_000;

/**
 * The facts of a new cut are derived at once, in turns, from rows that its pages will ask for anyway. The import stands
 * whatever comes of it: facts that could not be stored (a full disk, a lock meanwhile) are derived whenever they are
 * read, and stored when the cut is checked, which then says what stands against it.
 */
const withFacts = async (
  workspace: UnlockedWorkspace,
  report: ImportReport,
  { now, tell }: { readonly now: () => Date; readonly tell: () => void },
): Promise<Result<ImportReport>> => {
  if (report.rowsAccepted > MAX_ROWS_AT_IMPORT) return ok(report);
  tell();
  await storeCutFacts(workspace, report.cutId, { now });
  return ok(report);
};

/** Passes progress on, and can say at the end that the facts are being derived. */
const telling = (onProgress: ImportOptions['onProgress']) => {
  let last: Parameters<typeof onProgress>[0] | undefined;
  return {
    onProgress: (progress: Parameters<typeof onProgress>[0]): void => {
      last = progress;
      onProgress(progress);
    },
    tell: (): void => {
      if (last !== undefined) onProgress({ ...last, phase: 'deriving', file: '' });
    },
  };
};

/** Imports, and records what came to nothing; a bug is recorded as well, and stays one. */
const importRecorded = async (
  workspace: UnlockedWorkspace,
  options: ImportOptions,
): Promise<Result<ImportReport>> => {
  const { label, paths, now } = options;
  const { onProgress, tell } = telling(options.onProgress);
  let report: Result<ImportReport>;
  try {
    report = await importExtract({ ...options, onProgress });
  } catch (error) {
    recordFailedImport(workspace, { code: 'internal', label, paths }, now());
    throw error;
  }
  if (report.ok) return withFacts(workspace, report.value, { now, tell });
  const { code, message, details } = report.error;
  const unrecorded = recordFailedImport(workspace, { code, label, paths }, now());
  return unrecorded === null
    ? report
    : err(appError(code, `${message} This could not be recorded: ${unrecorded.message}`, details));
};

/**
 * Imports into an unlocked workspace, as its account. An import that fails or is cancelled stands in the audit trail.
 * Errors: those of importExtract; 'not-permitted'; 'invalid-input' before anything is read: a mapping or policy with
 * something wrong in it, dates to be shifted without a stated cut-off date.
 */
export const importInto = async (
  workspace: UnlockedWorkspace,
  options: Options,
): Promise<Result<ImportReport>> => {
  const allowed = requireRole(workspace, 'data.import');
  if (!allowed.ok) return allowed;
  const { account, db, folder, dataKey } = workspace;
  const reading = { mapping: null, policy: null, maxRejectedShare: null, ...options };
  const checked = checkReading(reading);
  if (!checked.ok) return checked;
  if (needsCutoff(reading)) return err(appError('invalid-input', CUTOFF_WANTED));
  return importRecorded(workspace, {
    ...reading,
    dbPath: join(folder, 'workspace.db'),
    dataKey,
    protocol: currentProtocol(db).protocol,
    account: { accountId: account.accountId, printedName: account.printedName },
  });
};
