import { z } from 'zod';
import type { ReadableDb } from './handles.ts';

/**
 * SQLite's own check of the pages and indexes. `quick` leaves out the comparison of indexes with their tables; after
 * an unclean exit the full check is made.
 */
export const isSound = (db: ReadableDb, depth: 'quick' | 'full'): boolean => {
  const pragma = depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)';
  const found = z.string().safeParse(db.pragma(pragma, { simple: true }));
  return found.success && found.data === 'ok';
};

/**
 * Whether an error of SQLite says that the file is not what was written: wrong key, damaged page, no database. Other
 * errors of input and output speak of the disk (full, gone), and nobody should throw a workspace away for those.
 */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_(SHORT_READ|DATA|CORRUPTFS))/.test(String(error.code));
