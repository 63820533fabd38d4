import { z } from 'zod';
import type { RowRef } from '../../shared/dataset/sourceRow.ts';
import type { ReadableDb } from './handles.ts';
import { parseBlockLine } from './recordBlock.ts';
import { blockLines } from './recordBlocks.ts';
import { readAll } from './rows.ts';

const Head = z.strictObject({
  block_id: z.number().int(),
  first_record: z.number().int(),
  last_record: z.number().int(),
});
type Head = z.infer<typeof Head>;

export interface RowPlace {
  readonly cutId: string;
  readonly domain: string;
  /** Place of a table, as a row's reference and a remark name it. */
  readonly file: string;
  readonly line: number;
}

const distance = ({ first_record: first, last_record: last }: Head, record: number): number =>
  record < first ? first - record : Math.max(0, record - last);

const recordIn = (db: ReadableDb, blockId: number, line: number): number | undefined => {
  for (const text of blockLines(db, blockId)) {
    const row = parseBlockLine(text);
    if (row.line === line) return row.recordId;
  }
  return undefined;
};

/**
 * The accepted row of a line of a file; undefined where the row was rejected or there is none. Rows are numbered as they
 * are read, so that the line tells in which blocks to look first.
 */
export const findRowAt = (db: ReadableDb, { cutId, domain, file, line }: RowPlace): RowRef | undefined => {
  const heads = readAll(db, {
    row: Head,
    sql: `SELECT block_id, first_record, last_record FROM record_block
          WHERE cut_id = ? AND domain = ? AND place = ? ORDER BY first_record`,
    bind: [cutId, domain, file],
  });
  const guess = (heads[0]?.first_record ?? 0) + line - 2;
  for (const head of [...heads].sort((a, b) => distance(a, guess) - distance(b, guess))) {
    const recordId = recordIn(db, head.block_id, line);
    if (recordId !== undefined) return { recordId, domain, file, line };
  }
  return undefined;
};
