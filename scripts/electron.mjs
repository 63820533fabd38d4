// Starts Electron with the given arguments: node scripts/electron.mjs .
import process from 'node:process';
import { electronEnvironment, launcherSwitches } from './electronLaunch.mjs';
import { resolveElectron } from './electronRuntime.mjs';
import { requireNode24, root } from './requireNode24.mjs';
import { runProcess } from './runProcess.mjs';
import { withDisplay } from './virtualDisplay.mjs';

await requireNode24();
try {
  const { executable } = await resolveElectron({ notice: false });
  const args = [...launcherSwitches(), ...process.argv.slice(2)];
  process.exitCode = await withDisplay((display) =>
    runProcess(executable, args, { cwd: root, env: electronEnvironment(display) }),
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
