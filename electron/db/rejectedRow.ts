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

/** The cells of a rejected row as they were read; undefined when no row of that line was rejected. */
export const readRejectedRow = (
  db: ReadableDb,
  { cutId, file, line }: { readonly cutId: string; readonly file: string; readonly line: number },
): RejectedCell[] | undefined => {
  const found = readOne(db, {
    row: z.strictObject({ data: jsonColumn(RejectedData) }),
    sql: `SELECT data FROM row_issue
          WHERE cut_id = ? AND file = ? AND line = ? AND data IS NOT NULL ORDER BY issue_id LIMIT 1`,
    bind: [cutId, file, line],
  });
  return found === undefined ? undefined : cellsOf(found.data);
};
