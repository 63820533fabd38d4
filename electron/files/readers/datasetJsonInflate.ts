import { Readable } from 'node:stream';
import { createGunzip, createInflate, type Gunzip, type Inflate } from 'node:zlib';
import { refuse } from '../refused.ts';

const MIB = 2 ** 20;

// SECURITY: a small file may unpack to more than any disk holds. test/files/badJsonFiles.test.ts
export const INFLATE_LIMITS = {
  /** Bytes of text that a compressed file may become; ten million rows of 20 variables are fewer. */
  maxBytes: 4096 * MIB,
  /** Times its size; the rows of a real extract shrink to a tenth or a fiftieth, never to a five-hundredth. */
  maxRatio: 500,
  /** Below this the ratio is not looked at. */
  freeBytes: 64 * MIB,
} as const;

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

const firstTwoBytes = (chunks: Iterable<Uint8Array>): readonly number[] => {
  const found: number[] = [];
  for (const chunk of chunks) {
    for (const byte of chunk.subarray(0, 2)) found.push(byte);
    if (found.length >= 2) break;
  }
  return found;
};

/** zlib: RFC 1950, section 2.2 (method 8 in the low bits, header divisible by 31). gzip: RFC 1952, section 2.3.1. */
const unpackerOf = ([a = 0, b = 0]: readonly number[]): Gunzip | Inflate | undefined => {
  if (a === 0x1f && b === 0x8b) return createGunzip();
  const isZlib = (a & 0x0f) === 8 && a >> 4 <= 7 && (a * 256 + b) % 31 === 0;
  return isZlib ? createInflate() : undefined;
};

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

const damaged = (): never =>
  refuse('file-unreadable', 'The compressed file is damaged or cut off: it cannot be unpacked to its end.');

const checkSize = (given: number, taken: number): void => {
  const { maxBytes, maxRatio, freeBytes } = INFLATE_LIMITS;
  if (given > maxBytes) refuse('too-large', `The compressed file unpacks to more than ${maxBytes / MIB} MB.`);
  if (given > freeBytes && given > taken * maxRatio) {
    refuse('too-large', `The compressed file unpacks to more than ${maxRatio} times its size.`);
  }
};

async function* inflate(
  chunks: Iterable<Uint8Array>,
  unpacker: Gunzip | Inflate,
): AsyncGenerator<Uint8Array> {
  let [taken, given] = [0, 0];
  const source = chunks[Symbol.iterator]();
  const feed = function* (): Generator<Uint8Array> {
    for (let next = source.next(); next.done !== true; next = source.next()) {
      taken += next.value.length;
      // A copy: the unpacker reads ahead while the source may use its buffer again.
      yield Buffer.from(next.value);
    }
  };
  const stream = Readable.from(feed(), { highWaterMark: 1 });
  stream.on('error', (error) => unpacker.destroy(error));
  stream.pipe(unpacker);
  try {
    for await (const piece of unpacker) {
      given += piece.length;
      checkSize(given, taken);
      yield piece;
    }
  } catch (error) {
    if (isZlibError(error)) damaged();
    throw error;
  } finally {
    stream.destroy();
    unpacker.destroy();
  }
  for (const _left of feed());
  if (unpacker.bytesWritten !== taken) {
    refuse('file-unreadable', `The compressed data end at byte ${unpacker.bytesWritten}, and more follows.`);
  }
}

/**
 * The text bytes of a Dataset-JSON file, unpacked where its first bytes say that it is compressed. A .dsjc file is a
 * zlib stream by its specification, a gzip file in practice (CDISC Compressed Dataset-JSON v1.1, "File Format");
 * both carry a checksum, which is verified. Refuses damage, what follows the end, and bombs.
 */
export const unpackedChunks = (chunks: Iterable<Uint8Array>): Chunks => {
  const unpacker = unpackerOf(firstTwoBytes(chunks));
  return unpacker === undefined ? chunks : inflate(chunks, unpacker);
};
