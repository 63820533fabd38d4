import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const scripts = join(import.meta.dirname, '..', '..', 'scripts');
const load = async <T>(name: string): Promise<T> => (await import(join(scripts, name))) as T;

interface Libraries {
  parseMissingLibraries: (listing: string) => string[];
  packagesFor: (libraries: string[]) => { packages: string[]; unknown: string[] };
  isOnPath: (program: string, path?: string) => boolean;
}
interface Display {
  displayIsMissing: (platform: string, env: Record<string, string>) => boolean;
}
interface Counts {
  countUnit: (report: unknown) => object;
  countE2e: (report: unknown) => object;
}
interface Node24 {
  tooOldMessage: (version: string, platform: string) => string;
}
interface Launch {
  electronEnvironment: (extra?: Record<string, string>) => Record<string, string | undefined>;
}
interface Runner {
  runProcess: (command: string, args: string[], options?: object) => Promise<number>;
}

describe('set-up', () => {
  test('SRC-DEV-001: names the libraries that the linker does not find, once each', async () => {
    const { parseMissingLibraries } = await load<Libraries>('systemLibraries.mjs');
    const listing = [
      '\tlinux-vdso.so.1 (0x00007ffc)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n');
    expect(parseMissingLibraries(listing)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(parseMissingLibraries('')).toEqual([]);
  });

  test('SRC-DEV-001: knows their Debian packages, and says which it does not know', async () => {
    const { packagesFor } = await load<Libraries>('systemLibraries.mjs');
    expect(packagesFor(['libnss3.so', 'libsmime3.so', 'libgtk-3.so.0', 'libnew.so.9'])).toEqual({
      packages: ['libnss3', 'libgtk-3-0'],
      unknown: ['libnew.so.9'],
    });
  });

  test('SRC-DEV-001: finds programs on the path', async () => {
    const { isOnPath } = await load<Libraries>('systemLibraries.mjs');
    const folder = mkdtempSync(join(tmpdir(), 'src-path-'));
    writeFileSync(join(folder, 'program'), '');
    expect(isOnPath('program', `/nowhere:${folder}`)).toBe(true);
    expect(isOnPath('program', '/nowhere:')).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ])('SRC-DEV-002: on %s with %j a virtual display is needed: %s', async (platform, env, expected) => {
    const { displayIsMissing } = await load<Display>('virtualDisplay.mjs');
    expect(displayIsMissing(platform, env as Record<string, string>)).toBe(expected);
  });

  test('SRC-DEV-003: an old Node is told what to do', async () => {
    const { tooOldMessage } = await load<Node24>('requireNode24.mjs');
    expect(tooOldMessage('v20.1.0', 'darwin')).toMatch(/needs Node 24.*v20\.1\.0.*\n.*brew install node@24/s);
    expect(tooOldMessage('v20.1.0', 'freebsd')).toContain('https://nodejs.org');
  });
});

describe('running', () => {
  test('SRC-DEV-004: exit codes pass, a signal becomes 128 and its number', async () => {
    const { runProcess } = await load<Runner>('runProcess.mjs');
    expect(await runProcess(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
    expect(await runProcess(process.execPath, ['-e', ''])).toBe(0);
    expect(await runProcess(process.execPath, ['-e', "process.kill(process.pid, 'SIGTERM')"])).toBe(143);
    await expect(runProcess('/nowhere/program', [])).rejects.toThrow('ENOENT');
  });

  test('SRC-DEV-005: Electron never starts as plain Node', async () => {
    const { electronEnvironment } = await load<Launch>('electronLaunch.mjs');
    process.env.ELECTRON_RUN_AS_NODE = '1';
    const env = electronEnvironment({ DISPLAY: ':7' });
    delete process.env.ELECTRON_RUN_AS_NODE;
    expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    expect(env).not.toHaveProperty('NODE_OPTIONS');
    expect(env.DISPLAY).toBe(':7');
  });
});

describe('counting', () => {
  test('SRC-DEV-006: a unit test file that cannot be loaded counts as a failure', async () => {
    const { countUnit } = await load<Counts>('test.mjs');
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    const broken = { status: 'failed', assertionResults: [] };
    const failed = { status: 'failed', assertionResults: [{}] };
    expect(countUnit({ ...report, testResults: [broken, failed] })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
    });
  });

  test('SRC-DEV-006: a test in Electron that passed at a second try counts as a failure', async () => {
    const { countE2e } = await load<Counts>('test.mjs');
    const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 2 };
    expect(countE2e({ stats, errors: [] })).toEqual({ passed: 3, failed: 1, skipped: 2 });
    expect(countE2e({ stats: { ...stats, flaky: 0 }, errors: [{}] })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    });
  });
});
