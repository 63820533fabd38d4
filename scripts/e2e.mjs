// Drives the built program in real Electron: node scripts/e2e.mjs [playwright arguments]
import { join } from 'node:path';
import process from 'node:process';
import { launcherSwitches } from './electronLaunch.mjs';
import { resolveElectron } from './electronRuntime.mjs';
import { requireNode24, root } from './requireNode24.mjs';
import { runProcess } from './runProcess.mjs';
import { withDisplay } from './virtualDisplay.mjs';

await requireNode24();
try {
  const { dist, executable } = await resolveElectron({ notice: false });
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  process.exitCode = await withDisplay((display) =>
    runProcess(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
      cwd: root,
      env: {
        ...process.env,
        ...display,
        // Playwright asks the electron package for the program, and that looks here.
        ELECTRON_OVERRIDE_DIST_PATH: dist,
        SRC_TEST_ELECTRON: executable,
        SRC_TEST_SWITCHES: JSON.stringify(launcherSwitches()),
      },
    }),
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
