import { createHash, randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Sha256Hex } from '../../../shared/kernel/brands.ts';
import { refuse } from '../refused.ts';

/** A file that is whole on the disk but not yet in its place. */
export interface WaitingFile {
  readonly sha256: Sha256Hex;
  readonly bytes: number;
  /** Puts it in its place. Throws an error with a code (EACCES, EEXIST …) when that cannot be. */
  readonly place: () => void;
  /** Takes it away again, also from its place. */
  readonly discard: () => void;
}

interface Target {
  readonly path: string;
  /** Whether a file that is there may be replaced: only a person can say so. */
  readonly overwrite: 'agreed' | 'never';
}

const exists = (path: string): never => {
  throw Object.assign(new Error('A file of this name is there already.'), {
    code: 'EEXIST',
    path: basename(path),
  });
};

const writeAll = async (file: FileHandle, pieces: Iterable<Uint8Array>, signal?: AbortSignal) => {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces) {
    if (signal?.aborted === true) refuse('cancelled', 'The export was cancelled; nothing was written.');
    hash.update(piece);
    bytes += piece.length;
    // Each write gives the window its turn.
    await file.writeFile(piece);
  }
  await file.sync();
  return { sha256: hash.digest('hex') as Sha256Hex, bytes };
};

/**
 * Writes the pieces to a new file beside the place, readable by its owner only; `place` then puts it there in one step,
 * so that no reader ever sees half a file. When the pieces or the disk fail, nothing stays.
 */
export const writeBeside = async (
  { path, overwrite }: Target,
  pieces: Iterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<WaitingFile> => {
  const target = resolve(path);
  if (overwrite === 'never' && existsSync(target)) exists(target);
  const beside = join(dirname(target), `.export-${randomUUID()}.part`);
  // SECURITY: the file is never readable by others, not even while it grows. test/electron/files/writers/writeExport.test.ts
  const file = await open(beside, 'wx', 0o600);
  let written: Awaited<ReturnType<typeof writeAll>>;
  try {
    written = await writeAll(file, pieces, signal);
  } catch (error) {
    await file.close();
    rmSync(beside, { force: true });
    throw error;
  }
  await file.close();
  let placed = false;
  return {
    ...written,
    place: () => {
      if (overwrite === 'never' && existsSync(target)) exists(target);
      renameSync(beside, target);
      placed = true;
    },
    discard: () => rmSync(placed ? target : beside, { force: true }),
  };
};
