import { z } from 'zod';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import type { ReadableDb } from './handles.ts';
import { type BlockRow, createCellsReader, decodeBlock, parseBlockLine } from './recordBlock.ts';
import { type Bind, blob, readAll, readOne } from './rows.ts';
import { createCellReader } from './rowText.ts';

export interface RowFilter {
  readonly domains?: readonly string[];
  readonly testCodes?: readonly string[];
  readonly subjectId?: string;
}

const BlockHead = z
  .strictObject({
    block_id: z.number().int(),
    domain: z.string(),
    file: z.string(),
    first_record: z.number().int(),
    last_record: z.number().int(),
  })
  .transform((row) => ({
    blockId: row.block_id,
    domain: row.domain,
    file: row.file,
    firstRecord: row.first_record,
    lastRecord: row.last_record,
  }));
/** A block without its rows. */
export type BlockHead = z.infer<typeof BlockHead>;

const listed = (values: readonly Bind[]): string => values.map(() => '?').join(', ');

/** Blocks of a cut that may hold rows of the filter, in the order in which they begin. */
export const selectBlocks = (db: ReadableDb, cutId: string, filter: RowFilter): BlockHead[] => {
  const { domains, testCodes, subjectId } = filter;
  return readAll(db, {
    row: BlockHead,
    sql: [
      'SELECT block_id, domain, place AS file, first_record, last_record FROM record_block AS b WHERE cut_id = ?',
      domains === undefined ? '' : `AND domain IN (${listed(domains)})`,
      testCodes === undefined ? '' : `AND test_code IN (${listed(testCodes)})`,
      subjectId === undefined ? '' : 'AND EXISTS (SELECT 1 FROM json_each(b.subjects) WHERE value = ?)',
      'ORDER BY first_record, block_id',
    ].join(' '),
    bind: [cutId, ...(domains ?? []), ...(testCodes ?? []), ...(subjectId === undefined ? [] : [subjectId])],
  });
};

/** The lines of one block. Throws when it is not there or not readable. */
export const blockLines = (db: ReadableDb, blockId: number): string[] => {
  const found = readOne(db, {
    row: z.strictObject({ data: blob }),
    sql: 'SELECT data FROM record_block WHERE block_id = ?',
    bind: [blockId],
  });
  if (found === undefined) throw new Error('There is no such block');
  return decodeBlock(found.data);
};

/** Turns stored rows into rows with typed values; one per reading, for it remembers the types of variables. */
export const createRowReader = (): ((head: BlockHead, row: BlockRow) => SourceRow) => {
  const readers = new Map<string, ReturnType<typeof createCellsReader>>();
  const readerOf = (domain: string) => {
    const known = readers.get(domain);
    if (known !== undefined) return known;
    const made = createCellsReader(domain);
    readers.set(domain, made);
    return made;
  };
  return ({ domain, file }, { recordId, line, text }) => ({
    ref: { recordId, domain, file, line },
    values: readerOf(domain)(text),
  });
};

/** Stored rows of the filter, block by block: within a block in the order read. One block is in memory at a time. */
export const readTexts = function* (
  db: ReadableDb,
  cutId: string,
  filter: RowFilter,
): Generator<{ readonly head: BlockHead; readonly row: BlockRow }, void> {
  const subject = createCellReader('USUBJID');
  for (const head of selectBlocks(db, cutId, filter)) {
    for (const line of blockLines(db, head.blockId)) {
      const row = parseBlockLine(line);
      const passes = filter.subjectId === undefined || subject(row.text).trim() === filter.subjectId;
      if (passes) yield { head, row };
    }
  }
};

/** The same rows with typed values. */
export const readByBlock = function* (
  db: ReadableDb,
  cutId: string,
  filter: RowFilter,
): Generator<SourceRow, void> {
  const read = createRowReader();
  for (const { head, row } of readTexts(db, cutId, filter)) yield read(head, row);
};
