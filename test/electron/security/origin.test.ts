import { afterEach, describe, expect, test, vi } from 'vitest';
import { findDevServer, isOwnPage, pageAddress, parseDevServer } from '../../../electron/security/origin.ts';

const DEV = 'http://localhost:5173';

describe('isOwnPage', () => {
  test.each([
    ['app://src/index.html', true],
    ['app://src/report.html#/x?y', true],
    ['app://src', true],
    ['app://src.evil.example/index.html', false],
    ['app://other/index.html', false],
    ['app://SRC/index.html', false],
    ['app://src:80/index.html', false],
    ['app://user@src/index.html', false],
    ['app://user:word@src/', false],
    ['apps://src/', false],
    ['https://src/', false],
    ['https://evil.example/?next=app://src/', false],
    ['https://evil.example/#app://src/', false],
    ['file:///app:/src/index.html', false],
    ['about:blank', false],
    ['', false],
    ['data:text/html,app://src/', false],
    ['blob:app://src/0', false],
    ['javascript:0', false],
    ['http://localhost:5173/', false],
    ['not an address', false],
  ])('SRC-SEC-001: %s is a page of the program: %s', (address, own) => {
    expect(isOwnPage(address, undefined)).toBe(own);
  });

  test.each([
    ['http://localhost:5173/index.html', true],
    ['http://localhost:5174/index.html', false],
    ['https://localhost:5173/', false],
    ['http://localhost.evil.example:5173/', false],
    ['http://user@localhost:5173/', false],
  ])('SRC-SEC-001: with a development server, %s: %s', (address, own) => {
    expect(isOwnPage(address, DEV)).toBe(own);
  });

  test('SRC-SEC-001: the origin of a custom scheme is useless in Node, which is why host and scheme are compared', () => {
    expect(new URL('app://src/').origin).toBe(new URL('app://other/').origin);
  });
});

describe('development server', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://127.0.0.1:5173/x', 'http://127.0.0.1:5173'],
    ['https://localhost:5173', undefined],
    ['http://evil.example', undefined],
    ['http://localhost.evil.example:5173', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('SRC-SEC-002: %s counts as %s', (address, expected) => {
    expect(parseDevServer(address)).toBe(expected);
  });

  test('SRC-SEC-002: a packaged program ignores the variable', () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', DEV);
    expect(findDevServer(true)).toBeUndefined();
    expect(findDevServer(false)).toBe(DEV);
  });

  test('SRC-SEC-002: pages come from the scheme unless there is a development server', () => {
    expect(pageAddress('report', undefined)).toBe('app://src/report.html');
    expect(pageAddress('index', DEV)).toBe('http://localhost:5173/index.html');
  });
});
