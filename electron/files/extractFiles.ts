import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { refuse } from './refused.ts';

export type ExtractFormat = 'csv' | 'xpt';

export interface ExtractFile {
  readonly path: string;
  /** Name without folder. */
  readonly name: string;
  readonly format: ExtractFormat;
  readonly sizeBytes: number;
}

export interface ExtractFiles {
  readonly files: readonly ExtractFile[];
  /** Names of what lies beside and is no data file. */
  readonly ignored: readonly string[];
}

const MAX_FILES = 500;
const FORMATS: { readonly [extension: string]: ExtractFormat } = { '.csv': 'csv', '.xpt': 'xpt' };

/** Names that begin with a point are the system's own, such as the ._ae.csv that macOS leaves on shared drives. */
const formatOf = (name: string): ExtractFormat | undefined =>
  name.startsWith('.') ? undefined : FORMATS[extname(name).toLowerCase()];

const reading = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const name = basename(path);
    return missing
      ? refuse('file-not-found', `${name} is not there.`, { file: name })
      : refuse('file-unreadable', `${name} cannot be read; is it in use, or not yours to read?`, {
          file: name,
        });
  }
};

const isFolder = (path: string): boolean => reading(path, () => statSync(path).isDirectory());

const entriesOf = (path: string): readonly string[] =>
  isFolder(path) ? reading(path, () => readdirSync(path).map((name) => join(path, name))) : [path];

const toFile = (path: string, format: ExtractFormat): ExtractFile => {
  const name = basename(path);
  const stats = reading(path, () => statSync(path));
  if (!stats.isFile()) refuse('file-unreadable', `${name} is not a file.`, { file: name });
  return { path, name, format, sizeBytes: stats.size };
};

const order = (a: ExtractFile, b: ExtractFile): number => {
  const [x, y] = a.name === b.name ? [a.path, b.path] : [a.name, b.name];
  return x < y ? -1 : 1;
};

/**
 * The data files among chosen files or directly in a chosen folder, by name; the same file chosen twice counts once.
 * Refuses when there is none, or when a chosen path cannot be read.
 */
export const listExtractFiles = (paths: readonly string[]): ExtractFiles => {
  const files = new Map<string, ExtractFile>();
  const ignored: string[] = [];
  for (const path of paths.flatMap(entriesOf)) {
    const format = formatOf(basename(path));
    if (format === undefined) ignored.push(basename(path));
    else
      files.set(
        reading(path, () => realpathSync(path)),
        toFile(path, format),
      );
  }
  if (files.size === 0) refuse('file-not-found', 'There is no .csv or .xpt file among what was chosen.');
  if (files.size > MAX_FILES) refuse('too-large', `More than ${MAX_FILES} data files were chosen.`);
  return { files: [...files.values()].sort(order), ignored: ignored.sort() };
};
