import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ImportStore } from '../db/importStore.ts';
import type { SourceFile } from '../files/extractFiles.ts';
import { CHUNK_BYTES } from '../files/fileChunks.ts';
import type { SourceChunks } from '../files/readers/sourceChunks.ts';
import { refuse } from '../files/refused.ts';
import { createByteShelf } from './byteShelf.ts';

/** Speed before size: the text of an extract packs well at any level. */
const PACKING = { chunkSize: CHUNK_BYTES / 4, params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** A little more than a chunk: a buffer that is filled to the brim makes zlib ask for another. */
const UNPACKING = { chunkSize: CHUNK_BYTES + 64, maxOutputLength: CHUNK_BYTES };

/** One chunk of at most CHUNK_BYTES as it is kept: a Zstandard frame (RFC 8878). */
export const packChunk = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes, PACKING);

const unpackChunk = (packed: Uint8Array): Uint8Array => zstdDecompressSync(packed, UNPACKING);

/** Where the chunks of a file are found again. */
export interface ChunkPlace {
  /** Takes a chunk of at most CHUNK_BYTES. */
  readonly add: (position: number, bytes: Uint8Array) => void;
  /** The chunk, packed; undefined after the last. Asked for in order, from 0. */
  readonly get: (position: number) => Uint8Array | undefined;
  /** The chunks as they were, from the beginning each time; each is good until the next. */
  readonly bytes: () => Iterable<Uint8Array>;
  /** Says that all chunks were added, and the SHA-256 of them. */
  readonly seal: (sha256: string) => void;
}

/** The chunks of a place that has them packed. */
const unpacked = (get: ChunkPlace['get']): ChunkPlace['bytes'] =>
  function* () {
    for (let position = 0; ; position += 1) {
      const packed = get(position);
      if (packed === undefined) return;
      yield unpackChunk(packed);
    }
  };

/** The chunks in memory, packed. */
export const memoryPlace = (): ChunkPlace => {
  const chunks: Uint8Array[] = [];
  const shelf = createByteShelf();
  const get: ChunkPlace['get'] = (position) => chunks[position];
  return {
    add: (position, bytes) => {
      chunks[position] = shelf.keep(packChunk(bytes));
    },
    get,
    bytes: unpacked(get),
    seal: () => undefined,
  };
};

/** The chunks of a file of the workspace. */
export const storePlace = (store: Pick<ImportStore, 'addChunk' | 'chunk'>, fileId: number): ChunkPlace => {
  const get: ChunkPlace['get'] = (position) => store.chunk(fileId, position);
  return {
    add: (position, bytes) => store.addChunk(fileId, position, packChunk(bytes)),
    get,
    bytes: unpacked(get),
    seal: () => undefined,
  };
};

/**
 * The file itself, where it lies: nothing is held. Each time its bytes have been gone through to the end they must have
 * been those that were sealed; otherwise the file is refused, for what was read is not what is hashed and kept.
 */
const diskPlace = (openNow: () => Iterable<Uint8Array>): ChunkPlace => {
  let sealed: string | undefined;
  const bytes = function* (): Generator<Uint8Array> {
    const hash = createHash('sha256');
    for (const chunk of openNow()) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') === sealed) return;
    refuse(
      'file-unreadable',
      'The file was changed while it was read. Import it again when nothing writes to it.',
    );
  };
  let chunks = bytes();
  return {
    add: () => undefined,
    get: (position) => {
      if (position === 0) chunks = bytes();
      const { value, done } = chunks.next();
      return done === true ? undefined : packChunk(value);
    },
    bytes,
    seal: (sha256) => {
      sealed = sha256;
    },
  };
};

/** Where the chunks of a file wait until it may be stored: where it lies, or packed in memory if it is in an archive. */
export const placeFor = ({ openNow }: Pick<SourceFile, 'openNow'>): ChunkPlace =>
  openNow === null ? memoryPlace() : diskPlace(openNow);

export interface Spooled {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Takes the bytes of a file into a place, and shows each chunk to `look`. What is read afterwards is read from there
 * ({@link spooledChunks}): the rows come from exactly the bytes that are hashed and kept, whatever happens to the file
 * meanwhile.
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
      place.add(position, bytes.subarray(at, at + CHUNK_BYTES));
      position += 1;
    }
    look(bytes.length);
    sizeBytes += bytes.length;
  }
  const sha256 = hash.digest('hex');
  place.seal(sha256);
  return { sizeBytes, sha256 };
};

/** The bytes of a place from the beginning each time they are gone through; each chunk is shown to `look`. */
export const spooledChunks = (
  place: Pick<ChunkPlace, 'bytes'>,
  look: (bytes: number) => void = () => undefined,
): SourceChunks => ({
  *[Symbol.iterator]() {
    for (const bytes of place.bytes()) {
      look(bytes.length);
      yield bytes;
    }
  },
});
