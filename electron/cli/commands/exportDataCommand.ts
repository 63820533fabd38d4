import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXTENSIONS, ExportFormat } from '../../../shared/dataset/export/exportTable.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { listDomains } from '../../db/cuts.ts';
import { exportDomain } from '../../services/exportDomain.ts';
import type { Exported } from '../../services/recordExport.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { table } from '../report.ts';
import { chooseCut, type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

interface ExportOptions extends UnlockOptions, JsonOption {
  readonly domain?: string;
  readonly all?: boolean;
  readonly format: string;
  readonly out: string;
  readonly overwrite?: boolean;
}

interface Job {
  readonly domain: string;
  readonly path: string;
}

/** What is to be written and where: one domain to a file, or all of them to a folder. */
const jobsOf = (
  workspace: UnlockedWorkspace,
  cutId: string,
  options: ExportOptions,
  format: ExportFormat,
): Result<Job[]> => {
  const out = resolve(options.out);
  const domain = options.domain?.toUpperCase();
  if ((domain === undefined) === (options.all !== true)) {
    return err(appError('invalid-input', 'Say either --domain, for one file, or --all, for a folder.'));
  }
  if (domain !== undefined) return ok([{ domain, path: out }]);
  return ok(
    listDomains(workspace.db, cutId).map((each) => ({
      domain: each,
      path: join(out, `${each.toLowerCase()}${EXTENSIONS[format]}`),
    })),
  );
};

/** A folder that is not there is made; what is there already stays. */
const makeFolder = (path: string): Result<null> => {
  try {
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    return ok(null);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return err(appError('storage-failed', 'The folder could not be made.', { code: String(error.code) }));
  }
};

type Written = Exported & { readonly domain: string; readonly file: string };

const runJobs = async (
  workspace: UnlockedWorkspace,
  { cutId, jobs, format }: { cutId: string; jobs: readonly Job[]; format: ExportFormat },
  options: ExportOptions,
  { io }: CommandContext,
): Promise<Result<Written[]>> => {
  const written: Written[] = [];
  for (const { domain, path } of jobs) {
    const target = { path, format, overwrite: options.overwrite === true ? 'agreed' : 'never' } as const;
    const result = await exportDomain(
      workspace,
      { cutId, domain, target },
      { now: io.now, signal: io.signal },
    );
    if (!result.ok) return result;
    written.push({ domain, file: path, ...result.value });
  }
  return ok(written);
};

const linesOf = (written: readonly Written[]): string[] => {
  const neutralised = written.reduce((sum, file) => sum + file.neutralised, 0);
  return [
    ...table([
      ['domain', 'rows', 'sha256', 'file'],
      ...written.map((file) => [file.domain, String(file.rows), file.sha256, file.file]),
    ]),
    ...(neutralised === 0
      ? []
      : [
          `${neutralised} texts begin like a spreadsheet formula and got an apostrophe; dataset-json keeps them as they are.`,
        ]),
  ];
};

const runExport = async (
  workspace: UnlockedWorkspace,
  cut: string,
  options: ExportOptions,
  context: CommandContext,
) => {
  const format = ExportFormat.safeParse(options.format);
  if (!format.success) {
    return err(appError('invalid-input', `--format is one of ${ExportFormat.options.join(', ')}.`));
  }
  const chosen = chooseCut(workspace, cut);
  if (!chosen.ok) return chosen;
  const { cutId, label } = chosen.value;
  const jobs = jobsOf(workspace, cutId, options, format.data);
  if (!jobs.ok) return jobs;
  const folder = options.all === true ? makeFolder(resolve(options.out)) : ok(null);
  if (!folder.ok) return folder;
  const written = await runJobs(
    workspace,
    { cutId, jobs: jobs.value, format: format.data },
    options,
    context,
  );
  if (!written.ok) return written;
  return ok({
    document: { cutId, label, format: format.data, files: written.value },
    lines: linesOf(written.value),
  });
};

export const addExportDataCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('export-data')
      .description('write the accepted rows of a data cut as CSV, XLSX or Dataset-JSON'),
  )
    .argument('<workspace>')
    .argument('[cut]', 'id, label or "latest"', 'latest')
    .option('--domain <domain>', 'one domain, e.g. LB; --out names a file')
    .option('--all', 'every domain of the cut; --out names a folder')
    .option('--format <format>', `one of ${ExportFormat.options.join(', ')}`, 'csv')
    .requiredOption('--out <path>', 'where to write; never inside a workspace')
    .option('--overwrite', 'replace files that are there already')
    .action((folder: string, cut: string, options: ExportOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) =>
          runExport(workspace, cut, options, context),
        ),
      ),
    );
};
