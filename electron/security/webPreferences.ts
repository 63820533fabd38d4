import type { WebPreferences } from 'electron';
import type { PageName } from './origin.ts';

/** Held in memory only: no cookie, cache or storage of a page ever reaches the disk. */
export const PARTITION = 'workbench';

/**
 * SECURITY: every preference that matters is stated, defaults too. test/electron/security/webPreferences.test.ts
 */
export const webPreferences = (preload: string, page: PageName, isPackaged: boolean): WebPreferences => ({
  preload,
  partition: PARTITION,
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
  // The hidden page must draw at full speed to be printed.
  backgroundThrottling: page !== 'report',
  devTools: !isPackaged,
});
