import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { operations } from '../../shared/contract/operations.ts';
import { expect, test } from './harness.ts';

const PRELOAD = join(import.meta.dirname, '..', '..', 'out', 'preload', 'index.cjs');

test('SRC-SEC-025: the page sees three functions of the program and nothing else', async ({ workbench }) => {
  const surface = await workbench.page.evaluate(() => {
    const bag = window as unknown as Record<string, Record<string, unknown>>;
    const bridge = bag.src ?? {};
    let changed = true;
    try {
      bridge.call = () => undefined;
      changed = String(bridge.call).includes('undefined');
    } catch {
      changed = false;
    }
    return {
      names: Object.keys(bridge),
      types: Object.values(bridge).map((value) => typeof value),
      frozen: Object.isFrozen(bridge),
      changed,
      node: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        'ipcRenderer',
        'electron',
        '__dirname',
      ].filter((name) => name in bag),
    };
  });
  expect(surface).toEqual({
    names: ['call', 'on', 'fileToken'],
    types: ['function', 'function', 'function'],
    frozen: true,
    changed: false,
    node: [],
  });
});

type Bridge = {
  call: (name: unknown, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
  on: (name: unknown, listener: unknown) => () => void;
  fileToken: (file: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
};

const codeOfCall = (page: Page, name: unknown, input: unknown): Promise<string> =>
  page.evaluate(
    async ([operation, argument]) => {
      const bridge = (window as unknown as { src: Bridge }).src;
      const answer = await bridge.call(operation, argument);
      return answer.ok ? 'ok' : (answer.error?.code ?? 'no code');
    },
    [name, input] as const,
  );

test('SRC-SEC-026: operations outside the contract, or with a foreign field, are refused', async ({
  workbench,
}) => {
  const { page } = workbench;
  expect(await codeOfCall(page, 'app.info', {})).toBe('ok');
  expect(await codeOfCall(page, 'workspace.delete', {})).toBe('invalid-input');
  expect(await codeOfCall(page, 'src:call', {})).toBe('invalid-input');
  expect(await codeOfCall(page, '__proto__', {})).toBe('invalid-input');
  expect(await codeOfCall(page, 'app.info', { actorId: 'chair' })).toBe('invalid-input');
  expect(await codeOfCall(page, 'audit.list', { offset: 0, limit: 1 })).toBe('not-unlocked');
  expect(await codeOfCall(page, 'report.get', {})).toBe('not-permitted');
});

test('SRC-SEC-026: the preload knows the whole contract by name', async ({ workbench }) => {
  const unknown: string[] = [];
  for (const name of Object.keys(operations)) {
    const message = await workbench.page.evaluate(async (operation) => {
      const bridge = (window as unknown as { src: Bridge }).src;
      const answer = (await bridge.call(operation, { surprise: true })) as { error?: { message?: string } };
      return answer.error?.message ?? '';
    }, name);
    if (message === 'There is no such operation.') unknown.push(name);
  }
  expect(unknown).toEqual([]);
});

test('SRC-SEC-027: events outside the contract cannot be listened to, and listeners get the payload only', async ({
  workbench,
}) => {
  const { app, page } = workbench;
  const refused = await page.evaluate(() => {
    try {
      (window as unknown as { src: Bridge }).src.on('src:event', () => undefined);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  const received = page.evaluate(
    () =>
      new Promise((resolve) => {
        const bridge = (window as unknown as { src: Bridge }).src;
        const end = bridge.on('command', (...args: unknown[]) => {
          end();
          resolve(args);
        });
      }),
  );
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    items.at(-1)?.click();
  });
  expect(await received).toEqual([{ name: 'about' }]);
});

test('SRC-SEC-028: a window that is not ours gets no answer, even with our preload and at our address', async ({
  workbench,
}) => {
  const { app } = workbench;
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, preload) => {
    const forged = new BrowserWindow({ show: false, webPreferences: { preload, partition: 'workbench' } });
    await forged.loadURL('app://src/index.html');
  }, PRELOAD);
  const forged = await opened;
  expect(await codeOfCall(forged, 'app.info', {})).toBe('not-permitted');
  workbench.problems.splice(0);
});

test('SRC-SEC-028: a window of ours that went to an empty page gets no answer', async ({ workbench }) => {
  await workbench.page.evaluate(() => {
    location.href = 'about:blank';
  });
  await workbench.page.waitForURL('about:blank');
  expect(await codeOfCall(workbench.page, 'app.info', {})).toBe('not-permitted');
});

test('SRC-SEC-029: only files of the file system become tokens, and paths do not come to the page', async ({
  workbench,
}) => {
  const { page, folder } = workbench;
  const made = await page.evaluate(async () => {
    const bridge = (window as unknown as { src: Bridge }).src;
    const answer = await bridge.fileToken(new File(['x'], '/etc/passwd.csv'));
    return answer.error?.code;
  });
  expect(made).toBe('invalid-input');
  const path = join(folder, 'dm.csv');
  writeFileSync(path, 'x');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'chosen-by-test';
    document.body.append(input);
  });
  await page.setInputFiles('#chosen-by-test', path);
  const answer = await page.evaluate(async () => {
    const bridge = (window as unknown as { src: Bridge }).src;
    const file = document.querySelector<HTMLInputElement>('#chosen-by-test')?.files?.[0];
    return JSON.stringify(await bridge.fileToken(file));
  });
  expect(JSON.parse(answer)).toMatchObject({ ok: true, value: { name: 'dm.csv' } });
  expect(answer).not.toContain(folder);
});
