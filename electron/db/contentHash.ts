import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { type ContentHash, createContentHash, type Sha256 } from '../../shared/dataset/contentHash.ts';
import { searchColumns } from '../../shared/dataset/searchColumns.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import type { ReadableDb } from './handles.ts';
import { parseCells, readAll, readEach } from './rows.ts';

export const nativeSha256: Sha256 = (data) => hash('sha256', data, 'buffer');

const RecordRow = z.strictObject({
  domain: z.string(),
  subject_id: z.string(),
  test_code: z.string(),
  data: z.string(),
});

/** Domain under which a row counts again when its search columns do not agree with its data; no file is named so. */
const MISFILED = '!misfiled';

const addRow = (content: ContentHash, row: z.infer<typeof RecordRow>): void => {
  const values = parseCells(row.data);
  content.add(row.domain, values);
  const { subjectId, testCode } = searchColumns(row.domain, values);
  if (row.subject_id.trim() !== subjectId || row.test_code.trim() !== testCode) content.add(MISFILED, values);
};

/**
 * Recomputes the content hash of a cut from its stored rows, streaming. SECURITY: a row rewritten behind the triggers
 * gives another hash, and so does a row whose search columns were changed to hide it from a query.
 * test/electron/db/contentHash.test.ts
 */
export const cutContentHash = (db: ReadableDb, cutId: string): Sha256Hex => {
  const content = createContentHash(nativeSha256);
  const rows = readEach(db, {
    row: RecordRow,
    sql: `SELECT domain, subject_id, test_code, data FROM record
          WHERE record_id IN (SELECT record_id FROM record WHERE cut_id = ?)`,
    bind: [cutId],
  });
  for (const row of rows) addRow(content, row);
  return content.digest();
};

/** Rows hashed before other work of the thread gets its turn: some 30 ms. */
const ROWS_PER_TURN = 2000;

/**
 * The same hash, with turns for other work, so that the window answers while a large cut is checked. Nothing is kept
 * from one check to the next: rows could be rewritten by another program in between, and would pass.
 */
export const cutContentHashInTurns = async (db: ReadableDb, cutId: string): Promise<Sha256Hex> => {
  const content = createContentHash(nativeSha256);
  const ids = readAll(db, {
    row: z.strictObject({ record_id: z.number().int() }),
    sql: 'SELECT record_id FROM record WHERE cut_id = ?',
    bind: [cutId],
  })
    .map((row) => row.record_id)
    .sort((a, b) => a - b);
  for (let from = 0; from < ids.length; from += ROWS_PER_TURN) {
    const part = ids.slice(from, from + ROWS_PER_TURN);
    const rows = readAll(db, {
      row: RecordRow,
      // The plus sign keeps SQLite from walking the whole cut by its index for each part.
      sql: `SELECT domain, subject_id, test_code, data FROM record
            WHERE record_id BETWEEN ? AND ? AND +cut_id = ?`,
      bind: [part[0] ?? 0, part.at(-1) ?? 0, cutId],
    });
    for (const row of rows) addRow(content, row);
    await setImmediate();
  }
  return content.digest();
};
