import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import type { ImportStore } from '../db/importStore.ts';
import { refuse } from '../files/refused.ts';

const CHUNK = 1 << 18;
/** Speed before size: the text of an extract packs well at any level. */
const DEFLATE_LEVEL = 1;

export interface KeptSource {
  readonly sizeBytes: number;
  readonly sha256: string;
}

const openSource = (path: string): number => {
  try {
    return openSync(path, 'r');
  } catch {
    return refuse('file-unreadable', 'The file cannot be read; is it in use, or not yours to read?');
  }
};

const readChunk = (file: number, buffer: Buffer): Buffer => {
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, null));
  } catch {
    return refuse('file-unreadable', 'Reading the file failed half-way.');
  }
};

/**
 * Puts the bytes of a file into the workspace, deflated chunk by chunk, and shows each chunk to `look`. What is read
 * afterwards is read from there ({@link sourceChunks}): the rows come from exactly the bytes that are kept, whatever
 * happens to the file meanwhile.
 */
export const keepSource = (
  store: ImportStore,
  { path, fileId }: { readonly path: string; readonly fileId: number },
  look: (bytes: Uint8Array) => void,
): KeptSource => {
  const file = openSource(path);
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(CHUNK);
    let sizeBytes = 0;
    for (let position = 0; ; position += 1) {
      const bytes = readChunk(file, buffer);
      if (bytes.length === 0) break;
      hash.update(bytes);
      store.addChunk(fileId, position, deflateSync(bytes, { level: DEFLATE_LEVEL }));
      look(bytes);
      sizeBytes += bytes.length;
    }
    return { sizeBytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
};

/** The kept bytes of a file, chunk by chunk; may be gone through again. */
export const sourceChunks = (
  store: Pick<ImportStore, 'chunk'>,
  fileId: number,
  look: (bytesSoFar: number) => void = () => undefined,
): Iterable<Uint8Array> => ({
  *[Symbol.iterator]() {
    let bytesSoFar = 0;
    for (let position = 0; ; position += 1) {
      const deflated = store.chunk(fileId, position);
      if (deflated === undefined) return;
      const bytes = inflateSync(deflated, { maxOutputLength: CHUNK });
      bytesSoFar += bytes.length;
      look(bytesSoFar);
      yield bytes;
    }
  },
});
