// Builds what users install: npm run dist [-- --linux deb]. electron-builder fetches the pinned Electron itself.
//
// `--test-runtime` packs the Electron of scripts/electronRuntime.mjs instead, as a folder under dist/test-only, so that
// packing can be tested where the download is out of reach. What comes of it is not for users and says so.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { electronVite } from './builtProgram.mjs';
import { resolveElectron } from './electronRuntime.mjs';
import { requireNode24, root } from './requireNode24.mjs';
import { runProcess } from './runProcess.mjs';

const TEST_OUTPUT = 'dist/test-only';

/**
 * Arguments for electron-builder. Only a `borrowed` runtime names an Electron of ours, and that packs nothing but a folder.
 */
export const builderArguments = (wanted, borrowed) => {
  const always = ['--config', 'electron-builder.yml', '--publish', 'never', ...wanted];
  if (borrowed === undefined) return always;
  if (!wanted.includes('dir'))
    throw new Error('--test-runtime packs a folder only: add "dir", as in --linux dir');
  return [
    ...always,
    `--config.electronDist=${borrowed.dist}`,
    `--config.electronVersion=${borrowed.version}`,
    `--config.directories.output=${TEST_OUTPUT}`,
  ];
};

const markAsTest = () => {
  const text = 'Packed with a borrowed Electron to test packing. Not for users.\n';
  for (const entry of readdirSync(join(root, TEST_OUTPUT), { withFileTypes: true })) {
    if (entry.isDirectory()) writeFileSync(join(root, TEST_OUTPUT, entry.name, 'NOT-FOR-USERS.txt'), text);
  }
};

const build = async () => {
  const isTest = process.argv.includes('--test-runtime');
  const wanted = process.argv.slice(2).filter((argument) => argument !== '--test-runtime');
  const args = builderArguments(wanted, isTest ? await resolveElectron() : undefined);
  const node = (command) => runProcess(process.execPath, command, { cwd: root });
  const built = await node([electronVite, 'build', '--logLevel', 'warn']);
  if (built !== 0) return built;
  const packed = await node([join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args]);
  if (packed === 0 && isTest) markAsTest();
  return packed;
};

const main = async () => {
  try {
    process.exitCode = await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

await requireNode24();
if (import.meta.main) await main();
