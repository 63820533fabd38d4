import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { rangeChunks, regrouped } from './fileChunks.ts';
import { isRefusal, refuse } from './refused.ts';
import { listZipEntries, STORED, ZIP_LIMITS, type ZipEntry, type ZipLimits } from './zipEntries.ts';
import { shownName } from './zipNames.ts';
import { type OpenZip, openZipFile } from './zipReader.ts';

/** A file in a ZIP file. It is never written to disk: its bytes go from the archive to the reader. */
export interface ArchivedFile {
  /** With its folders inside the archive, e.g. sdtm/lb.csv. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Its bytes, in chunks that are good until the next is asked for; may be asked for again. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** Libraries throw plain errors over damaged bytes; what was refused keeps its words, and bugs stay bugs. */
const asDamage = (error: unknown, what: string): unknown => {
  const isBug = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;
  if (isRefusal(error) || isBug) return error;
  try {
    return refuse('file-unreadable', what);
  } catch (refusal) {
    return refusal;
  }
};

/** The bytes of an entry as they come out; errors of inflating arrive where they are awaited. */
const unpacked = (file: number, { entry, start }: ZipEntry): AsyncIterable<Uint8Array> => {
  const packed = rangeChunks(file, start, start + entry.compressedSize);
  if (entry.compressionMethod === STORED) return packed;
  return pipeline(Readable.from(packed), createInflateRaw(), () => undefined);
};

async function* checkedBytes(path: string, archived: ZipEntry): AsyncGenerator<Uint8Array, void, void> {
  const { name, entry } = archived;
  const { file, close } = await openZipFile(path);
  try {
    let [size, sum] = [0, 0];
    for await (const chunk of unpacked(file, archived)) {
      size += chunk.length;
      // SECURITY: what comes out is bounded by what was stated and checked. test/files/badArchives.test.ts
      if (size > entry.uncompressedSize) break;
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.uncompressedSize)
      refuse('file-unreadable', `The entry ${shownName(name)} is not of the size that the ZIP file states.`);
    if (sum !== entry.crc32)
      refuse('file-unreadable', `The entry ${shownName(name)} is damaged: its check sum is wrong.`);
  } finally {
    close();
  }
}

async function* entryBytes(path: string, archived: ZipEntry): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* regrouped(checkedBytes(path, archived));
  } catch (error) {
    throw asDamage(error, `The entry ${shownName(archived.name)} is damaged and cannot be unpacked.`);
  }
}

const AFTER_TABLE = ['PK\x05\x06', 'PK\x06\x06', 'PK\x05\x05'];

/** The number of entries is stated apart from the table; what it leaves out, other programs would find. */
const checkTableEnd = ({ zip, bytesAt }: OpenZip): void => {
  // The types of yauzl take the offset for a boolean.
  if (!AFTER_TABLE.includes(bytesAt(Number(zip.readEntryCursor), 4).toString('latin1')))
    refuse('file-unsupported', 'The ZIP file has more entries than it states.');
};

/**
 * The files in a ZIP file. Refuses one that is damaged, encrypted, too large, or made to deceive. Deflated and stored
 * entries are read, ZIP64 too. Source: PKWARE APPNOTE 6.3.10.
 */
export const openZip = async (
  path: string,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<readonly ArchivedFile[]> => {
  try {
    const open = await openZipFile(path);
    try {
      const entries = await listZipEntries(open.zip, limits);
      checkTableEnd(open);
      return entries.map((archived) => ({
        name: archived.name,
        sizeBytes: archived.entry.uncompressedSize,
        open: () => entryBytes(path, archived),
      }));
    } finally {
      open.close();
    }
  } catch (error) {
    throw asDamage(
      error,
      'The ZIP file cannot be read: it is damaged, cut off or split, or it is no ZIP file.',
    );
  }
};
