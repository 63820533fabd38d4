import { z } from 'zod';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import type { ReadableDb } from './handles.ts';
import { type BlockRow, parseBlockLine } from './recordBlock.ts';
import { type BlockHead, blockLines, createRowReader, selectBlocks } from './recordBlocks.ts';
import { count, jsonColumn, readAll, readOne } from './rows.ts';

/** A block that is open: its rows from the next one on. */
interface OpenBlock {
  readonly head: BlockHead;
  readonly lines: readonly string[];
  at: number;
  next: BlockRow;
}

const openBlock = (db: ReadableDb, head: BlockHead): OpenBlock => {
  const lines = blockLines(db, head.blockId);
  const [first] = lines;
  if (first === undefined) throw new Error('A block has rows');
  return { head, lines, at: 0, next: parseBlockLine(first) };
};

/** Goes on to the next row; false at the end of the block. */
const advance = (block: OpenBlock): boolean => {
  block.at += 1;
  const line = block.lines[block.at];
  if (line === undefined) return false;
  block.next = parseBlockLine(line);
  return true;
};

/** The block with the earliest row, and the earliest row of all others. */
const earliest = (blocks: readonly OpenBlock[]) => {
  let [first, bound]: [OpenBlock | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const block of blocks) {
    if (first === undefined || block.next.recordId < first.next.recordId) {
      bound = first?.next.recordId ?? bound;
      first = block;
    } else bound = Math.min(bound, block.next.recordId);
  }
  return { first, bound };
};

/**
 * Accepted rows of one domain in the order in which they were read, with one open block for each test at a time: rows
 * of different tests lie in different blocks that overlap. Between two rows no statement is open, so that the caller
 * may wait.
 */
export const rowsInOrder = function* (
  db: ReadableDb,
  cutId: string,
  domain: string,
): Generator<SourceRow, void> {
  const read = createRowReader();
  const heads = selectBlocks(db, cutId, { domains: [domain] });
  const open: OpenBlock[] = [];
  let begun = 0;
  for (;;) {
    const { first, bound } = earliest(open);
    const next = heads[begun];
    if (next !== undefined && (first === undefined || next.firstRecord <= first.next.recordId)) {
      open.push(openBlock(db, next));
      begun += 1;
      continue;
    }
    if (first === undefined) return;
    const stop = Math.min(bound, next?.firstRecord ?? Number.POSITIVE_INFINITY);
    while (first.next.recordId < stop) {
      yield read(first.head, first.next);
      if (advance(first)) continue;
      open.splice(open.indexOf(first), 1);
      break;
    }
  }
};

/** Number of accepted rows of a domain. */
export const countRows = (db: ReadableDb, cutId: string, domain: string): number =>
  readOne(db, {
    row: z.strictObject({ rows: count }),
    sql: 'SELECT COALESCE(SUM(row_count), 0) AS rows FROM record_block WHERE cut_id = ? AND domain = ?',
    bind: [cutId, domain],
  })?.rows ?? 0;

/** A column as the import noted it; text files have nothing but names. */
const Variable = z.union([
  z.string().transform((name) => ({ name, label: '', stored: 'text' as const })),
  z
    .object({ name: z.string(), label: z.string(), stored: z.enum(['text', 'number']) })
    .transform(({ name, label, stored }) => ({ name, label, stored })),
]);
export type Variable = z.infer<typeof Variable>;

/**
 * The columns of the files of a cut that hold rows of the domain, in the order of the files. A file of several tables
 * lists the columns of all of them.
 */
export const fileVariables = (
  db: ReadableDb,
  cutId: string,
  domain: string,
): { readonly domain: string; readonly variables: Variable[] }[] =>
  readAll(db, {
    row: z.strictObject({ domain: z.string(), variables: jsonColumn(z.array(Variable)) }),
    sql: `SELECT f.domain, f.variables FROM source_file AS f WHERE f.cut_id = ? AND EXISTS
          (SELECT 1 FROM record_block AS b WHERE b.file_id = f.file_id AND b.domain = ?) ORDER BY f.position`,
    bind: [cutId, domain],
  });
