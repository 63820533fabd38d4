import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { saysWho, withoutWho } from '../../shared/dataset/deid/saysWho.ts';
import type { FileFormat } from '../../shared/dataset/fileFormat.ts';
import { distinctNames } from './distinctNames.ts';
import { fileChunks, fileChunksNow } from './fileChunks.ts';
import { type FileKind, HEAD_BYTES, kindByContent, kindByName } from './fileKind.ts';
import { inFile, refuse } from './refused.ts';
import { openZip } from './zipArchive.ts';

/** A file as it was chosen, found in a chosen folder, or found in a ZIP file. */
export interface SourceFile {
  /**
   * As it is told to a person: its name; inside a ZIP file "extract.zip › sdtm/lb.csv". No two data files of an extract
   * have one: where they would, folders stand before it.
   */
  readonly name: string;
  /** Name without folder and container, e.g. lb.csv. */
  readonly baseName: string;
  /** Name of the ZIP file that it lies in; null when it lies on the disk. */
  readonly container: string | null;
  readonly sizeBytes: number;
  /**
   * Its bytes from the beginning, in chunks that are good until the next is asked for; may be asked for again. Refuses
   * what cannot be read; an archived file is known to be undamaged only when its last chunk has come.
   */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** The same without giving way, for a file on the disk; null for an archived one, which cannot be unpacked so. */
  readonly openNow: (() => Iterable<Uint8Array>) | null;
}

export interface ExtractFile extends SourceFile {
  readonly format: FileFormat;
}

export interface ExtractFiles {
  readonly files: readonly ExtractFile[];
  /** Define-XML beside the data. */
  readonly defines: readonly SourceFile[];
  /** Names of what lies beside and is no data file. */
  readonly ignored: readonly string[];
}

const MAX_FILES = 500;

/** Where a file was found, by which one that is met twice is known. */
interface FoundFile extends SourceFile {
  readonly place: string;
  /** As it was chosen or found on the disk; for an archived file that of the archive. */
  readonly path: string;
  readonly origin: 'chosen' | 'found';
}

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

interface Place {
  readonly path: string;
  readonly origin: FoundFile['origin'];
}

const placesIn = (path: string): readonly Place[] => {
  const isFolder = reading(path, () => statSync(path).isDirectory());
  if (!isFolder) return [{ path, origin: 'chosen' }];
  return reading(path, () => readdirSync(path).map((name) => ({ path: join(path, name), origin: 'found' })));
};

const fileOnDisk = ({ path, origin }: Place): FoundFile => {
  const name = basename(path);
  const stats = reading(path, () => statSync(path));
  if (!stats.isFile()) refuse('file-unreadable', `${name} is not a file.`, { file: name });
  return {
    name,
    baseName: name,
    container: null,
    sizeBytes: stats.size,
    open: () => fileChunks(path),
    openNow: () => fileChunksNow(path),
    place: reading(path, () => realpathSync(path)),
    path,
    origin,
  };
};

const filesInZip = async ({ path }: Place, zip: FoundFile): Promise<readonly FoundFile[]> => {
  const archived = await inFile(zip.name, () => openZip(path));
  return archived.map((file) => ({
    ...file,
    name: `${zip.name} › ${file.name}`,
    baseName: basename(file.name),
    container: zip.name,
    openNow: null,
    path,
    place: `${zip.place} › ${file.name}`,
    origin: 'found',
  }));
};

const headOf = async (file: SourceFile): Promise<Uint8Array> => {
  for await (const chunk of file.open()) return chunk.subarray(0, HEAD_BYTES);
  return new Uint8Array(0);
};

const kindOf = async (file: FoundFile, name: string): Promise<FileKind> => {
  const named = kindByName(name, file.origin);
  return named === 'look' ? kindByContent(file.baseName, await inFile(file.name, () => headOf(file))) : named;
};

type ListedFile = ExtractFile & Pick<FoundFile, 'path'>;

const createListing = () => {
  const files = new Map<string, ListedFile>();
  const defines = new Map<string, SourceFile>();
  const ignored = new Set<string>();
  return {
    files,
    defines,
    ignored,
    add: ({ place, origin, path, ...file }: FoundFile, kind: FileKind): void => {
      if (kind === 'ignored') ignored.add(file.name);
      else if (kind === 'define') defines.set(place, file);
      else if (kind !== 'zip') files.set(place, { ...file, path, format: kind });
    },
  };
};

type Listing = ReturnType<typeof createListing>;

const addZip = async (place: Place, zip: FoundFile, listing: Listing): Promise<void> => {
  for (const file of await filesInZip(place, zip)) {
    const kind = await kindOf(file, file.name.slice(zip.name.length + 3));
    // SECURITY: an archive in an archive multiplies every limit. test/files/badArchives.test.ts
    if (kind === 'zip') {
      refuse(
        'file-unsupported',
        `${file.name}: A ZIP file inside a ZIP file is not read; unpack the outer one.`,
        {
          file: file.name,
        },
      );
    }
    listing.add(file, kind);
  }
};

const addPlace = async (place: Place, listing: Listing): Promise<void> => {
  const name = basename(place.path);
  if (kindByName(name, place.origin) === 'ignored') {
    listing.ignored.add(name);
    return;
  }
  const file = fileOnDisk(place);
  const kind = await kindOf(file, name);
  if (kind === 'zip') await addZip(place, file, listing);
  else listing.add(file, kind);
};

const byName = <T extends SourceFile>(found: ReadonlyMap<string, T>): T[] =>
  [...found]
    .sort(([placeA, a], [placeB, b]) => {
      const [x, y] = a.name === b.name ? [placeA, placeB] : [a.name, b.name];
      return x < y ? -1 : 1;
    })
    .map(([, file]) => file);

const namedApart = (found: readonly ListedFile[]): ExtractFile[] => {
  const names = distinctNames(found);
  return found.map(({ path, ...file }, at) => ({ ...file, name: names[at] ?? file.name }));
};

/** SECURITY: names of files are kept with the cut, and shown; no screen looks at them. test/electron/files/extractFiles.test.ts */
const refuseTellingNames = (names: readonly string[]): void => {
  const name = names.find(saysWho);
  if (name === undefined) return;
  refuse(
    'file-unsupported',
    `${withoutWho(name)}: The name of the file looks as if it told who somebody is, and would be kept. Rename the file.`,
  );
};

const NONE =
  'There is no file that can be read (CSV, XPT, Dataset-JSON, XLSX, or a ZIP of them) among what was chosen.';

/**
 * The data files among chosen files, directly in chosen folders, and in ZIP files, by name; the same file chosen twice
 * counts once. A file is what its extension says; .txt, .json, .xml and files without extension that were not chosen
 * one by one are what their first bytes say. Refuses when there is none, when a chosen path cannot be read, and a ZIP
 * file with anything suspect in it.
 */
export const listExtractFiles = async (paths: readonly string[]): Promise<ExtractFiles> => {
  const listing = createListing();
  for (const place of paths.flatMap(placesIn)) await addPlace(place, listing);
  const all = [...listing.files.values(), ...listing.defines.values()];
  refuseTellingNames([...all.map(({ name }) => name), ...listing.ignored]);
  if (listing.files.size === 0) refuse('file-not-found', NONE);
  if (listing.files.size > MAX_FILES) refuse('too-large', `More than ${MAX_FILES} data files were chosen.`);
  return {
    files: namedApart(byName(listing.files)),
    defines: byName(listing.defines),
    ignored: [...listing.ignored].sort(),
  };
};
