import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { electronUnderTest, expect, test } from './harness.ts';

const OWN = 'app://src/index.html';

test('SRC-SEC-020: the window has every protection switched on', async ({ workbench }) => {
  const preferences = await workbench.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
});

test('SRC-SEC-021: a page leaves nothing on the disk', async ({ workbench }) => {
  const session = await workbench.app.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return { persistent: own?.isPersistent(), storage: own?.storagePath ?? null };
  });
  expect(session).toEqual({ persistent: false, storage: null });
});

test.describe('navigation', () => {
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://src.example.org/index.html',
    'data:text/html,<h1>other</h1>',
    'chrome://gpu/',
  ]) {
    test(`SRC-SEC-022: the window does not go to ${address}`, async ({ workbench }) => {
      await workbench.page.evaluate((target) => {
        location.href = target;
      }, address);
      await workbench.page.waitForTimeout(300);
      expect(workbench.page.url().split('#')[0]).toBe(OWN);
      expect(await workbench.page.evaluate(() => document.title)).toContain('SRC Workbench');
      workbench.takeProblems(/Not allowed to (?:load|navigate)|ERR_|policy: /);
    });
  }

  test('SRC-SEC-022: no new window, no frame, no form, no embedded content', async ({ workbench }) => {
    const opened = await workbench.page.evaluate(() => window.open('app://src/index.html') === null);
    expect(opened).toBe(true);
    await workbench.page.evaluate(() => {
      for (const [tag, attribute] of [
        ['iframe', 'src'],
        ['object', 'data'],
        ['embed', 'src'],
        ['webview', 'src'],
      ] as const) {
        const element = document.createElement(tag);
        element.setAttribute(attribute, 'app://src/index.html');
        document.body.append(element);
      }
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      form.method = 'post';
      document.body.append(form);
      form.submit();
    });
    await workbench.page.waitForTimeout(500);
    expect(workbench.page.url().split('#')[0]).toBe(OWN);
    expect(workbench.page.frames().filter((frame) => frame.url().includes('app://'))).toHaveLength(1);
    const windows = await workbench.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(windows).toBe(1);
    expect(workbench.takeProblems(/frame-src|object-src|form-action/)).toBeGreaterThanOrEqual(3);
  });
});

test('SRC-SEC-023: inline script, eval, and a style without the nonce do nothing', async ({ workbench }) => {
  const outcome = await workbench.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    const remote = document.createElement('script');
    remote.src = 'data:text/javascript,window.ranData=true';
    document.body.append(remote);
    const style = document.createElement('style');
    style.textContent = 'body { outline-width: 7px !important; outline-style: solid !important }';
    document.body.append(style);
    const host = document.createElement('div');
    host.innerHTML = '<img src="data:," onerror="window.ranHandler = true">';
    document.body.append(host);
    const bag = window as unknown as Record<string, unknown>;
    return new Promise((resolve) =>
      setTimeout(() => {
        resolve({
          ran: [bag.ranInline, bag.ranData, bag.ranHandler],
          outline: getComputedStyle(document.body).outlineWidth,
        });
      }, 300),
    );
  });
  expect(outcome).toEqual({
    ran: [undefined, undefined, undefined],
    outline: expect.not.stringMatching('7px'),
  });
  const evaluated = await workbench.page.evaluate(
    () =>
      new Promise((resolve) => {
        // From a timer, so that it runs as the page's own code and not as the test's.
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 0);
      }),
  );
  expect(evaluated).toBe('EvalError');
  await expect
    .poll(() => workbench.problems.some((problem) => problem.includes('policy: script-src eval')))
    .toBe(true);
  expect(workbench.takeProblems(/script-src|style-src|unsafe-eval/)).toBeGreaterThanOrEqual(4);
});

test('SRC-SEC-023: images that the page makes itself are shown', async ({ workbench }) => {
  const widths = await workbench.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const addresses = [canvas.toDataURL(), URL.createObjectURL(blob ?? new Blob())];
    return Promise.all(
      addresses.map(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image.naturalWidth;
      }),
    );
  });
  expect(widths).toEqual([3, 3]);
});

test('SRC-SEC-024: permissions are denied', async ({ launch }) => {
  const workbench = await launch({ args: ['--use-fake-device-for-media-stream'] });
  const { page } = workbench;
  const answers = await page.evaluate(async () => {
    const name = async (attempt: () => Promise<unknown>): Promise<string> => {
      try {
        return String(await attempt());
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      camera: await name(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await name(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      notification: await name(() => Notification.requestPermission()),
      clipboardRead: await name(() => navigator.clipboard.readText()),
      location: await name(
        () =>
          new Promise((_resolve, reject) =>
            navigator.geolocation.getCurrentPosition(
              () => reject(new Error('located')),
              (error) => reject(Object.assign(new Error(), { name: `denied ${error.code}` })),
            ),
          ),
      ),
    };
  });
  expect(answers).toEqual({
    camera: 'NotAllowedError',
    screen: expect.stringMatching(/NotAllowedError|InvalidStateError|NotSupportedError|AbortError/),
    notification: 'denied',
    clipboardRead: 'NotAllowedError',
    location: 'denied 1',
  });
  workbench.takeProblems(/permission|geolocation/i);
});

test('SRC-SEC-030: the scheme serves the pages and nothing around them', async ({ workbench }) => {
  const statuses = await workbench.app.evaluate(async ({ session }) => {
    const own = session.fromPartition('workbench');
    const status = async (address: string, method = 'GET') => {
      try {
        return (await own.fetch(address, { method })).status;
      } catch (error) {
        return (error as Error).message;
      }
    };
    const headers = async () => {
      const response = await own.fetch('app://src/index.html');
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      const text = await response.text();
      return {
        nonce,
        inPage: text.includes(`content="${nonce}"`),
        sniff: response.headers.get('x-content-type-options'),
      };
    };
    const [first, second] = [await headers(), await headers()];
    return {
      page: await status('app://src/index.html'),
      post: await status('app://src/index.html', 'POST'),
      up: await status('app://src/..%2f..%2fpackage.json'),
      main: await status('app://src/../main/index.js'),
      other: await status('app://other/index.html'),
      file: await status('file:///etc/passwd'),
      web: await status('http://127.0.0.1:9/'),
      inPage: first.inPage && second.inPage,
      fresh: first.nonce !== second.nonce,
      sniff: first.sniff,
    };
  });
  expect(statuses).toEqual({
    page: 200,
    post: 405,
    up: 404,
    main: 404,
    other: 404,
    file: expect.stringContaining('ERR_'),
    web: expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    inPage: true,
    fresh: true,
    sniff: 'nosniff',
  });
});

test('SRC-SEC-031: a page cannot save a file by itself', async ({ workbench }) => {
  const { app, page, userData } = workbench;
  await app.evaluate(({ session }) => {
    const log: boolean[] = [];
    (globalThis as unknown as { downloads: boolean[] }).downloads = log;
    session.fromPartition('workbench').on('will-download', (event) => log.push(event.defaultPrevented));
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'out.csv';
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads))
    .toEqual([true]);
  expect(
    readdirSync(userData, { recursive: true }).filter((name) => String(name).endsWith('out.csv')),
  ).toEqual([]);
});

test('SRC-SEC-032: one program at a time on the same settings', async ({ launch }) => {
  const first = await launch();
  const { executable, switches } = electronUnderTest();
  const root = join(import.meta.dirname, '..', '..');
  const second = spawnSync(executable, [...switches, `--user-data-dir=${first.userData}`, root], {
    timeout: 20_000,
  });
  expect(second.status).toBe(0);
});

test('SRC-SEC-033: sessions and windows that later code makes are guarded too', async ({ workbench }) => {
  const outcome = await workbench.app.evaluate(async ({ BrowserWindow, session }) => {
    const later = session.fromPartition('made-later');
    const web = await later.fetch('http://127.0.0.1:9/').catch((error: Error) => error.message);
    const window = new BrowserWindow({ show: false, webPreferences: { session: later } });
    await window.loadURL('about:blank');
    const opened = await window.webContents.executeJavaScript('window.open("about:blank") === null');
    const { sandbox } = (
      window.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }
    ).getLastWebPreferences();
    window.destroy();
    return { web, opened, sandbox: sandbox ?? true };
  });
  expect(outcome).toEqual({
    web: expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    opened: true,
    sandbox: true,
  });
});
