import { z } from 'zod';
import type { CutView } from '../../shared/contract/operations.ts';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import { CutCheck } from '../../shared/decision/cutCheck.ts';
import type { UtcInstant } from '../../shared/kernel/brands.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { SavedRef } from './importStore.ts';
import { parseBlockLine } from './recordBlock.ts';
import { blockLines, createRowReader, type RowFilter, readByBlock, selectBlocks } from './recordBlocks.ts';
import { count, flag, jsonColumn, readAll, readOne } from './rows.ts';

const savedRef = (name: string | null, version: number | null, hash: string | null): SavedRef | null =>
  name === null || version === null || hash === null ? null : { name, version, hash };

const CutRow = z
  .strictObject({
    cut_id: z.string(),
    label: z.string(),
    cutoff_date: z.string(),
    cutoff_basis: z.enum(['stated', 'latest-observation']),
    status: z.enum(['draft', 'checked', 'locked']),
    content_hash: z.string(),
    imported_at: z.string(),
    account_id: z.string(),
    printed_name: z.string(),
    // One that is no longer readable is none; verifyCutChecks tells of it.
    check_statement: jsonColumn(CutCheck).nullable().catch(null),
    locked_at: z.string().nullable(),
    mapping_name: z.string().nullable(),
    mapping_version: count.nullable(),
    mapping_hash: z.string().nullable(),
    deid_name: z.string().nullable(),
    deid_version: count.nullable(),
    deid_hash: z.string().nullable(),
    dates_shifted: flag,
    rows_read: count,
    rows_accepted: count,
    rows_rejected: count,
  })
  .transform(({ check_statement: check, ...row }) => ({
    basis: row.cutoff_basis,
    importedByAccount: row.account_id,
    view: {
      cutId: row.cut_id,
      label: row.label,
      cutoffDate: row.cutoff_date,
      status: row.status,
      contentHash: row.content_hash,
      importedAt: row.imported_at,
      importedBy: row.printed_name,
      check:
        check === null ? null : { by: check.printedName, at: check.signedAt, statement: check.statement },
      lockedAt: row.locked_at,
      mapping: savedRef(row.mapping_name, row.mapping_version, row.mapping_hash),
      deidPolicy: savedRef(row.deid_name, row.deid_version, row.deid_hash),
      datesShifted: row.dates_shifted,
      rowsRead: row.rows_read,
      rowsAccepted: row.rows_accepted,
      rowsRejected: row.rows_rejected,
    } satisfies CutView,
  }));

const SELECT_CUT = `SELECT c.cut_id, c.label, c.cutoff_date, c.cutoff_basis, c.status, c.content_hash,
  c.imported_at, c.account_id, a.printed_name, k.statement AS check_statement, c.locked_at, c.mapping_name,
  c.mapping_version, c.mapping_hash, c.deid_name, c.deid_version, c.deid_hash, c.dates_shifted, c.rows_read,
  c.rows_accepted, c.rows_rejected
  FROM data_cut AS c JOIN account AS a USING (account_id) LEFT JOIN cut_check AS k ON k.cut_id = c.cut_id`;

/** Newest import first. */
export const listCuts = (db: ReadableDb): CutView[] =>
  readAll(db, { row: CutRow, sql: `${SELECT_CUT} ORDER BY c.rowid DESC` }).map((cut) => cut.view);

/** A cut with what the import report says beside the view. */
export const findCut = (db: ReadableDb, cutId: string) =>
  readOne(db, { row: CutRow, sql: `${SELECT_CUT} WHERE c.cut_id = ?`, bind: [cutId] });

export const getCut = (db: ReadableDb, cutId: string): CutView | undefined => findCut(db, cutId)?.view;

/** The account that imported a cut; undefined for no such cut. */
export const cutImporter = (db: ReadableDb, cutId: string): string | undefined =>
  findCut(db, cutId)?.importedByAccount;

/** Marks a draft as checked. Throws unless its signed check is there (insertCutCheck). */
export const markChecked = (db: WritableDb, cutId: string, at: UtcInstant): void => {
  const changed = db
    .prepare("UPDATE data_cut SET status = 'checked', checked_at = ? WHERE cut_id = ?")
    .run(at, cutId).changes;
  if (changed !== 1) throw new Error(`There is no data cut ${cutId}`);
};

/** Freezes a checked cut. Throws when it is not checked, locked already or not there: the caller has asked before. */
export const lockCut = (db: WritableDb, cutId: string, at: UtcInstant): void => {
  const changed = db
    .prepare("UPDATE data_cut SET status = 'locked', locked_at = ? WHERE cut_id = ?")
    .run(at, cutId).changes;
  if (changed !== 1) throw new Error(`There is no data cut ${cutId}`);
};

/** Accepted rows of a cut, in the order in which they were read. A filter that is left out lets everything pass. */
export const readRows = (db: ReadableDb, cutId: string, filter: RowFilter): SourceRow[] =>
  [...readByBlock(db, cutId, filter)].sort((a, b) => a.ref.recordId - b.ref.recordId);

/**
 * The same rows one after the other, without holding more than a block of them: for a whole cut. The rows of one test
 * of a file come in the order read; tests are mixed block by block.
 */
export const readEachRow = (
  db: ReadableDb,
  cutId: string,
  filter: Pick<RowFilter, 'domains'>,
): Generator<SourceRow, void> => readByBlock(db, cutId, filter);

/** Domains of which a cut has rows, in alphabetical order. */
export const listDomains = (db: ReadableDb, cutId: string): string[] =>
  readAll(db, {
    row: z.strictObject({ domain: z.string() }),
    sql: 'SELECT DISTINCT domain FROM record_block WHERE cut_id = ? ORDER BY domain',
    bind: [cutId],
  }).map((row) => row.domain);

/** The named rows, in the order asked for; ids that are not of this cut are left out. */
export const readRowsByRef = (db: ReadableDb, cutId: string, recordIds: readonly number[]): SourceRow[] => {
  const read = createRowReader();
  const wanted = new Set(recordIds);
  const byId = new Map<number, SourceRow>();
  for (const head of selectBlocks(db, cutId, {})) {
    if (!recordIds.some((id) => id >= head.firstRecord && id <= head.lastRecord && !byId.has(id))) continue;
    for (const line of blockLines(db, head.blockId)) {
      const row = parseBlockLine(line);
      if (wanted.has(row.recordId)) byId.set(row.recordId, read(head, row));
    }
  }
  return recordIds.flatMap((recordId) => byId.get(recordId) ?? []);
};
