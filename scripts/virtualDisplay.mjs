// A screen for Electron on a machine that has none. Xvfb is started directly, not by xvfb-run: that script neither
// passes signals on nor stops its server when it is ended by one.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

const START_TIMEOUT_MS = 15_000;
/** Helpers of Electron outlive it by a moment and would complain about a lost screen. */
const LINGER_MS = 250;
const FAMILY_WILD = 0xffff;
const AUTH_NAME = 'MIT-MAGIC-COOKIE-1';

export const displayIsMissing = (platform = process.platform, env = process.env) =>
  platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;

const counted = (bytes) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** An Xauthority record (Xau.h) that lets only the holder of this file connect, whatever the display's number. */
const xauthority = () => {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(FAMILY_WILD);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from(AUTH_NAME), randomBytes(16)];
  return Buffer.concat([family, ...fields.map(counted)]);
};

const displayNumber = (server) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time')), START_TIMEOUT_MS);
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.on('error', (cause) => {
      clearTimeout(timer);
      reject(new Error('Xvfb is missing. Run: npm run setup', { cause }));
    });
    server.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Xvfb ended at once (exit ${code})`));
    });
  });

const startServer = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'src-workbench-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, xauthority(), { mode: 0o600 });
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-auth', authority];
  // Its own process group: Ctrl-C in the terminal must reach the program first, not pull the screen from under it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const number = await displayNumber(server);
    process.once('exit', stop);
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
  } catch (error) {
    stop();
    throw error;
  }
};

/** Calls `use` with the environment that gives a display: nothing to add on a desktop, a private Xvfb elsewhere. */
export const withDisplay = async (use) => {
  if (!displayIsMissing()) return use({});
  const display = await startServer();
  try {
    return await use(display.env);
  } finally {
    await wait(LINGER_MS);
    process.off('exit', display.stop);
    display.stop();
  }
};
