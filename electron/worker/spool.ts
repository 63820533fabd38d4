import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ImportStore } from '../db/importStore.ts';
import type { SourceFile } from '../files/extractFiles.ts';
import { CHUNK_BYTES } from '../files/fileChunks.ts';
import type { SourceChunks } from '../files/readers/sourceChunks.ts';
import { createByteShelf } from './byteShelf.ts';

/** Speed before size: the text of an extract packs well at any level. */
const PACKING = { chunkSize: CHUNK_BYTES / 4, params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** A little more than a chunk: a buffer that is filled to the brim makes zlib ask for another. */
const UNPACKING = { chunkSize: CHUNK_BYTES + 64, maxOutputLength: CHUNK_BYTES };

/** One chunk of at most CHUNK_BYTES as it is kept: a Zstandard frame (RFC 8878). */
export const packChunk = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes, PACKING);

const unpackChunk = (packed: Uint8Array): Uint8Array => zstdDecompressSync(packed, UNPACKING);

/** Where packed chunks wait to be read again. */
export interface ChunkPlace {
  readonly add: (position: number, packed: Uint8Array) => void;
  /** Undefined after the last chunk. */
  readonly get: (position: number) => Uint8Array | undefined;
}

export interface MemoryPlace extends ChunkPlace {
  readonly chunks: () => readonly Uint8Array[];
}

export const memoryPlace = (): MemoryPlace => {
  const chunks: Uint8Array[] = [];
  const shelf = createByteShelf();
  return {
    add: (position, packed) => {
      chunks[position] = shelf.keep(packed);
    },
    get: (position) => chunks[position],
    chunks: () => chunks,
  };
};

/** The chunks of a file of the workspace. */
export const storePlace = (store: Pick<ImportStore, 'addChunk' | 'chunk'>, fileId: number): ChunkPlace => ({
  add: (position, packed) => store.addChunk(fileId, position, packed),
  get: (position) => store.chunk(fileId, position),
});

export interface Spooled {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Takes the bytes of a file into a place, packed chunk by chunk, and shows each to `look`. What is read afterwards is
 * read from there ({@link spooledChunks}): the rows come from exactly the bytes that are hashed and kept, whatever
 * happens to the file meanwhile.
 */
export const spoolFile = async (
  file: Pick<SourceFile, 'open'>,
  place: ChunkPlace,
  look: (bytes: number) => void,
): Promise<Spooled> => {
  const hash = createHash('sha256');
  let [sizeBytes, position] = [0, 0];
  for await (const bytes of file.open()) {
    hash.update(bytes);
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      place.add(position, packChunk(bytes.subarray(at, at + CHUNK_BYTES)));
      position += 1;
    }
    look(bytes.length);
    sizeBytes += bytes.length;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
};

/** The bytes of a place from the beginning each time they are gone through; each chunk is shown to `look`. */
export const spooledChunks = (
  place: Pick<ChunkPlace, 'get'>,
  look: (bytes: number) => void = () => undefined,
): SourceChunks => ({
  *[Symbol.iterator]() {
    for (let position = 0; ; position += 1) {
      const packed = place.get(position);
      if (packed === undefined) return;
      const bytes = unpackChunk(packed);
      look(bytes.length);
      yield bytes;
    }
  },
});
