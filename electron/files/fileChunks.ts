import { closeSync, openSync, readSync } from 'node:fs';
import { refuse } from './refused.ts';

/** Bytes that are read, handed on and kept at a time. */
export const CHUNK_BYTES = 1 << 18;

const openFile = (path: string): number => {
  try {
    return openSync(path, 'r');
  } catch {
    return refuse('file-unreadable', 'The file cannot be read; is it in use, or not yours to read?');
  }
};

const readInto = (file: number, buffer: Buffer, position: number): number => {
  try {
    return readSync(file, buffer, 0, buffer.length, position);
  } catch {
    return refuse('file-unreadable', 'Reading the file failed half-way.');
  }
};

/** The bytes of a file from its beginning, without giving way, in chunks that are good until the next is asked for. */
export function* fileChunksNow(path: string): Generator<Uint8Array, void, void> {
  const file = openFile(path);
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let position = 0; ; ) {
      const size = readInto(file, buffer, position);
      if (size === 0) return;
      yield buffer.subarray(0, size);
      position += size;
    }
  } finally {
    closeSync(file);
  }
}

/** As {@link fileChunksNow}, giving way between chunks. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void, void> {
  yield* fileChunksNow(path);
}

/** The bytes of an open file from `start` to before `end`, fewer when it ends before, in chunks that stay good. */
export async function* rangeChunks(
  file: number,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array, void, void> {
  for (let position = start; position < end; ) {
    const buffer = Buffer.alloc(Math.min(CHUNK_BYTES, end - position));
    const size = readInto(file, buffer, position);
    if (size === 0) return;
    yield buffer.subarray(0, size);
    position += size;
  }
}

/** The same bytes in chunks of {@link CHUNK_BYTES}, the last shorter; each is good until the next is asked for. */
export async function* regrouped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + CHUNK_BYTES - filled);
      buffer.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < CHUNK_BYTES) continue;
      yield buffer;
      filled = 0;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}
