import { expect, test } from 'vitest';
import { PARTITION, webPreferences } from '../../../electron/security/webPreferences.ts';

test('SRC-SEC-020: every preference that matters is stated', () => {
  expect(webPreferences('/out/preload/index.cjs', 'index', true)).toEqual({
    preload: '/out/preload/index.cjs',
    partition: 'workbench',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    webgl: false,
    plugins: false,
    safeDialogs: true,
    backgroundThrottling: true,
    devTools: false,
  });
});

test('SRC-SEC-020: developer tools in a checkout only; the hidden page differs in nothing but its speed', () => {
  expect(webPreferences('p', 'index', false).devTools).toBe(true);
  const { backgroundThrottling: hidden, ...report } = webPreferences('p', 'report', true);
  const { backgroundThrottling: shown, ...index } = webPreferences('p', 'index', true);
  expect(report).toEqual(index);
  expect([hidden, shown]).toEqual([false, true]);
});

test('SRC-SEC-021: the partition is held in memory', () => {
  expect(PARTITION.startsWith('persist:')).toBe(false);
});
