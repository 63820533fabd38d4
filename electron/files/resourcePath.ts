import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Packaged: process.resourcesPath (electron-builder extraResources). Checkout: the repository's own folders. */
const packaged = (name: string): string | undefined => {
  const root = (process as NodeJS.Process & { resourcesPath?: string }).resourcesPath;
  const path = root === undefined ? undefined : join(root, name);
  return path !== undefined && existsSync(path) ? path : undefined;
};

/** The checkout's root: the nearest folder above that holds package.json, from the sources and from the bundle alike. */
const checkoutRoot = (): string => {
  let folder = here;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

const places = {
  example: { packaged: 'example', checkout: 'electron/example' },
  font: {
    packaged: 'NotoSansSC_400Regular.ttf',
    checkout: 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
  latinFont: {
    packaged: 'Inter_400Regular.ttf',
    checkout: 'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  },
} as const;

/** Where a file that ships beside the program lies. */
export const resourcePath = (name: keyof typeof places): string =>
  packaged(places[name].packaged) ?? join(checkoutRoot(), places[name].checkout);
