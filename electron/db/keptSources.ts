import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { CHUNK_BYTES } from '../files/fileChunks.ts';
import type { ReadableDb } from './handles.ts';
import { blob, readAll, readOne } from './rows.ts';
import type { Steps } from './steps.ts';

const KeptFile = z.strictObject({ file_id: z.number(), name: z.string(), kept_sha256: z.string() });

/** The first chunk behind a position, before all of them where none is given; undefined when there is no more. */
const nextChunk = (db: ReadableDb, fileId: number, after: number | null) =>
  readOne(db, {
    row: z.strictObject({ position: z.number(), packed: blob }),
    sql: `SELECT position, packed FROM source_chunk WHERE file_id = ? ${after === null ? '' : 'AND position > ?'}
          ORDER BY position LIMIT 1`,
    bind: after === null ? [fileId] : [fileId, after],
  });

/** The bytes of a chunk; undefined when they are no frame, or more than any chunk holds. */
const unpacked = (packed: Uint8Array): Uint8Array | undefined => {
  try {
    return zstdDecompressSync(packed, { maxOutputLength: CHUNK_BYTES });
  } catch {
    // Nothing but the bytes of the chunk is at work here: whatever it is, they are not those that were kept.
    return undefined;
  }
};

/** SHA-256 of what is kept of a file, chunk by chunk; undefined when a chunk is missing, too many or unreadable. */
const keptHash = function* (db: ReadableDb, fileId: number): Steps<string | undefined> {
  const digest = createHash('sha256');
  for (let position = 0; ; position += 1) {
    const chunk = nextChunk(db, fileId, position === 0 ? null : position - 1);
    if (chunk === undefined) return digest.digest('hex');
    const bytes = chunk.position === position ? unpacked(chunk.packed) : undefined;
    if (bytes === undefined) return undefined;
    digest.update(bytes);
    yield;
  }
};

/**
 * Hashes again what is kept of the files of a cut; gives the name of the first that no longer is what was kept.
 * SECURITY: a source rewritten behind the triggers is found. test/electron/db/keptSources.test.ts
 */
export const changedSource = function* (db: ReadableDb, cutId: string): Steps<string | undefined> {
  const files = readAll(db, {
    row: KeptFile,
    sql: 'SELECT file_id, name, kept_sha256 FROM source_file WHERE cut_id = ? ORDER BY position, file_id',
    bind: [cutId],
  });
  for (const file of files) {
    if ((yield* keptHash(db, file.file_id)) !== file.kept_sha256) return file.name;
  }
  return undefined;
};
