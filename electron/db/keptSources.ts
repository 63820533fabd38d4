import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { CHUNK_BYTES } from '../files/fileChunks.ts';
import type { ReadableDb } from './handles.ts';
import { blob, count, readAll, readOne } from './rows.ts';
import type { Steps } from './steps.ts';

const KeptFile = z.strictObject({ file_id: z.number(), name: z.string(), kept_sha256: z.string() });

const countChunks = (db: ReadableDb, fileId: number): number =>
  readOne(db, {
    row: z.strictObject({ total: count }),
    sql: 'SELECT COUNT(*) AS total FROM source_chunk WHERE file_id = ?',
    bind: [fileId],
  })?.total ?? 0;

const chunkAt = (db: ReadableDb, fileId: number, position: number): Uint8Array | undefined =>
  readOne(db, {
    row: z.strictObject({ packed: blob }),
    sql: 'SELECT packed FROM source_chunk WHERE file_id = ? AND position = ?',
    bind: [fileId, position],
  })?.packed;

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
  const chunks = countChunks(db, fileId);
  for (let position = 0; position < chunks; position += 1) {
    const packed = chunkAt(db, fileId, position);
    const bytes = packed === undefined ? undefined : unpacked(packed);
    if (bytes === undefined) return undefined;
    digest.update(bytes);
    yield;
  }
  return digest.digest('hex');
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
