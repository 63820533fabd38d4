import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../shared/contract/events.ts';
import type { Language } from '../shared/text/text.ts';
import { menuText } from './menuText.ts';

type Command = EventPayload<'command'>['name'];

export interface MenuOptions {
  readonly language: Language;
  readonly isPackaged: boolean;
  readonly isMac: boolean;
  readonly run: (command: Command) => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The menu bar. Its commands are carried out by the page, where they have the same names. */
export const menuTemplate = (options: MenuOptions): MenuItemConstructorOptions[] => {
  const text = menuText[options.language];
  const item = (label: string, name: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => options.run(name),
    // Shown here, listened to by the page.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const developer: MenuItemConstructorOptions[] = options.isPackaged
    ? []
    : [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(options.isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: text.file,
      submenu: [
        item(text.verifyPdf, 'verify-pdf'),
        SEPARATOR,
        item(text.lock, 'lock', 'CmdOrCtrl+Shift+L'),
        SEPARATOR,
        options.isMac ? { role: 'close' } : { role: 'quit', label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo },
        { role: 'redo', label: text.redo },
        SEPARATOR,
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'resetZoom', label: text.resetZoom },
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'togglefullscreen', label: text.fullScreen },
        ...developer,
      ],
    },
    {
      label: text.help,
      submenu: [
        item(text.openExample, 'open-example'),
        SEPARATOR,
        item(text.shortcuts, 'shortcuts'),
        item(text.about, 'about'),
      ],
    },
  ];
};

export const showMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
