import { hash } from 'node:crypto';
import { z } from 'zod';
import { type ContentHash, createContentHash, type Sha256 } from '../../shared/dataset/contentHash.ts';
import type { Sha256Hex } from '../../shared/kernel/brands.ts';
import type { ReadableDb } from './handles.ts';
import { type BlockRow, decodeBlock, parseBlockLine } from './recordBlock.ts';
import { blob, count, readAll, readOne } from './rows.ts';
import { createSearchReader } from './rowText.ts';
import { atOnce, inTurns, type Steps } from './steps.ts';

export const nativeSha256: Sha256 = (data) => hash('sha256', data, 'buffer');

const BlockColumns = z.strictObject({
  domain: z.string(),
  test_code: z.string(),
  first_record: z.number().int(),
  last_record: z.number().int(),
  row_count: count,
  subjects: z.string(),
  data: blob,
});
type BlockColumns = z.infer<typeof BlockColumns>;

/** Domain under which something counts that does not agree with its block; no file is named so. */
const MISFILED = '!misfiled';

/**
 * Whether the columns by which a block is found say what its rows say. That the texts are canonical, on which this
 * reading of them rests, is what the hash itself tells.
 */
const isAsLabelled = (block: BlockColumns, rows: readonly BlockRow[]): boolean => {
  const search = createSearchReader(block.domain);
  const subjects = new Set<string>();
  let last = block.first_record - 1;
  for (const { recordId, text } of rows) {
    if (recordId <= last) return false;
    last = recordId;
    const { subjectId, testCode } = search(text);
    if (testCode !== block.test_code) return false;
    subjects.add(subjectId);
  }
  return (
    rows[0]?.recordId === block.first_record &&
    last === block.last_record &&
    rows.length === block.row_count &&
    JSON.stringify([...subjects].sort()) === block.subjects
  );
};

const readBlock = (db: ReadableDb, blockId: number): BlockColumns | undefined =>
  readOne(db, {
    row: BlockColumns,
    sql: `SELECT domain, test_code, first_record, last_record, row_count, subjects, data FROM record_block
          WHERE block_id = ?`,
    bind: [blockId],
  });

/** The rows of a block; undefined when it no longer is what was written: no frame, no lines, no list of subjects. */
const rowsOfBlock = (block: BlockColumns) => {
  try {
    const rows = decodeBlock(block.data).map(parseBlockLine);
    return { rows, asLabelled: isAsLabelled(block, rows) };
  } catch {
    // Nothing but the bytes of the block is at work here: whatever it is, they are not those of an import.
    return undefined;
  }
};

const addBlock = (db: ReadableDb, content: ContentHash, blockId: number): void => {
  const block = readBlock(db, blockId);
  if (block === undefined) return;
  const read = rowsOfBlock(block);
  for (const { text } of read?.rows ?? []) content.addText(block.domain, text);
  if (read?.asLabelled !== true) content.addText(MISFILED, String(blockId));
};

const blockIds = (db: ReadableDb, cutId: string): number[] =>
  readAll(db, {
    row: z.strictObject({ block_id: z.number().int() }),
    sql: 'SELECT block_id FROM record_block WHERE cut_id = ? ORDER BY block_id',
    bind: [cutId],
  }).map((row) => row.block_id);

const hashContent = function* (db: ReadableDb, cutId: string): Steps<Sha256Hex> {
  const content = createContentHash(nativeSha256);
  for (const blockId of blockIds(db, cutId)) {
    addBlock(db, content, blockId);
    yield;
  }
  return content.digest();
};

/**
 * Recomputes the content hash of a cut from its stored rows, block by block. SECURITY: a row rewritten behind the
 * triggers gives another hash, and so does a block whose columns were changed to hide its rows from a query.
 * test/electron/db/contentHash.test.ts
 */
export const cutContentHash = (db: ReadableDb, cutId: string): Sha256Hex => atOnce(hashContent(db, cutId));

/**
 * The same hash, with turns for other work after each block (a few milliseconds), so that the window answers while a
 * large cut is checked. Nothing is kept from one check to the next: rows could be rewritten by another program in
 * between, and would pass.
 */
export const cutContentHashInTurns = (db: ReadableDb, cutId: string): Promise<Sha256Hex> =>
  inTurns(hashContent(db, cutId));
