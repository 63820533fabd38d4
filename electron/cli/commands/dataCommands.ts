import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { EventPayload } from '../../../shared/contract/events.ts';
import type { ImportReport } from '../../../shared/dataset/importReport.ts';
import { appError } from '../../../shared/kernel/appError.ts';
import { parseIsoDate } from '../../../shared/kernel/isoDate.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { importInto } from '../../services/importInto.ts';
import type { CliIo } from '../io.ts';
import { table } from '../report.ts';
import { type UnlockOptions, withWorkspace } from '../withWorkspace.ts';
import { answer, type CommandContext, type JsonOption, withUnlockOptions } from './answer.ts';

const reportLines = (report: ImportReport): string[] => [
  `Cut "${report.label}" (${report.cutId}), cut-off ${report.cutoffDate} (${report.cutoffBasis}), draft.`,
  `Rows read ${report.rowsRead} = accepted ${report.rowsAccepted} + rejected ${report.rowsRejected}. Content ${report.contentHash}.`,
  ...table([
    ['file', 'domain', 'format', 'read', 'accepted', 'rejected'],
    ...report.files.map((file) => [
      file.file,
      file.domain,
      file.format,
      String(file.rowsRead),
      String(file.rowsAccepted),
      String(file.rowsRejected),
    ]),
  ]),
  ...report.issues
    .slice(0, 20)
    .map(
      (issue) =>
        `${issue.severity} ${issue.rule} ${issue.file}:${issue.line} ${issue.column}: ${issue.message}`,
    ),
  ...(report.issueCount > 20 ? [`… ${report.issueCount - 20} more; see --json.`] : []),
];

const showProgress = (io: CliIo) => {
  let last = '';
  return (progress: EventPayload<'import.progress'>): void => {
    const line = `${progress.phase} ${progress.file} ${progress.filesDone}/${progress.filesTotal}, ${progress.rowsRead} rows`;
    if (line !== last) io.stderr(`${line}\n`);
    last = line;
  };
};

const addImport = (program: Command, context: CommandContext): void => {
  withUnlockOptions(
    program
      .command('import')
      .description('import an extract (folder or files, CSV or SAS transport) as a draft cut'),
  )
    .argument('<workspace>')
    .argument('<paths...>', 'one folder, or files')
    .option('--label <label>', 'name of the cut (default: the name of the folder or first file)')
    .option('--cutoff <date>', 'cut-off date YYYY-MM-DD (default: the latest date in the data)')
    .option('--progress', 'show progress on stderr')
    .action(
      (
        folder: string,
        paths: string[],
        options: UnlockOptions & JsonOption & { label?: string; cutoff?: string; progress?: boolean },
      ) =>
        answer(context, options, async () => {
          const cutoff = options.cutoff === undefined ? null : parseIsoDate(options.cutoff);
          if (cutoff === undefined)
            return err(appError('invalid-input', '--cutoff is not a calendar date YYYY-MM-DD.'));
          const label =
            options.label ??
            resolve(paths[0] ?? '.')
              .split(/[\\/]/)
              .at(-1) ??
            'extract';
          return withWorkspace(context.io, folder, options, async (workspace) => {
            const report = await importInto(workspace, {
              paths: paths.map((path) => resolve(path)),
              label,
              cutoffDate: cutoff,
              now: context.io.now,
              signal: context.io.signal,
              ...(context.io.importWorker === undefined ? {} : { worker: context.io.importWorker }),
              onProgress: options.progress === true ? showProgress(context.io) : () => undefined,
            });
            return report.ok ? ok({ document: report.value, lines: reportLines(report.value) }) : report;
          });
        }),
    );
};

export const addDataCommands = (program: Command, context: CommandContext): void => {
  addImport(program, context);
};
