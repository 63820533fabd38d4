import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

export { expect };

const root = join(import.meta.dirname, '..', '..');
/** Where pictures of a run are kept. */
export const screens = join(root, 'test-results', 'screens');

/** Electron and the switches it needs on this machine, as found by scripts/e2e.mjs. */
export const electronUnderTest = (): { executable: string; switches: string[] } => {
  const executable = process.env.SRC_TEST_ELECTRON;
  if (executable === undefined) throw new Error('Run these tests by: npm run test:e2e');
  return { executable, switches: JSON.parse(process.env.SRC_TEST_SWITCHES ?? '[]') };
};

export interface Workbench {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Folder of the program's own settings; deleted after the test. */
  readonly userData: string;
  /** A folder for workspaces and files of this test; deleted after the test. */
  readonly folder: string;
  /** Console errors, uncaught errors, violations of the content security policy, failed calls. */
  readonly problems: string[];
  /** Takes the problems that match off the list and says how many there were; the rest fails the test at its end. */
  readonly takeProblems: (pattern: RegExp) => number;
  /** What the next open dialogs answer; an empty list stands for "cancelled". */
  readonly answerOpenDialog: (paths: readonly string[]) => Promise<void>;
  /** What the next save dialogs answer; null stands for "cancelled". */
  readonly answerSaveDialog: (path: string | null) => Promise<void>;
  /** Keeps a picture of the window as test-results/screens/NAME.png. */
  readonly picture: (name: string) => Promise<void>;
}

export interface LaunchOptions {
  /** Settings folder of an earlier start, to start again with it. */
  readonly userData?: string;
  readonly args?: readonly string[];
}

const watched = new WeakSet<Page>();

const watch = (page: Page, problems: string[]): void => {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
};

const watchMain = (app: ElectronApplication, problems: string[]): void => {
  app.process().stderr?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      if (/^failed |Uncaught|UnhandledPromise|Error:/.test(line)) problems.push(`main: ${line}`);
    }
  });
};

/** Violations are console errors too; this names the directive and the place. */
const reportViolations = (): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
};

const dialogs = (app: ElectronApplication) => ({
  answerOpenDialog: (paths: readonly string[]) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: [...chosen] });
    }, paths),
  answerSaveDialog: (path: string | null) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    }, path),
});

const start = async (options: LaunchOptions, folder: string): Promise<Workbench> => {
  const { switches } = electronUnderTest();
  const userData = options.userData ?? mkdtempSync(join(folder, 'settings-'));
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'].includes(entry[0]),
    ),
  );
  // Without executablePath: only then Playwright holds the program back until it listens, and misses nothing.
  const app = await _electron.launch({
    args: [...switches, `--user-data-dir=${userData}`, '--lang=en', root, ...(options.args ?? [])],
    cwd: root,
    env,
  });
  const problems: string[] = [];
  watchMain(app, problems);
  app.on('window', (page) => watch(page, problems));
  await app.context().addInitScript(reportViolations);
  const page = await app.firstWindow();
  for (const window of app.windows()) watch(window, problems);
  await page.waitForLoadState('load');
  await page.evaluate(reportViolations);
  return {
    app,
    page,
    userData,
    folder,
    problems,
    takeProblems: (pattern) => {
      const taken = problems.filter((problem) => pattern.test(problem));
      problems.splice(0, problems.length, ...problems.filter((problem) => !pattern.test(problem)));
      return taken.length;
    },
    ...dialogs(app),
    picture: async (name) => {
      mkdirSync(screens, { recursive: true });
      await page.screenshot({ path: join(screens, `${name}.png`) });
    },
  };
};

interface Fixtures {
  /** Starts the program; may be called several times. Every start is ended with the test. */
  readonly launch: (options?: LaunchOptions) => Promise<Workbench>;
  /** The program, started once. */
  readonly workbench: Workbench;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  launch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'src-workbench-e2e-'));
    const started: Workbench[] = [];
    await use(async (options = {}) => {
      const workbench = await start(options, folder);
      started.push(workbench);
      return workbench;
    });
    for (const workbench of started) await workbench.app.close();
    rmSync(folder, { recursive: true, force: true });
    expect(started.flatMap((workbench) => workbench.problems)).toEqual([]);
  },
  workbench: async ({ launch }, use) => {
    await use(await launch());
  },
});
