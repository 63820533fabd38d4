// Composition root: reads the command line, puts the guards in place, connects window and services.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { app, powerMonitor } from 'electron';
import { ok } from '../shared/kernel/result.ts';
import { acceptDroppedFile } from './files/droppedFile.ts';
import { createFileTokens } from './files/tokens.ts';
import { createCallLog } from './ipc/callLog.ts';
import { createDispatch } from './ipc/dispatch.ts';
import type { HandlerMap } from './ipc/handlerMap.ts';
import { createIdleLock } from './ipc/idleLock.ts';
import { emitTo, registerIpc } from './ipc/register.ts';
import { showMenu } from './menu.ts';
import { refusedSwitches } from './security/argv.ts';
import { guardBeforeReady, guardWhenReady } from './security/guards.ts';
import { findDevServer } from './security/origin.ts';
import { createWindows, type WindowFactory } from './security/window.ts';

const dev = findDevServer(app.isPackaged);
const outDir = join(app.getAppPath(), 'out');
const now = (): number => performance.now();
const writeLog = (line: string): void => console.error(line);

const connect = (windows: WindowFactory): void => {
  const tokens = createFileTokens({ newId: randomUUID, now, session: () => 'closed' });
  const idle = createIdleLock({ minutes: () => 15, lock: () => undefined });
  const handlers = {
    'app.info': async () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        platform: process.platform,
        examplePath: false,
      }),
    'session.get': async () => ok({ state: 'closed' as const }),
  } as unknown as HandlerMap;
  const dispatch = createDispatch({
    handlers,
    session: () => ({ state: 'closed' }),
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
  powerMonitor.on('lock-screen', () => undefined);
  powerMonitor.on('suspend', () => undefined);
};

const start = async (): Promise<void> => {
  guardBeforeReady(app, dev);
  await app.whenReady();
  await guardWhenReady(app, join(outDir, 'renderer'), dev);
  const windows = createWindows(outDir, dev);
  connect(windows);
  showMenu({
    language: 'en',
    isPackaged: app.isPackaged,
    isMac: process.platform === 'darwin',
    run: (name) => emitTo(windows.main()?.webContents, 'command', { name }),
  });
  app.on('second-instance', () => windows.main()?.focus());
  app.on('activate', () => void (windows.main() ?? windows.openMain()));
  app.on('window-all-closed', () => app.quit());
  await windows.openMain();
};

app.setName('SRC Workbench');
const refused = refusedSwitches(process.argv, {
  isPackaged: app.isPackaged,
  isRoot: process.getuid?.() === 0,
});
if (refused.length > 0) {
  writeLog(`SRC Workbench does not start with ${refused.join(', ')}.`);
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  void start();
} else {
  app.quit();
}
