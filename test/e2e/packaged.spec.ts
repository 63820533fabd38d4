import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';

// Packs the program as for users, on the Electron at hand, and runs what was packed. Playwright cannot drive it: the
// fuses that keep debuggers out keep Playwright out too.
const root = join(import.meta.dirname, '..', '..');
const packed = join(root, 'dist', 'test-only', 'linux-unpacked');
const program = join(packed, 'src-workbench');
const isRoot = process.getuid?.() === 0;
const rootSwitches = isRoot ? ['--no-sandbox'] : [];

const tool = (path: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, path), ...args], { cwd: root, encoding: 'utf8', timeout: 300_000 });
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(program, [...rootSwitches, '--log-level=3', ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ...env },
  });

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'packs for this kind of machine only');

test.beforeAll(() => {
  test.setTimeout(300_000);
  rmSync(join(root, 'dist', 'test-only'), { recursive: true, force: true });
  const result = tool('scripts/dist.mjs', ['--linux', 'dir', '--test-runtime']);
  expect(result.status, result.stderr.slice(-2000) + result.stdout.slice(-2000)).toBe(0);
});

test.afterAll(() => rmSync(join(root, 'dist', 'test-only'), { recursive: true, force: true }));

test('SRC-PKG-010: the archive holds the built program and the two native packages, no sources', () => {
  const listing = tool('node_modules/@electron/asar/bin/asar.js', [
    'list',
    join(packed, 'resources', 'app.asar'),
  ]);
  const files = listing.stdout.split('\n').filter(Boolean);
  expect(files).toContain('/out/main/index.js');
  expect(files).toContain('/out/main/importWorker.js');
  expect(files).toContain('/out/preload/index.cjs');
  expect(files).toContain('/out/renderer/index.html');
  const tops = new Set(files.map((file) => file.split('/')[1]));
  expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
  const modules = new Set(
    files.map((file) => /^\/node_modules\/([^/@]+|@[^/]+\/[^/]+)/.exec(file)?.[1]).filter(Boolean),
  );
  expect([...modules].sort()).toEqual(expect.arrayContaining(['@node-rs/argon2', 'better-sqlite3']));
  expect(
    [...modules].filter((name) => !/^(@node-rs\/argon2(-[\w-]+)?|better-sqlite3)$/.test(name ?? '')),
  ).toEqual([]);
  expect(files.filter((file) => /\.(ts|tsx|map|c|cpp|h)$/.test(file) && !file.endsWith('.d.ts'))).toEqual([]);
});

test('SRC-PKG-011: natives lie outside the archive; the example, the font and the licences beside it', () => {
  const resources = join(packed, 'resources');
  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
  const natives = unpacked.filter((name) => name.endsWith('.node'));
  expect(natives.some((name) => name.includes('better-sqlite3'))).toBe(true);
  expect(natives.some((name) => name.includes('argon2'))).toBe(true);
  expect(natives.filter((name) => /darwin|win32/.test(name))).toEqual([]);
  for (const name of [
    'example',
    'NotoSansSC_400Regular.ttf',
    'licenses/LICENSE.txt',
    'licenses/program.md',
  ]) {
    expect(existsSync(join(resources, name)), name).toBe(true);
  }
  expect(readFileSync(join(packed, 'NOT-FOR-USERS.txt'), 'utf8')).toContain('Not for users');
});

test('SRC-PKG-012: the fuses of the packed program, read back', () => {
  const reading = tool('node_modules/@electron/fuses/dist/bin.js', ['read', '--app', program]);
  const states = Object.fromEntries(
    [...stripVTControlCharacters(reading.stdout).matchAll(/(\w+) is (Enabled|Disabled)/g)].map(
      ([, name, state]) => [name, state],
    ),
  );
  expect(states).toMatchObject({
    RunAsNode: 'Disabled',
    EnableCookieEncryption: 'Enabled',
    EnableNodeOptionsEnvironmentVariable: 'Disabled',
    EnableNodeCliInspectArguments: 'Disabled',
    EnableEmbeddedAsarIntegrityValidation: 'Enabled',
    OnlyLoadAppFromAsar: 'Enabled',
    LoadBrowserProcessSpecificV8Snapshot: 'Disabled',
    GrantFileProtocolExtraPrivileges: 'Disabled',
  });
});

test('SRC-PKG-013: the packed program answers on the command line', () => {
  const version = run(['--cli', '--version']);
  expect([version.status, version.stdout.trim()]).toEqual([
    0,
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  ]);
  const nonsense = run(['--cli', 'nonsense']);
  expect(nonsense.status).toBe(2);
  expect(nonsense.stdout).toBe('');
});

test('SRC-PKG-014: it starts with no debugger and not as plain Node', () => {
  for (const argument of ['--remote-debugging-port=9222', '--inspect=9229', '--js-flags=--expose-gc']) {
    const refused = run([argument, '--cli', '--version']);
    expect([refused.status, refused.stdout], argument).toEqual([2, '']);
    expect(refused.stderr).toContain('does not start with');
  }
  const asNode = run(['--cli', '--version'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.status).toBe(0);
  const withOptions = run(['--cli', '--version'], { NODE_OPTIONS: '--require=/nowhere/evil.js' });
  expect(withOptions.status).toBe(0);
});

test('SRC-PKG-015: the packed program makes, reads and judges the example study by itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'src-workbench-packed-'));
  const workspace = join(folder, 'example.srcw');
  const secret = { SRC_PASSPHRASE: 'a long passphrase for tests only' };
  const made = run(['--cli', 'example', workspace, '--extracts', '1', '--json'], secret);
  expect(made.status, made.stderr).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ ok: true, synthetic: true, cuts: [{ rowsRejected: 0 }] });
  const gates = run(['--cli', 'gates', workspace, '--as', 'monitor', '--json'], secret);
  expect(gates.status, gates.stderr).toBe(0);
  expect(() => JSON.parse(gates.stdout)).not.toThrow();
  rmSync(folder, { recursive: true });
});
