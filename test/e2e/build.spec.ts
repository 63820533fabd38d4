import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const out = join(import.meta.dirname, '..', '..', 'out');
const textsIn = (folder: string): string[] =>
  readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|cjs|html|css)$/.test(name))
    .map((name) => readFileSync(join(out, folder, name), 'utf8'));

test('SRC-BUILD-001: a build knows no development server', () => {
  const main = textsIn('main').join('\n');
  expect(main).toContain('app.enableSandbox()');
  expect(main).not.toMatch(/ELECTRON_RENDERER_URL|import\.meta\.env/);
  // The policy for development allows inline scripts; the one for users does not.
  expect(main.match(/script-src 'self' 'unsafe-inline'/g) ?? []).toHaveLength(0);
});

test('SRC-BUILD-002: the preload is one small file that needs Electron only', () => {
  expect(readdirSync(join(out, 'preload'))).toEqual(['index.cjs']);
  const text = readFileSync(join(out, 'preload', 'index.cjs'), 'utf8');
  expect([...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(text.length).toBeLessThan(20_000);
});

test('SRC-BUILD-003: pages have no inline code and a place for their nonce', () => {
  for (const page of ['index.html', 'report.html']) {
    const text = readFileSync(join(out, 'renderer', page), 'utf8');
    expect(text).toContain('__CSP_NONCE__');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style|https?:\/\//);
  }
});

test('SRC-BUILD-004: the worker that reads files, and the licences of what is bundled, are there', () => {
  for (const name of ['main/index.js', 'main/importWorker.js', 'main/licenses.md', 'renderer/licenses.md']) {
    expect(existsSync(join(out, name)), name).toBe(true);
  }
});
