// Pictures of the main screens of the demonstration, for machines without a display.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { _electron } from '@playwright/test';
import { electronEnvironment, launcherSwitches } from './electronLaunch.mjs';
import { root } from './requireNode24.mjs';

const SCREENS = [
  ['board', '#/board'],
  ['subjects', '#/subjects'],
  ['adverse-events', '#/ae'],
  ['laboratory', '#/labs'],
  ['gates', '#/gates'],
  ['decisions', '#/decisions'],
  ['data', '#/data'],
  ['audit', '#/audit'],
];
/** Charts draw once; this only waits for their data. */
const SETTLE_MS = 1200;

const unlock = async (page, passphrase) => {
  await page.getByRole('combobox', { name: 'Login' }).click();
  await page.getByRole('option', { name: 'monitor' }).click();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByTestId('top-bar').waitFor();
};

/** Opens the workspace in the real window, unlocks it and keeps one picture of each screen. Gives their paths. */
export const takeDemoScreens = async ({ dist, display, workspace, passphrase, folder }) => {
  const userData = mkdtempSync(join(tmpdir(), 'src-workbench-demo-'));
  mkdirSync(folder, { recursive: true });
  // Named by the environment, not by executablePath: only then Playwright holds the program back until it listens.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dist;
  const app = await _electron.launch({
    args: [...launcherSwitches(), `--user-data-dir=${userData}`, '--lang=en', root, workspace],
    env: electronEnvironment(display),
    colorScheme: 'light',
  });
  try {
    const page = await app.firstWindow();
    await unlock(page, passphrase);
    const pictures = [];
    for (const [name, hash] of SCREENS) {
      await page.evaluate((place) => {
        window.location.hash = place;
      }, hash);
      await page.waitForTimeout(SETTLE_MS);
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      pictures.push(path);
    }
    return pictures;
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
};
