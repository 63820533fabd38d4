import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

const cli = (args: readonly string[], env: Record<string, string> = {}) => {
  const started = performance.now();
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'cli.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ...env },
  });
  return { ...run, milliseconds: performance.now() - started };
};

test('SRC-CLI-020: help comes at once and without Electron', () => {
  const help = cli(['--help']);
  expect([help.status, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toContain('decide');
  expect(help.milliseconds).toBeLessThan(5000);
  expect(cli(['decide', '--help']).status).toBe(0);
});

test('SRC-CLI-021: wrong usage is exit 2 with a word on stderr and nothing on stdout', () => {
  const wrong = cli(['nonsense']);
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('nonsense');
  expect(wrong.stderr).not.toMatch(/^\s+at /m);
});

test('SRC-CLI-022: a command that prints documents runs in Electron, with one JSON document on stdout', () => {
  const args =
    'decide /nowhere/at/all.srcw --as chair --kind stop --level 1 --signers chair --rationale x --json';
  const refused = cli(args.split(' '), { SRC_PASSPHRASE: 'a long passphrase for tests only' });
  expect(refused.status).toBe(2);
  expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: expect.any(String) } });
  expect(refused.stderr).not.toMatch(/ERROR:|dbus|Xlib|XIO|Gtk|^\s+at /m);
});
