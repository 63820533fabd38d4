// Development with hot reload: electron-vite's dev server with the Electron found by electronRuntime.mjs.
import { join } from 'node:path';
import process from 'node:process';
import { developmentSwitches, electronEnvironment } from './electronLaunch.mjs';
import { resolveElectron } from './electronRuntime.mjs';
import { requireNode24, root } from './requireNode24.mjs';
import { runProcess } from './runProcess.mjs';
import { withDisplay } from './virtualDisplay.mjs';

await requireNode24();
try {
  const { executable } = await resolveElectron({ notice: false });
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  process.exitCode = await withDisplay((display) =>
    runProcess(
      process.execPath,
      [electronVite, 'dev', '--watch', ...developmentSwitches(), ...process.argv.slice(2)],
      {
        cwd: root,
        env: electronEnvironment({ ...display, ELECTRON_EXEC_PATH: executable }),
      },
    ),
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
