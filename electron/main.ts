// Composition root: reads the command line, puts the guards in place, connects window and services.
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { app, nativeTheme, powerMonitor } from 'electron';
import type { EventName, EventPayload } from '../shared/contract/events.ts';
import { cliArguments, workspaceArgument } from './cli/cliArguments.ts';
import { nodeIo } from './cli/nodeIo.ts';
import { runCli } from './cli/runCli.ts';
import { acceptDroppedFile } from './files/droppedFile.ts';
import { createFileTokens } from './files/tokens.ts';
import { createCallLog } from './ipc/callLog.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { createHandlers } from './ipc/handlers/createHandlers.ts';
import { createDialogs } from './ipc/handlers/dialogs.ts';
import { createIdleLock } from './ipc/idleLock.ts';
import { emitTo, registerIpc } from './ipc/register.ts';
import { showMenu } from './menu.ts';
import { createReportRenderer } from './pdf/renderReport.ts';
import { refusedSwitches } from './security/argv.ts';
import { guardBeforeReady, guardWhenReady } from './security/guards.ts';
import { findDevServer } from './security/origin.ts';
import { createWindows, type WindowFactory } from './security/window.ts';
import { createSession } from './services/session.ts';
import { createSettings } from './services/settings.ts';
import { openWorkspace } from './workspace/workspace.ts';

const dev = findDevServer(app.isPackaged);
const outDir = join(app.getAppPath(), 'out');
const now = (): number => performance.now();
const writeLog = (line: string): void => console.error(line);

const prepare = async (): Promise<WindowFactory> => {
  guardBeforeReady(app, dev);
  await app.whenReady();
  await guardWhenReady(app, join(outDir, 'renderer'), dev);
  return createWindows(outDir, dev);
};

const connect = (windows: WindowFactory) => {
  const settings = createSettings(join(app.getPath('userData'), 'settings.json'), app.getLocale());
  const emit = <N extends EventName>(name: N, payload: EventPayload<N>): void =>
    emitTo(windows.main()?.webContents, name, payload);
  const session = createSession((view) => emit('session.changed', view));
  const idle = createIdleLock({ minutes: () => settings.get().idleMinutes, lock: () => void session.lock() });
  const tokens = createFileTokens({ newId: randomUUID, now, session: session.id });
  const reports = createReportRenderer(windows.openReport);
  const settingsChanged = (): void => {
    nativeTheme.themeSource = settings.get().theme;
    idle.touch();
    showMenu({
      language: settings.get().language,
      isPackaged: app.isPackaged,
      isMac: process.platform === 'darwin',
      run: (name) => emit('command', { name }),
    });
  };
  const handlers = createHandlers({
    session,
    tokens,
    dialogs: createDialogs(windows.main, settings, app.getPath('documents')),
    settings,
    reports,
    emit,
    now: () => new Date(),
    info: {
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      platform: process.platform,
    },
    settingsChanged,
  });
  const dispatch = createDispatch({
    handlers,
    session: session.view,
    log: createCallLog(writeLog),
    now,
    newReference: randomUUID,
    onActivity: idle.touch,
  });
  registerIpc({
    dispatch,
    windows,
    dev,
    acceptDroppedFile: acceptDroppedFile(tokens),
    onRefusedSender: () => writeLog('refused a message from an unknown sender'),
  });
  // SECURITY: a laptop that is put away does not stay unlocked. test/electron/ipc/idleLock.test.ts
  powerMonitor.on('lock-screen', () => void session.lock());
  powerMonitor.on('suspend', () => void session.lock());
  settingsChanged();
  return session;
};

const startWindow = async (): Promise<void> => {
  const windows = await prepare();
  const session = connect(windows);
  const openNamed = (argv: readonly string[]): void => {
    const folder = workspaceArgument(argv);
    const opened = folder === undefined ? undefined : openWorkspace(resolve(folder));
    if (opened?.ok === true) session.open(opened.value);
  };
  openNamed(process.argv);
  app.on('second-instance', (_event, argv) => {
    openNamed(argv);
    windows.main()?.focus();
  });
  app.on('activate', () => void (windows.main() ?? windows.openMain()));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void session.close());
  await windows.openMain();
};

/** The services without a window, in the packaged program and wherever a document is rendered. */
const startCli = async (args: readonly string[]): Promise<void> => {
  const windows = await prepare();
  // The hidden report window is destroyed after printing; that must not end the program.
  app.on('window-all-closed', () => undefined);
  const code = await runCli(args, nodeIo(createReportRenderer(windows.openReport).render));
  await new Promise<void>((done) => process.stdout.write('', () => done()));
  app.exit(code);
};

app.setName('SRC Workbench');
const refused = refusedSwitches(process.argv, {
  isPackaged: app.isPackaged,
  isRoot: process.getuid?.() === 0,
});
const cli = cliArguments(process.argv);
if (refused.length > 0) {
  writeLog(`SRC Workbench does not start with ${refused.join(', ')}.`);
  app.exit(2);
} else if (cli !== undefined) {
  void startCli(cli);
} else if (app.requestSingleInstanceLock()) {
  void startWindow();
} else {
  app.quit();
}
