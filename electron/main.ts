// Composition root: reads the command line, puts the guards in place, starts a window or the command line.
import { join } from 'node:path';
import process from 'node:process';
import { app } from 'electron';
import { cliArguments } from './cli/cliArguments.ts';
import { refusedSwitches } from './security/argv.ts';
import { guardBeforeReady, guardWhenReady } from './security/guards.ts';
import { findDevServer } from './security/origin.ts';
import { keepSettingsAside, startCli } from './startCli.ts';
import { startWindow } from './startWindow.ts';

const dev = findDevServer(app.isPackaged);
const outDir = join(app.getAppPath(), 'out');
const log = (line: string): void => console.error(line);
const cli = cliArguments(process.argv);

const start = async (): Promise<void> => {
  guardBeforeReady(app, dev);
  await app.whenReady();
  await guardWhenReady(app, join(outDir, 'renderer'), dev);
  const options = { outDir, dev, log };
  await (cli === undefined ? startWindow(options) : startCli(cli, options));
};

/** SECURITY: a start that fails half-way must not leave a program without its guards. test/e2e/shell.spec.ts */
const fail = (error: unknown): void => {
  log(
    `SRC Workbench cannot start: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}`,
  );
  app.exit(2);
};

app.setName('SRC Workbench');
if (cli !== undefined) keepSettingsAside();
const refused = refusedSwitches(process.argv, {
  isPackaged: app.isPackaged,
  isRoot: process.getuid?.() === 0,
});
if (refused.length > 0) {
  log(`SRC Workbench does not start with ${refused.join(', ')}.`);
  app.exit(2);
} else if (cli !== undefined || app.requestSingleInstanceLock()) {
  start().catch(fail);
} else {
  app.quit();
}
