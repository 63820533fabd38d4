import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { app } from 'electron';
import { appError } from '../shared/kernel/appError.ts';
import { err, ok } from '../shared/kernel/result.ts';
import { nodeIo } from './cli/nodeIo.ts';
import { runCli } from './cli/runCli.ts';
import { createCallLog } from './ipc/callLog.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { registerIpc } from './ipc/register.ts';
import { watchMistakes } from './mistakes.ts';
import { createReportRenderer } from './pdf/renderReport.ts';
import { createWindows } from './security/window.ts';
import type { StartOptions } from './startWindow.ts';

/** The command line keeps no settings, and what Chromium keeps must not mix with a window that runs beside it. */
export const keepSettingsAside = (): void =>
  app.setPath('userData', join(app.getPath('userData'), 'command-line'));

const connectReports = ({ outDir, dev, log }: StartOptions) => {
  const windows = createWindows(outDir, dev);
  const reports = createReportRenderer(windows.report);
  const dispatch = createDispatch({
    handlers: {
      'report.get': async () => {
        const report = reports.current();
        return report === undefined
          ? err(appError('decision-not-found', 'No report is being printed.'))
          : ok(report);
      },
    },
    session: () => ({ state: 'closed' }),
    log: createCallLog(log),
    now: () => performance.now(),
    newReference: randomUUID,
    onActivity: () => undefined,
  });
  registerIpc({
    dispatch,
    windows,
    dev,
    acceptDroppedFile: () => err(appError('not-permitted', 'Not in this mode.')),
    onRefusedSender: () => log('refused a message from an unknown sender'),
  });
  return reports;
};

/** Runs the command line inside Electron, whose hidden window can print reports, and ends the program with its code. */
export const startCli = async (args: readonly string[], options: StartOptions): Promise<void> => {
  // The hidden window closes after each report; that is not the end of the command.
  app.on('window-all-closed', () => undefined);
  watchMistakes(options.log, () => app.exit(2));
  const reports = connectReports(options);
  const code = await runCli(args, nodeIo(reports.render));
  // A pipe may still be taking what was written; exit would cut it off.
  await new Promise<void>((done) => process.stdout.write('', () => done()));
  app.exit(code);
};
