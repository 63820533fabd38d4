import type { Command } from 'commander';
import { type AppError, appError } from '../../../shared/kernel/appError.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { needsCutoff } from '../../services/checkReading.ts';
import { importInto } from '../../services/importInto.ts';
import { inspectFor } from '../../services/inspectExtract.ts';
import type { UnlockedWorkspace } from '../../workspace/workspace.ts';
import { adviceFor } from '../importAdvice.ts';
import { askedFor, type ImportOptions, type Job, jobOf, looksOnly, runningOf } from '../importJob.ts';
import { findingLines, problemLines, reportLines } from '../importLines.ts';
import type { CliIo } from '../io.ts';
import { look } from '../lookAtExtract.ts';
import { withWorkspace } from '../withWorkspace.ts';
import { type Answer, answer, type CommandContext, withUnlockOptions } from './answer.ts';

/** The refusal of an import says how much was found; a look says what, so that the person can decide. */
const tellWhat = async (
  workspace: UnlockedWorkspace,
  { reading, options }: Job,
  io: CliIo,
  { code }: AppError,
): Promise<Result<null>> => {
  if (code !== 'needs-mapping' && code !== 'needs-deidentification') return ok(null);
  const inspected = await inspectFor(workspace, { ...reading, ...runningOf(io, options) });
  if (!inspected.ok) return inspected;
  const open = inspected.value.findings.filter(({ covered }) => !covered);
  const lines = [...problemLines(inspected.value), ...(open.length === 0 ? [] : findingLines(open))];
  for (const line of lines) io.stderr(`${line}\n`);
  return ok(null);
};

const refused = async (
  workspace: UnlockedWorkspace,
  job: Job,
  io: CliIo,
  error: AppError,
): Promise<Result<never>> => {
  const told = await tellWhat(workspace, job, io, error);
  if (!told.ok) return told;
  const advice = await adviceFor(job.asked, error);
  return err(
    appError(error.code, advice === '' ? error.message : `${error.message} ${advice}`, error.details),
  );
};

const bring = async (workspace: UnlockedWorkspace, job: Job, io: CliIo): Promise<Result<Answer>> => {
  const { options, reading, maxRejectedShare } = job;
  if (needsCutoff(reading)) {
    const words =
      'The policy shifts dates per subject, so that the cut-off date cannot be told from the data.';
    return err(appError('invalid-input', `${words} State it with --cutoff YYYY-MM-DD.`));
  }
  const label = options.label ?? reading.paths[0]?.split(/[\\/]/).at(-1) ?? 'extract';
  const report = await importInto(workspace, {
    ...reading,
    label,
    maxRejectedShare,
    ...runningOf(io, options),
  });
  return report.ok
    ? ok({ document: report.value, lines: reportLines(report.value) })
    : refused(workspace, job, io, report.error);
};

/** `import`: an extract becomes a draft cut; with --dry-run or --write-… it is only looked at. */
export const addImportCommand = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('import')
      .description(
        'import an extract (CSV, SAS transport, Dataset-JSON, XLSX; files, folders, ZIP) as a draft cut',
      ),
  )
    .argument('<workspace>')
    .argument('<paths...>', 'files, folders or ZIP files')
    .option('--label <label>', 'name of the cut (default: the name of the first path)')
    .option('--cutoff <date>', 'cut-off date YYYY-MM-DD (default: the latest date in the data)')
    .option('--mapping <file|name>', 'mapping: a JSON file, or NAME or NAME@version of a saved one')
    .option('--deid-policy <file|name>', 'de-identification policy: a JSON file, or NAME or NAME@version')
    .option('--max-rejected <percent>', 'refuse when a file rejects more of its rows than this')
    .option('--dry-run', 'only look and say what an import would do; store nothing; 1 when not ready')
    .option('--write-mapping <file>', 'look, and write a mapping to be completed')
    .option('--write-deid-policy <file>', 'look, and write a policy to be completed')
    .option('--progress', 'show progress on stderr')
    .action((folder: string, paths: string[], options: ImportOptions) =>
      answer(context, options, () =>
        withWorkspace(context.io, folder, options, (workspace) => {
          const job = jobOf(workspace, askedFor(folder, paths, options), options);
          if (!job.ok) return job;
          const run = looksOnly(options) ? look : bring;
          return run(workspace, job.value, context.io);
        }),
      ),
    );
};
