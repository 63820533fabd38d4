import { hash } from 'node:crypto';
import { z } from 'zod';
import { createContentHash, type Sha256 } from '../../shared/dataset/contentHash.ts';
import { searchColumns } from '../../shared/dataset/searchColumns.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import type { ReadableDb } from './handles.ts';
import { parseCells, readEach } from './rows.ts';

export const nativeSha256: Sha256 = (data) => hash('sha256', data, 'buffer');

const RecordRow = z.strictObject({
  domain: z.string(),
  subject_id: z.string(),
  test_code: z.string(),
  data: z.string(),
});

/** Domain under which a row counts again when its search columns do not agree with its data; no file is named so. */
const MISFILED = '!misfiled';

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
  for (const row of rows) {
    const values = parseCells(row.data);
    content.add(row.domain, values);
    const { subjectId, testCode } = searchColumns(row.domain, values);
    if (row.subject_id.trim() !== subjectId || row.test_code.trim() !== testCode)
      content.add(MISFILED, values);
  }
  return content.digest();
};
