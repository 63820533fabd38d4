import { resolve } from 'node:path';
import type { EventPayload } from '../../shared/contract/events.ts';
import { appError } from '../../shared/kernel/appError.ts';
import type { IsoDate } from '../../shared/kernel/brands.ts';
import { parseIsoDate } from '../../shared/kernel/isoDate.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { ReadOptions } from '../services/importExtract.ts';
import type { UnlockedWorkspace } from '../workspace/workspace.ts';
import type { JsonOption } from './commands/answer.ts';
import { mappingOption, policyOption } from './documentOption.ts';
import type { Asked } from './importAdvice.ts';
import type { CliIo } from './io.ts';
import type { DocumentPlaces } from './startDocuments.ts';
import type { UnlockOptions } from './withWorkspace.ts';

export interface ImportOptions extends UnlockOptions, JsonOption, DocumentPlaces {
  readonly label?: string;
  readonly cutoff?: string;
  readonly mapping?: string;
  readonly deidPolicy?: string;
  readonly maxRejected?: string;
  readonly dryRun?: boolean;
  readonly progress?: boolean;
}

/** An import as it was asked for, and what that means. */
export interface Job {
  readonly asked: Asked;
  readonly options: ImportOptions;
  readonly reading: ReadOptions;
  readonly maxRejectedShare: number | null;
}

const parseCutoff = (text: string | undefined): Result<IsoDate | null> => {
  const date = text === undefined ? null : parseIsoDate(text);
  return date === undefined
    ? err(appError('invalid-input', '--cutoff is not a calendar date YYYY-MM-DD.'))
    : ok(date);
};

const parseLimit = (text: string | undefined): Result<number | null> => {
  if (text === undefined) return ok(null);
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  return percent <= 100
    ? ok(percent / 100)
    : err(appError('invalid-input', '--max-rejected is not a percentage from 0 to 100.'));
};

/** Reads the options, the mapping and the policy. Errors: 'invalid-input', 'file-not-found', with words. */
export const jobOf = (workspace: UnlockedWorkspace, asked: Asked, options: ImportOptions): Result<Job> => {
  const cutoff = parseCutoff(options.cutoff);
  if (!cutoff.ok) return cutoff;
  const limit = parseLimit(options.maxRejected);
  if (!limit.ok) return limit;
  const mapping = mappingOption(workspace.db, options.mapping);
  if (!mapping.ok) return mapping;
  const policy = policyOption(workspace.db, options.deidPolicy);
  if (!policy.ok) return policy;
  const paths = asked.paths.map((path) => resolve(path));
  const reading = { paths, mapping: mapping.value, policy: policy.value, cutoffDate: cutoff.value };
  return ok({ asked, options, reading, maxRejectedShare: limit.value });
};

const showProgress = (io: CliIo) => {
  let last = '';
  return (progress: EventPayload<'import.progress'>): void => {
    const line = `${progress.phase} ${progress.file} ${progress.filesDone}/${progress.filesTotal}, ${progress.rowsRead} rows`;
    if (line !== last) io.stderr(`${line}\n`);
    last = line;
  };
};

/** How the worker is run for the command line. */
export const runningOf = (io: CliIo, { progress }: ImportOptions) => ({
  now: io.now,
  signal: io.signal,
  ...(io.importWorker === undefined ? {} : { worker: io.importWorker }),
  onProgress: progress === true ? showProgress(io) : () => undefined,
});

/** What was asked for, for the commands that are advised. */
export const askedFor = (folder: string, paths: readonly string[], options: ImportOptions): Asked => ({
  folder,
  paths,
  ...(options.as === undefined ? {} : { as: options.as }),
  ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
  ...(options.deidPolicy === undefined ? {} : { deidPolicy: options.deidPolicy }),
  ...(options.cutoff === undefined ? {} : { cutoff: options.cutoff }),
});

/** Whether nothing is to be imported. */
export const looksOnly = ({ dryRun, writeMapping, writeDeidPolicy }: ImportOptions): boolean =>
  dryRun === true || writeMapping !== undefined || writeDeidPolicy !== undefined;
