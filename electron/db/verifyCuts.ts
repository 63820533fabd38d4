import { z } from 'zod';
import { hashCanonical } from '../../shared/integrity/sha256.ts';
import { type CutDigests, digestCut } from './cutDigests.ts';
import type { ReadableDb } from './handles.ts';
import { jsonColumn, readAll, readOne } from './rows.ts';
import { atOnce } from './steps.ts';
import type { WorkspaceCheck } from './verifyWorkspace.ts';

export const CUT_IMPORTED = 'data.import';
export const CUT_CHECKED = 'cut.check';
export const CUT_LOCKED = 'cut.lock';

const ImportedRow = z.strictObject({
  label: z.string(),
  cutoffDate: z.string(),
  cutoffBasis: z.string(),
  contentHash: z.string(),
  readerVersions: z.string(),
  rowsRead: z.number(),
  rowsAccepted: z.number(),
  rowsRejected: z.number(),
  importedAt: z.string(),
  accountId: z.string(),
  mappingName: z.string().nullable(),
  mappingVersion: z.number().nullable(),
  mappingHash: z.string().nullable(),
  deidName: z.string().nullable(),
  deidVersion: z.number().nullable(),
  deidHash: z.string().nullable(),
  datesShifted: z.number(),
});

const SourceRow = z.record(z.string(), z.union([z.string(), z.number()]));

const entityOf = (cutId: string): string => `cut:${cutId}`;

/** What the event says of a cut whose blocks and remarks have these digests. */
const eventText = (db: ReadableDb, cutId: string, { blocks, issues }: CutDigests): string => {
  const cut = readOne(db, {
    row: ImportedRow,
    sql: `SELECT label, cutoff_date AS cutoffDate, cutoff_basis AS cutoffBasis, content_hash AS contentHash,
            reader_versions AS readerVersions, rows_read AS rowsRead, rows_accepted AS rowsAccepted,
            rows_rejected AS rowsRejected, imported_at AS importedAt, account_id AS accountId,
            mapping_name AS mappingName, mapping_version AS mappingVersion, mapping_hash AS mappingHash,
            deid_name AS deidName, deid_version AS deidVersion, deid_hash AS deidHash, dates_shifted AS datesShifted
          FROM data_cut WHERE cut_id = ?`,
    bind: [cutId],
  });
  const files = readAll(db, {
    row: SourceRow,
    sql: `SELECT file_id, position, name, domain, format, kept, encoding, size_bytes, sha256, kept_sha256, rows_read,
            rows_accepted, rows_rejected, variables, extra_variables, places
          FROM source_file WHERE cut_id = ? ORDER BY position, file_id`,
    bind: [cutId],
  });
  return JSON.stringify({ ...cut, files: hashCanonical(files), blocks, issues });
};

/**
 * What the audit event of an import says of its cut: everything that the table holds about it, the hash of what is held
 * about its files, and the digests of its rows and remarks. Read back from what was stored, so that the event and the
 * tables cannot differ. `look` is called every few milliseconds, and may throw.
 */
export const cutEvent = (
  db: ReadableDb,
  cutId: string,
  look?: () => void,
): { entity: string; newValue: string } => ({
  entity: entityOf(cutId),
  newValue: eventText(db, cutId, atOnce(digestCut(db, cutId), look)),
});

const RecordedDigests = jsonColumn(z.object({ blocks: z.string(), issues: z.string() }));

const digestsIn = (newValue: string | null | undefined): CutDigests | undefined =>
  RecordedDigests.safeParse(newValue).data;

/** The digests that the audit event of an import bound; undefined when there is none that says so. */
export const recordedDigests = (db: ReadableDb, cutId: string): CutDigests | undefined =>
  digestsIn(
    readOne(db, {
      row: z.strictObject({ new_value: z.string().nullable() }),
      sql: 'SELECT new_value FROM audit_event WHERE action = ? AND entity = ? ORDER BY sequence LIMIT 1',
      bind: [CUT_IMPORTED, entityOf(cutId)],
    })?.new_value,
  );

const StatusRow = z.strictObject({
  cutId: z.string(),
  status: z.enum(['draft', 'checked', 'locked']),
  checkedAt: z.string().nullable(),
  lockedAt: z.string().nullable(),
  /** Whether the mapping and the policy that the cut names are there in that version with that hash; 1 when none is. */
  hasMapping: z.number(),
  hasPolicy: z.number(),
});
type StatusRow = z.infer<typeof StatusRow>;

const eventsOf = (db: ReadableDb, action: string) => {
  const events = readAll(db, {
    row: z.strictObject({ entity: z.string(), at: z.string(), new_value: z.string().nullable() }),
    sql: 'SELECT entity, at, new_value FROM audit_event WHERE action = ?',
    bind: [action],
  });
  return new Map(events.map((event) => [event.entity, event]));
};

/** Status as its two times tell it: no time is there that the status does not say. */
const isInOrder = ({ status, checkedAt, lockedAt }: StatusRow): boolean =>
  (status === 'draft') === (checkedAt === null) && (status === 'locked') === (lockedAt !== null);

/**
 * Every cut is as its audit events say: what was imported and how it was read, when it was checked, and when it was
 * locked. A label, a cut-off date, a mapping or a lock rewritten behind the triggers shows here; the rows, remarks and
 * kept sources themselves are checked by verifyCutData, and the signed checks by verifyCutChecks.
 */
export const verifyCuts = (db: ReadableDb): WorkspaceCheck => {
  const imported = eventsOf(db, CUT_IMPORTED);
  const checked = eventsOf(db, CUT_CHECKED);
  const locked = eventsOf(db, CUT_LOCKED);
  const cuts = readAll(db, {
    row: StatusRow,
    sql: `SELECT cut_id AS cutId, status, checked_at AS checkedAt, locked_at AS lockedAt,
            mapping_name IS NULL OR EXISTS (SELECT 1 FROM mapping_version AS m
              WHERE m.name = mapping_name AND m.version = mapping_version AND m.hash = mapping_hash) AS hasMapping,
            deid_name IS NULL OR EXISTS (SELECT 1 FROM deid_policy_version AS p
              WHERE p.name = deid_name AND p.version = deid_version AND p.hash = deid_hash) AS hasPolicy
          FROM data_cut ORDER BY rowid`,
  });
  for (const [index, cut] of cuts.entries()) {
    const entity = entityOf(cut.cutId);
    const recorded = imported.get(entity)?.new_value;
    const digests = digestsIn(recorded);
    const asRecorded =
      digests !== undefined &&
      recorded === eventText(db, cut.cutId, digests) &&
      (checked.get(entity)?.at ?? null) === cut.checkedAt &&
      (locked.get(entity)?.at ?? null) === cut.lockedAt;
    const whole = isInOrder(cut) && cut.hasMapping === 1 && cut.hasPolicy === 1;
    if (!asRecorded || !whole) return { intact: false, part: 'data_cut', at: index + 1, reason: 'altered' };
  }
  return imported.size === cuts.length
    ? { intact: true }
    : { intact: false, part: 'data_cut', at: cuts.length + 1, reason: 'gap' };
};
