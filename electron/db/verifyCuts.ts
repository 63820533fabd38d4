import { z } from 'zod';
import type { ReadableDb } from './handles.ts';
import { readAll } from './rows.ts';
import type { WorkspaceCheck } from './verifyWorkspace.ts';

export const CUT_IMPORTED = 'data.import';
export const CUT_LOCKED = 'cut.lock';

/** What the audit event of an import says of its cut: everything that the table holds about it. */
export const cutEvent = (cut: {
  readonly cutId: string;
  readonly label: string;
  readonly cutoffDate: string;
  readonly cutoffBasis: string;
  readonly contentHash: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}): { entity: string; newValue: string } => ({
  entity: `cut:${cut.cutId}`,
  newValue: JSON.stringify({
    label: cut.label,
    cutoffDate: cut.cutoffDate,
    cutoffBasis: cut.cutoffBasis,
    contentHash: cut.contentHash,
    rowsRead: cut.rowsRead,
    rowsAccepted: cut.rowsAccepted,
    rowsRejected: cut.rowsRejected,
  }),
});

const CutRow = z.strictObject({
  cutId: z.string(),
  label: z.string(),
  cutoffDate: z.string(),
  cutoffBasis: z.string(),
  contentHash: z.string(),
  rowsRead: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  lockedAt: z.string().nullable(),
});

const eventsOf = (db: ReadableDb, action: string) =>
  readAll(db, {
    row: z.strictObject({ entity: z.string(), at: z.string(), new_value: z.string().nullable() }),
    sql: 'SELECT entity, at, new_value FROM audit_event WHERE action = ?',
    bind: [action],
  });

/**
 * Every cut is as its audit events say: what was imported, and when it was locked. A label, a cut-off date or a lock
 * rewritten behind the triggers shows here; the rows themselves are checked by cutContentHash.
 */
export const verifyCuts = (db: ReadableDb): WorkspaceCheck => {
  const imported = new Map(eventsOf(db, CUT_IMPORTED).map((event) => [event.entity, event.new_value]));
  const locked = new Map(eventsOf(db, CUT_LOCKED).map((event) => [event.entity, event.at]));
  const cuts = readAll(db, {
    row: CutRow,
    sql: `SELECT cut_id AS cutId, label, cutoff_date AS cutoffDate, cutoff_basis AS cutoffBasis,
            content_hash AS contentHash, rows_read AS rowsRead, rows_accepted AS rowsAccepted,
            rows_rejected AS rowsRejected, locked_at AS lockedAt FROM data_cut ORDER BY rowid`,
  });
  for (const [index, cut] of cuts.entries()) {
    const { entity, newValue } = cutEvent(cut);
    const asRecorded = imported.get(entity) === newValue && (locked.get(entity) ?? null) === cut.lockedAt;
    if (!asRecorded) return { intact: false, part: 'data_cut', at: index + 1, reason: 'altered' };
  }
  return { intact: true };
};
