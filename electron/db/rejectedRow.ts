import { z } from 'zod';
import { CellValue } from '../../shared/dataset/sourceRow.ts';
import type { ReadableDb } from './handles.ts';
import { jsonColumn, readOne } from './rows.ts';

/** A cell of a rejected row under its column; under its position (1, 2, 3 …) where no column could be told. */
export interface RejectedCell {
  readonly column: string;
  readonly value: string;
}

/** Cells by column, or the bare cells of a line that does not fit the header. */
const RejectedData = z.union([
  z.strictObject({ cells: z.array(z.string()) }),
  z.record(z.string(), CellValue),
]);

const cellsOf = (data: z.infer<typeof RejectedData>): RejectedCell[] => {
  const { cells } = data;
  if (Array.isArray(cells)) return cells.map((value, index) => ({ column: String(index + 1), value }));
  return Object.entries(data).map(([column, value]) => ({
    column,
    value: value === null || Array.isArray(value) ? '' : String(value),
  }));
};

/**
 * The cells, as they were read, of the rejected row that a remark is about; undefined when that row was not rejected,
 * or the remark is about none. Another remark may hold them: place and line name one row of the cut.
 */
export const readRejectedRow = (
  db: ReadableDb,
  { cutId, issueId }: { readonly cutId: string; readonly issueId: number },
): RejectedCell[] | undefined => {
  const found = readOne(db, {
    row: z.strictObject({ data: jsonColumn(RejectedData) }),
    sql: `SELECT r.data FROM row_issue AS i JOIN row_issue AS r USING (cut_id, file, domain, line)
          WHERE i.issue_id = ? AND i.cut_id = ? AND i.line <> 0 AND r.data IS NOT NULL ORDER BY r.issue_id LIMIT 1`,
    bind: [issueId, cutId],
  });
  return found === undefined ? undefined : cellsOf(found.data);
};
