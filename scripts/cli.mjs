// The command line of a checkout: npm run --silent cli -- COMMAND
// Plain Node 24 where that is enough; Electron, whose Chromium prints the document, for `decide`.
import { join } from 'node:path';
import process from 'node:process';
import { requireNode24, root } from './requireNode24.mjs';

// npm runs scripts in the folder of package.json; paths are meant from where the person is.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const NEEDS_CHROMIUM = ['decide'];

/** The built program in Electron. Only what the command itself prints reaches stdout. */
const runInElectron = async (args) => {
  const { buildIfNeeded } = await import('./builtProgram.mjs');
  const { electronEnvironment, launcherSwitches } = await import('./electronLaunch.mjs');
  const { resolveElectron } = await import('./electronRuntime.mjs');
  const { QUIET_STDOUT, runProcess } = await import('./runProcess.mjs');
  const { withDisplay } = await import('./virtualDisplay.mjs');
  const setUp = await runProcess(process.execPath, [join(root, 'scripts', 'setup.mjs'), '--quiet'], {
    stdio: QUIET_STDOUT,
  });
  if (setUp !== 0) return 2;
  if ((await buildIfNeeded()) !== 0) return 2;
  const { executable } = await resolveElectron({ notice: false });
  // "--" keeps Chromium from reading the command's options as its own.
  const all = [...launcherSwitches(), root, '--', '--cli', ...args];
  return withDisplay((display) => runProcess(executable, all, { env: electronEnvironment(display) }));
};

await requireNode24();
const args = process.argv.slice(2);
const asksForHelp = args.includes('--help') || args.includes('-h');
if (NEEDS_CHROMIUM.includes(args[0]) && !asksForHelp) {
  try {
    process.exitCode = await runInElectron(args);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
} else {
  await import('../electron/cli/main.ts');
}
