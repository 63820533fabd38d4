import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { DevServer, PageName } from './origin.ts';
import { pageAddress } from './origin.ts';
import type { Windows } from './sender.ts';
import { webPreferences } from './webPreferences.ts';

export interface WindowFactory extends Windows {
  /** The program's window. Loads its page and shows it when it is drawn. */
  readonly openMain: () => Promise<BrowserWindow>;
  /** A hidden window with the page that is printed to PDF; the caller destroys it. */
  readonly report: {
    readonly createReport: () => BrowserWindow;
    readonly load: (window: BrowserWindow) => Promise<void>;
  };
  /** The main window while it is open. */
  readonly main: () => BrowserWindow | undefined;
}

const SIZE = { width: 1440, height: 900, minWidth: 1024, minHeight: 700 };
/** A4 at 96 dpi, so that what is measured on screen is what is printed. */
const SHEET = { width: 794, height: 1123 };

/** Makes windows and remembers which are ours. `outDir` is the folder that holds main/, preload/ and renderer/. */
export const createWindows = (outDir: string, dev: DevServer | undefined): WindowFactory => {
  const pages = new Map<number, PageName>();
  let main: BrowserWindow | undefined;

  const create = (page: PageName, size: object): BrowserWindow => {
    const window = new BrowserWindow({
      ...size,
      show: false,
      title: 'SRC Workbench',
      backgroundColor: '#ffffff',
      webPreferences: webPreferences(join(outDir, 'preload', 'index.cjs'), page, app.isPackaged),
    });
    const { id } = window.webContents;
    pages.set(id, page);
    window.on('closed', () => pages.delete(id));
    return window;
  };

  return {
    pageOf: (id) => pages.get(id),
    main: () => main,
    openMain: async () => {
      const window = create('index', SIZE);
      main = window;
      window.on('closed', () => {
        main = undefined;
      });
      window.once('ready-to-show', () => window.show());
      try {
        await window.loadURL(pageAddress('index', dev));
      } catch (error) {
        // The development server reloads a page while it loads; that is no failure.
        if (dev === undefined) throw error;
      }
      return window;
    },
    report: {
      createReport: () => create('report', SHEET),
      load: (window) => window.loadURL(pageAddress('report', dev)),
    },
  };
};
