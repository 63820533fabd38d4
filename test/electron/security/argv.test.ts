import { describe, expect, test } from 'vitest';
import { refusedSwitches, runsUnsandboxedAsRoot } from '../../../electron/security/argv.ts';

const packaged = { isPackaged: true, isRoot: false };

describe('command line', () => {
  test.each([
    [['--remote-debugging-port=9222'], ['--remote-debugging-port']],
    [['--Remote-Debugging-Port=9222'], ['--remote-debugging-port']],
    [['-remote-debugging-pipe'], ['--remote-debugging-pipe']],
    [['/remote-debugging-port=9222'], ['--remote-debugging-port']],
    [['--inspect'], ['--inspect']],
    [
      ['--inspect-brk=0.0.0.0:9229', '--js-flags=--allow-natives-syntax'],
      ['--inspect-brk', '--js-flags'],
    ],
    [['--cli', 'verify', '--proxy-server=x'], ['--proxy-server']],
    [['--host-resolver-rules=MAP * 127.0.0.1'], ['--host-resolver-rules']],
    [['--disable-web-security'], ['--disable-web-security']],
    [['--no-sandbox'], ['--no-sandbox']],
    [['--cli', 'verify', 'decision.pdf', '--json'], []],
    [['--user-data-dir=/tmp/x', '--lang=zh-CN'], []],
    [['/home/inspector/study.srcw'], []],
    [[], []],
  ])('SRC-SEC-010: %j: refused %j', (args, expected) => {
    expect(refusedSwitches(['program', ...args], packaged)).toEqual(expected);
  });

  test('SRC-SEC-010: root may do without the sandbox, which Chromium cannot run as root', () => {
    expect(
      refusedSwitches(['program', '--no-sandbox', '--inspect'], { isPackaged: true, isRoot: true }),
    ).toEqual(['--inspect']);
  });

  test('SRC-SEC-010: developers may debug', () => {
    expect(refusedSwitches(['electron', '--inspect'], { isPackaged: false, isRoot: false })).toEqual([]);
  });

  test.each([
    [0, true, true],
    [0, false, false],
    [1000, true, false],
    [undefined, true, false],
  ])('SRC-SEC-010: user %s with --no-sandbox %s stays without sandbox: %s', (user, noSandbox, expected) => {
    expect(runsUnsandboxedAsRoot(user, noSandbox)).toBe(expected);
  });
});
