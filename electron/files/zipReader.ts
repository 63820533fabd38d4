import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { refuse } from './refused.ts';

/** So many bytes from an offset; both lie within the bytes of the archive. */
type BytesAt = (offset: number, size: number) => Buffer;

/**
 * Reads places of an archive for yauzl.
 *
 * SECURITY: a place outside the archive, which a forged table can state, is an error here; in a system call or a copy
 * it would be thrown where nothing catches it, and end the process. test/files/badArchives.test.ts
 */
class PlaceReader extends RandomAccessReader {
  readonly #size: number;
  readonly #bytesAt: BytesAt;

  constructor(size: number, bytesAt: BytesAt) {
    super();
    this.#size = size;
    this.#bytesAt = bytesAt;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    const outside = position < 0 || position + length > this.#size;
    setImmediate(() => {
      if (outside) callback(new Error('A place outside the ZIP file'));
      else callback(null, this.#bytesAt(position, length).copy(buffer, offset));
    });
  }
}

const OPTIONS = {
  autoClose: false,
  lazyEntries: true,
  decodeStrings: false,
  validateEntrySizes: false,
} as const;

const openPlaces = (size: number, bytesAt: BytesAt): Promise<ZipFile> =>
  fromRandomAccessReaderPromise(new PlaceReader(size, bytesAt), size, OPTIONS);

/** The ZIP file that these bytes are; throws an Error when they are none or damaged. */
export const openZipBytes = (bytes: Buffer): Promise<ZipFile> =>
  openPlaces(bytes.length, (offset, size) => bytes.subarray(offset, offset + size));

export interface OpenZip {
  readonly zip: ZipFile;
  /** So many bytes from an offset, fewer at the end of the file. */
  readonly bytesAt: BytesAt;
  /** Descriptor of the file. */
  readonly file: number;
  readonly close: () => void;
}

const openFile = (path: string): number => {
  try {
    return openSync(path, 'r');
  } catch {
    return refuse('file-unreadable', 'The file cannot be read; is it in use, or not yours to read?');
  }
};

/** Opens a ZIP file for reading; throws an Error when it is none or damaged. */
export const openZipFile = async (path: string): Promise<OpenZip> => {
  const file = openFile(path);
  try {
    const { size } = fstatSync(file);
    const bytesAt: BytesAt = (offset, length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, offset));
    };
    return { zip: await openPlaces(size, bytesAt), bytesAt, file, close: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
};
