import { createHash, hash } from 'node:crypto';
import { z } from 'zod';
import type { ReadableDb } from './handles.ts';
import { blob, count, readAll, readEach, readOne } from './rows.ts';
import type { Steps } from './steps.ts';

/** What the audit event of an import binds beside the content hash, which knows neither lines nor remarks. */
export interface CutDigests {
  /** Of the blocks byte for byte: the lines and ids of rows, their tables, and how they are found. */
  readonly blocks: string;
  /** Of every remark, with the rejected rows. */
  readonly issues: string;
}

/** Remarks, and text of them (UTF-16 units), in one step. */
const STEP_ISSUES = 500;
const STEP_TEXT = 1 << 20;

const countOf = (db: ReadableDb, table: 'record_block' | 'row_issue', cutId: string): number =>
  readOne(db, {
    row: z.strictObject({ total: count }),
    sql: `SELECT COUNT(*) AS total FROM ${table} WHERE cut_id = ?`,
    bind: [cutId],
  })?.total ?? 0;

const BlockRow = z.strictObject({
  block_id: z.number(),
  domain: z.string(),
  test_code: z.string(),
  file_id: z.number(),
  place: z.string(),
  first_record: z.number(),
  last_record: z.number(),
  row_count: z.number(),
  subjects: z.string(),
  data: blob,
});

/** The rows themselves are packed, so that a million of them are hashed in the time of reading some 30 MB. */
const blocksDigest = function* (db: ReadableDb, cutId: string): Steps<string> {
  const digest = createHash('sha256');
  const ids = readAll(db, {
    row: z.strictObject({ block_id: z.number() }),
    sql: 'SELECT block_id FROM record_block WHERE cut_id = ? ORDER BY block_id',
    bind: [cutId],
  });
  for (const { block_id: blockId } of ids) {
    const block = readOne(db, {
      row: BlockRow,
      sql: `SELECT block_id, domain, test_code, file_id, place, first_record, last_record, row_count, subjects, data
            FROM record_block WHERE block_id = ?`,
      bind: [blockId],
    });
    if (block === undefined) continue;
    const { data, ...columns } = block;
    digest.update(`${JSON.stringify([...Object.values(columns), hash('sha256', data)])}\n`);
    yield;
  }
  return digest.digest('hex');
};

const IssueRow = z.strictObject({
  issue_id: z.number(),
  file: z.string(),
  domain: z.string(),
  line: z.number(),
  column: z.string(),
  rule: z.string(),
  severity: z.string(),
  message: z.string(),
  data: z.string().nullable(),
});

const issuesDigest = function* (db: ReadableDb, cutId: string): Steps<string> {
  const digest = createHash('sha256');
  // An id that no import gives, and before which the steps begin, would not be met; the number of all tells of it.
  digest.update(`${countOf(db, 'row_issue', cutId)}\n`);
  for (let last = 0; ; ) {
    const before = last;
    let text = 0;
    for (const issue of readEach(db, {
      row: IssueRow,
      sql: `SELECT issue_id, file, domain, line, "column", rule, severity, message, data FROM row_issue
            WHERE cut_id = ? AND issue_id > ? ORDER BY issue_id LIMIT ${STEP_ISSUES}`,
      bind: [cutId, last],
    })) {
      // An array of texts and whole numbers: JSON.stringify writes it as RFC 8785 does.
      const line = JSON.stringify(Object.values(issue));
      digest.update(`${line}\n`);
      last = issue.issue_id;
      text += line.length;
      if (text >= STEP_TEXT) break;
    }
    if (last === before) return digest.digest('hex');
    yield;
  }
};

/** Computes the digests of a stored cut. Throws ZodError when a row no longer has its shape. */
export const digestCut = function* (db: ReadableDb, cutId: string): Steps<CutDigests> {
  return { blocks: yield* blocksDigest(db, cutId), issues: yield* issuesDigest(db, cutId) };
};
