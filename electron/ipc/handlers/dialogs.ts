import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { SettingsStore } from '../../services/settings.ts';

/**
 * File choice happens in the main process only; the page gets a token. Dialogs open where the person was last, since
 * Electron 43 would open in Downloads.
 */
export const createDialogs = (
  window: () => BrowserWindow | undefined,
  settings: SettingsStore,
  documents: string,
) => {
  const startFolder = (): string => settings.get().lastFolder ?? documents;
  const remember = async (path: string | undefined): Promise<void> => {
    if (path !== undefined) await settings.rememberFolder(dirname(path));
  };

  const save = async (suggestedName: string, filters: FileFilter[]): Promise<string | undefined> => {
    const parent = window();
    const options = { defaultPath: join(startFolder(), suggestedName), filters };
    const { canceled, filePath } = await (parent === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    if (canceled || filePath === '') return undefined;
    await remember(filePath);
    return filePath;
  };

  const open = async (
    properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
    filters: FileFilter[],
  ): Promise<string[]> => {
    const parent = window();
    const options = { defaultPath: startFolder(), properties, filters };
    const { canceled, filePaths } = await (parent === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    if (canceled) return [];
    await remember(filePaths[0]);
    return filePaths;
  };

  return { save, open };
};

export type Dialogs = ReturnType<typeof createDialogs>;
