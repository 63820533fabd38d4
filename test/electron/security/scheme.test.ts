import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageHandler, fileForAddress } from '../../../electron/security/scheme.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'src-scheme-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(root, 'assets', 'a-1.js'), 'x');
  writeFileSync(join(root, 'licenses.md'), 'text');
  writeFileSync(join(folder, 'secret.js'), 'secret');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('fileForAddress', () => {
  test.each([
    ['app://src/index.html', 'index.html'],
    ['app://src/assets/a-1.js?x#y', 'assets/a-1.js'],
  ])('SRC-SEC-004: %s is %s', (address, expected) => {
    expect(fileForAddress(address, root)).toBe(join(root, expected));
  });

  test.each([
    'app://src/../secret.js',
    'app://src/..%2fsecret.js',
    'app://src/..%2Fsecret.js',
    'app://src/%2e%2e%2fsecret.js',
    'app://src/..%5csecret.js',
    'app://src/assets/..%2f..%2fsecret.js',
    'app://src/%252e%252e%252fsecret.js',
    'app://src/%00index.html',
    'app://src/index.html%00.js',
    'app://src//etc/passwd',
    'app://src/%2fetc%2fpasswd',
    'app://src/C:%5cwindows',
    'app://src/.hidden',
    'app://src/%',
    'app://src/',
    'app://src',
    'app://other/index.html',
    'https://src/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('SRC-SEC-004: %s leads nowhere outside', (address) => {
    const file = fileForAddress(address, root);
    // `..` that the URL parser resolves itself stays inside the folder, where there is no such file.
    expect(file === undefined || file === join(root, 'secret.js')).toBe(true);
  });

  test('SRC-SEC-004: no address leads outside the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '/',
      '%5c',
      '\\',
      'a',
      '%00',
      ':',
      '~',
      ' ',
      '%25',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileForAddress(`app://src/${pieces.join('')}`, root);
        expect(file === undefined || file.startsWith(`${root}/`)).toBe(true);
      }),
    );
  });
});

describe('page handler', () => {
  const ask = (address: string, init?: RequestInit) =>
    createPageHandler(root, () => 'NONCE')(new Request(address, init));

  test('SRC-SEC-005: a page comes with its policy, and its nonce stands in the placeholder', async () => {
    const response = await ask('app://src/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<meta name="csp-nonce" content="NONCE">');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(response.headers.get('content-security-policy')).toContain("'nonce-NONCE'");
  });

  test('SRC-SEC-005: each response has a nonce of its own', async () => {
    const handler = createPageHandler(root);
    const policies = await Promise.all(
      [1, 2].map(async () =>
        (await handler(new Request('app://src/index.html'))).headers.get('content-security-policy'),
      ),
    );
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).toMatch(/'nonce-[A-Za-z0-9+/]{24}'/);
  });

  test('SRC-SEC-005: the nonce does not reach scripts', async () => {
    const response = await ask('app://src/assets/a-1.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('x');
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('SRC-SEC-005: %s is refused', async (method) => {
    expect((await ask('app://src/index.html', { method })).status).toBe(405);
  });

  test.each([
    'app://src/missing.js',
    'app://src/licenses.md',
    'app://src/assets',
    'app://src/..%2fsecret.js',
  ])('SRC-SEC-005: %s is not found', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });
});
