import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { createReportRenderer } from '../../../electron/pdf/renderReport.ts';
import type { DecisionReport } from '../../../shared/report/decisionReport.ts';
import { codeOf, good } from '../../builders/workspace.ts';

const forever: Promise<void> = new Promise(() => undefined);
const wait: () => Promise<void> = () => forever;
const noPage: { ready?: () => Promise<unknown>; print?: () => Promise<unknown> } = {};
const report = { recordHash: 'one' } as DecisionReport;

/** The few members of a window that printing uses. */
const fakeWindow = (page: { ready?: () => Promise<unknown>; print?: () => Promise<unknown> }) => {
  const window = new EventEmitter();
  let destroyed = false;
  const webContents = Object.assign(new EventEmitter(), {
    executeJavaScript: page.ready ?? (async () => 'true'),
    printToPDF: page.print ?? (async () => new Uint8Array([37])),
  });
  return Object.assign(window, {
    webContents,
    isDestroyed: () => destroyed,
    destroy: () => {
      destroyed = true;
    },
  });
};

const renderer = (window: ReturnType<typeof fakeWindow>, load: () => Promise<void>, timeoutMs = 60) =>
  createReportRenderer({ createReport: () => window as unknown as BrowserWindow, load }, timeoutMs);

const loaded: () => Promise<void> = async () => undefined;

test.each([
  ['its page never loads', noPage, wait],
  ['its page is never drawn', { ...noPage, ready: wait }, loaded],
  ['printing never ends', { ...noPage, print: wait }, loaded],
])('SRC-PDF-201: when %s, the person is told and the window is gone', async (_what, page, load) => {
  const window = fakeWindow(page);
  const reports = renderer(window, load);
  expect(codeOf(await reports.render(report))).toBe('pdf-render-failed');
  expect(window.isDestroyed()).toBe(true);
  expect(reports.current()).toBeUndefined();
});

test('SRC-PDF-202: a page that fails to load leaves no hidden window behind', async () => {
  const window = fakeWindow({});
  const reports = renderer(window, () => Promise.reject(new Error('ERR_FAILED')));
  expect(codeOf(await reports.render(report))).toBe('pdf-render-failed');
  expect(window.isDestroyed()).toBe(true);
});

test('SRC-PDF-203: a crashed page is noticed at once, and the next report is printed', async () => {
  const windows = [fakeWindow({ ready: wait }), fakeWindow({})];
  const made: ReturnType<typeof fakeWindow>[] = [];
  const reports = createReportRenderer(
    {
      createReport: () => {
        const next = windows[made.length];
        if (next === undefined) throw new Error('no more windows');
        made.push(next);
        return next as unknown as BrowserWindow;
      },
      load: async () => undefined,
    },
    60_000,
  );
  const crashed = reports.render(report);
  const second = reports.render({ ...report, recordHash: 'two' });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(reports.current()?.recordHash).toBe('one');
  made[0]?.webContents.emit('render-process-gone');
  expect(codeOf(await crashed)).toBe('pdf-render-failed');
  expect(good(await second)).toEqual(new Uint8Array([37]));
  expect(made.map((window) => window.isDestroyed())).toEqual([true, true]);
});
