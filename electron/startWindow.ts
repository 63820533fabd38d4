import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { app, dialog, nativeTheme, powerMonitor } from 'electron';
import type { EventName, EventPayload } from '../shared/contract/events.ts';
import type { AppError } from '../shared/kernel/appError.ts';
import { errorsEn } from '../shared/text/en/errors.ts';
import { errorsZhCN } from '../shared/text/zhCN/errors.ts';
import { workspaceArgument } from './cli/cliArguments.ts';
import { acceptDroppedFile } from './files/droppedFile.ts';
import { createFileTokens } from './files/tokens.ts';
import { createCallLog } from './ipc/callLog.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { createHandlers } from './ipc/handlers/createHandlers.ts';
import { createDialogs } from './ipc/handlers/dialogs.ts';
import { createIdleLock } from './ipc/idleLock.ts';
import { emitTo, registerIpc } from './ipc/register.ts';
import { showMenu } from './menu.ts';
import { watchMistakes } from './mistakes.ts';
import { createReportRenderer } from './pdf/renderReport.ts';
import type { DevServer } from './security/origin.ts';
import { createWindows, type WindowFactory } from './security/window.ts';
import { createSession, type Session } from './services/session.ts';
import { createSettings, type SettingsStore } from './services/settings.ts';
import { openWorkspace } from './workspace/workspace.ts';

export interface StartOptions {
  /** The folder that holds main/, preload/ and renderer/. */
  readonly outDir: string;
  readonly dev: DevServer | undefined;
  readonly log: (line: string) => void;
}

interface Parts {
  readonly windows: WindowFactory;
  readonly settings: SettingsStore;
  readonly session: Session;
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
}

const now = (): number => performance.now();

/** An import is work, not idleness: the workspace stays open until it has ended. */
const watchIdleness = ({ settings, session }: Parts) => {
  const idle = createIdleLock({
    minutes: () => settings.get().idleMinutes,
    lock: () => {
      const view = session.view();
      if (view.state === 'unlocked' && view.importing) idle.touch();
      else session.lock();
    },
  });
  app.on('web-contents-created', (_event, contents) => contents.on('input-event', idle.touch));
  // SECURITY: who locks the computer or closes its lid leaves the workspace locked. test/e2e/shell-session.spec.ts
  powerMonitor.on('lock-screen', () => void session.lock());
  powerMonitor.on('suspend', () => void session.lock());
  return idle;
};

const applySettings = ({ settings, emit }: Parts): void => {
  const { language, theme } = settings.get();
  nativeTheme.themeSource = theme;
  showMenu({
    language,
    isPackaged: app.isPackaged,
    isMac: process.platform === 'darwin',
    run: (name) => emit('command', { name }),
  });
};

const connect = (parts: Parts, { dev, log }: StartOptions): void => {
  const { windows, settings, session, emit } = parts;
  const idle = watchIdleness(parts);
  const tokens = createFileTokens({ newId: randomUUID, now, session: session.id });
  const handlers = createHandlers({
    session,
    tokens,
    settings,
    emit,
    dialogs: createDialogs(windows.main, settings, app.getPath('documents')),
    reports: createReportRenderer(windows.report),
    now: () => new Date(),
    info: {
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      platform: process.platform,
    },
    settingsChanged: () => {
      applySettings(parts);
      idle.touch();
    },
  });
  const dispatch = createDispatch({
    handlers,
    session: session.view,
    log: createCallLog(log),
    now,
    newReference: randomUUID,
    onActivity: idle.touch,
  });
  registerIpc({
    dispatch,
    windows,
    dev,
    acceptDroppedFile: acceptDroppedFile(tokens),
    onRefusedSender: () => log('refused a message from an unknown sender'),
  });
};

/** Opens the workspace that a command line names; gives what stood against it. */
const openNamed = (
  session: Session,
  argv: readonly string[],
  workingFolder: string,
): { readonly folder: string; readonly error: AppError } | undefined => {
  const named = workspaceArgument(argv);
  if (named === undefined) return undefined;
  const folder = resolve(workingFolder, named);
  // It is open already: whoever opens it again wants the window, not to be locked out of it.
  if (session.folder() === folder) return undefined;
  const free = session.writable();
  if (!free.ok && (free.error.code === 'import-running' || free.error.code === 'busy'))
    return { folder, error: free.error };
  const opened = openWorkspace(folder);
  if (!opened.ok) return { folder, error: opened.error };
  session.open(opened.value);
  return undefined;
};

/** The page did not ask for this workspace, so the program itself says why it is not open. */
const tell = ({ windows, settings }: Parts, problem: ReturnType<typeof openNamed>): void => {
  const window = windows.main();
  if (problem === undefined || window === undefined) return;
  const words = settings.get().language === 'zh-CN' ? errorsZhCN : errorsEn;
  const { code } = problem.error;
  const message = words[`error.${code}.title`];
  const detail = `${problem.folder}\n\n${words[`error.${code}.next`]}`;
  void dialog.showMessageBox(window, { type: 'warning', message, detail });
};

/** How long the program stays for a cancelled import to take itself back. */
const IMPORT_END_MS = 3000;

/** A transaction that is cut off by the end of the program leaves its log, and the next unlocking tells of a crash. */
const quitInOrder = (session: Session): void => {
  let waited = false;
  app.on('will-quit', (event) => {
    session.close();
    if (waited || !session.isImporting()) return;
    event.preventDefault();
    waited = true;
    void session.importsEnded(IMPORT_END_MS).then(() => app.quit());
  });
};

/** Opens the window on the services. Call when Electron is ready and the guards stand. */
export const startWindow = async (options: StartOptions): Promise<void> => {
  const windows = createWindows(options.outDir, options.dev);
  const emit: Parts['emit'] = (name, payload) => emitTo(windows.main()?.webContents, name, payload);
  const settings = createSettings(join(app.getPath('userData'), 'settings.json'), app.getLocale());
  const session = createSession((view) => emit('session.changed', view));
  const parts = { windows, settings, session, emit };
  connect(parts, options);
  applySettings(parts);
  watchMistakes(options.log, () => void session.lock());
  const problem = openNamed(session, process.argv, process.cwd());
  app.on('second-instance', (_event, argv, workingFolder) => {
    tell(parts, openNamed(session, argv, workingFolder));
    const window = windows.main();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => void (windows.main() ?? windows.openMain()));
  app.on('window-all-closed', () => app.quit());
  quitInOrder(session);
  await windows.openMain();
  tell(parts, problem);
};
