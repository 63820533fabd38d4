import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { refuse } from './refused.ts';
import { createNameGuard, entryName, shownName } from './zipNames.ts';

/**
 * What a ZIP file may hold. A year's extract of a large study is far below; a bomb is far above.
 *
 * SECURITY: each limit is checked on what the ZIP file states before anything is unpacked, and on what comes out while
 * it is read (zipArchive.ts). test/files/badArchives.test.ts
 */
export const ZIP_LIMITS = {
  entries: 1000,
  entryBytes: 2 * 2 ** 30,
  totalBytes: 4 * 2 ** 30,
  /** Unpacked to packed, of an entry that unpacks to more than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 2 ** 20,
} as const;

export type ZipLimits = { readonly [limit in keyof typeof ZIP_LIMITS]: number };

export interface ZipEntry {
  readonly name: string;
  readonly entry: Entry;
  /** Offset of its first packed byte. */
  readonly start: number;
}

/** Compression method of what is not compressed. */
export const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x41;

const gigabytes = (bytes: number): string => `${bytes / 2 ** 30} GB`;

const refuseEntry = (name: string, what: string): never =>
  refuse('file-unsupported', `The entry ${shownName(name)} ${what}.`, { entry: shownName(name) });

const checkSize = (
  name: string,
  { compressedSize, uncompressedSize, compressionMethod }: Entry,
  limits: ZipLimits,
): void => {
  if (compressionMethod === STORED && compressedSize !== uncompressedSize)
    refuseEntry(name, 'is stored as it is, yet has two different sizes');
  if (uncompressedSize > limits.entryBytes)
    refuseEntry(name, `unpacks to more than ${gigabytes(limits.entryBytes)}`);
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize)
    refuseEntry(name, `unpacks to more than ${limits.ratio} times its size`);
};

const UNIX = 3;
const OS_X = 19;
const FILE_TYPE = 0xf000;
const [REGULAR, FOLDER, UNSTATED] = [0x8000, 0x4000, 0];

/** Source: PKWARE APPNOTE 6.3.10, sections 4.4.2 and 4.4.15; POSIX sys/stat.h for the mode in its upper half. */
const checkType = (name: string, { versionMadeBy, externalFileAttributes }: Entry): void => {
  if (![UNIX, OS_X].includes(versionMadeBy >>> 8)) return;
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  if (![REGULAR, FOLDER, UNSTATED].includes(type)) refuseEntry(name, 'is a link or a device, not a file');
};

const checkEntry = (name: string, entry: Entry, limits: ZipLimits): void => {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    refuseEntry(name, 'is encrypted; unpack it with its password first');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    refuseEntry(name, `is packed by a method that is not read (${entry.compressionMethod})`);
  checkType(name, entry);
  checkSize(name, entry, limits);
};

const DATA_DESCRIPTOR = 0x08;
const IN_EXTRA_FIELD = 0xffffffff;

/** The header before the data says the same as the table at the end, or two programs would see two different files. */
const checkLocalHeader = (name: string, entry: Entry, local: LocalFileHeader): void => {
  const sizesKnown = (local.generalPurposeBitFlag & DATA_DESCRIPTOR) === 0;
  const same = (stated: number, size: number): boolean =>
    !sizesKnown || stated === IN_EXTRA_FIELD || stated === size;
  const agree =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (local.generalPurposeBitFlag & ENCRYPTED) === 0 &&
    same(local.compressedSize, entry.compressedSize) &&
    same(local.uncompressedSize, entry.uncompressedSize) &&
    (!sizesKnown || local.crc32 === entry.crc32);
  if (!agree) refuseEntry(name, 'is described in two different ways');
};

/** Entries that share bytes are how a small file unpacks to a huge one without a high ratio. */
const checkOverlap = (entries: readonly ZipEntry[]): void => {
  let end = 0;
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  for (const { name, entry, start } of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) refuseEntry(name, 'shares its bytes with another entry');
    end = start + entry.compressedSize;
  }
};

/** The files in a ZIP file, in its order; refuses the whole when any entry of it is suspect. */
export const listZipEntries = async (zip: ZipFile, limits: ZipLimits): Promise<readonly ZipEntry[]> => {
  if (zip.entryCount > limits.entries)
    refuse('too-large', `The ZIP file has more than ${limits.entries} entries.`);
  const guardName = createNameGuard();
  const found: ZipEntry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    guardName(name);
    checkEntry(name, entry, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes)
      refuse('too-large', `The ZIP file unpacks to more than ${gigabytes(limits.totalBytes)}.`);
    const local = await zip.readLocalFileHeaderPromise(entry);
    checkLocalHeader(name, entry, local);
    found.push({ name, entry, start: local.fileDataStart });
  }
  checkOverlap(found);
  return found.filter(({ name }) => !name.endsWith('/'));
};
