import { z } from 'zod';
import { LabTest } from '../../shared/chart/labTrend.ts';
import type { CutView } from '../../shared/contract/operations.ts';
import { FileReport, type ImportReport, RowIssue } from '../../shared/dataset/importReport.ts';
import type { SourceRow } from '../../shared/dataset/sourceRow.ts';
import type { UtcInstant } from '../../shared/kernel/brands.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import { type Bind, count, jsonColumn, parseCells, readAll, readEach, readOne } from './rows.ts';

const CutRow = z
  .strictObject({
    cut_id: z.string(),
    label: z.string(),
    cutoff_date: z.string(),
    cutoff_basis: z.enum(['stated', 'latest-observation']),
    status: z.enum(['draft', 'locked']),
    content_hash: z.string(),
    imported_at: z.string(),
    printed_name: z.string(),
    locked_at: z.string().nullable(),
    rows_read: count,
    rows_accepted: count,
    rows_rejected: count,
  })
  .transform((row) => ({
    basis: row.cutoff_basis,
    view: {
      cutId: row.cut_id,
      label: row.label,
      cutoffDate: row.cutoff_date,
      status: row.status,
      contentHash: row.content_hash,
      importedAt: row.imported_at,
      importedBy: row.printed_name,
      lockedAt: row.locked_at,
      rowsRead: row.rows_read,
      rowsAccepted: row.rows_accepted,
      rowsRejected: row.rows_rejected,
    } satisfies CutView,
  }));

const SELECT_CUT = `SELECT c.cut_id, c.label, c.cutoff_date, c.cutoff_basis, c.status, c.content_hash,
  c.imported_at, a.printed_name, c.locked_at, c.rows_read, c.rows_accepted, c.rows_rejected
  FROM data_cut AS c JOIN account AS a USING (account_id)`;

/** Newest import first. */
export const listCuts = (db: ReadableDb): CutView[] =>
  readAll(db, { row: CutRow, sql: `${SELECT_CUT} ORDER BY c.rowid DESC` }).map((cut) => cut.view);

const findCut = (db: ReadableDb, cutId: string) =>
  readOne(db, { row: CutRow, sql: `${SELECT_CUT} WHERE c.cut_id = ?`, bind: [cutId] });

export const getCut = (db: ReadableDb, cutId: string): CutView | undefined => findCut(db, cutId)?.view;

/** Freezes a draft. Throws when the cut is locked already or not there: the caller has asked before. */
export const lockCut = (db: WritableDb, cutId: string, at: UtcInstant): void => {
  const changed = db
    .prepare("UPDATE data_cut SET status = 'locked', locked_at = ? WHERE cut_id = ?")
    .run(at, cutId).changes;
  if (changed !== 1) throw new Error(`There is no data cut ${cutId}`);
};

const FileRow = z
  .strictObject({
    name: z.string(),
    domain: z.string(),
    format: z.enum(['csv', 'xpt']),
    sha256: z.string(),
    size_bytes: count,
    rows_read: count,
    rows_accepted: count,
    rows_rejected: count,
    extra_variables: jsonColumn(z.array(z.string())),
  })
  .transform(
    (row): FileReport =>
      FileReport.parse({
        file: row.name,
        domain: row.domain,
        format: row.format,
        sha256: row.sha256,
        sizeBytes: row.size_bytes,
        rowsRead: row.rows_read,
        rowsAccepted: row.rows_accepted,
        rowsRejected: row.rows_rejected,
        extraVariables: row.extra_variables,
      }),
  );

/** Source files of a cut, in the order in which they were read. */
export const cutFiles = (db: ReadableDb, cutId: string): FileReport[] =>
  readAll(db, {
    row: FileRow,
    sql: `SELECT name, domain, format, sha256, size_bytes, rows_read, rows_accepted, rows_rejected, extra_variables
          FROM source_file WHERE cut_id = ? ORDER BY position`,
    bind: [cutId],
  });

/** Issues in the order in which they were found. */
export const listIssues = (
  db: ReadableDb,
  cutId: string,
  page: { offset: number; limit: number },
): RowIssue[] =>
  readAll(db, {
    row: RowIssue,
    sql: `SELECT file, domain, line, "column", rule, severity, message FROM row_issue
          WHERE cut_id = ? ORDER BY issue_id LIMIT ? OFFSET ?`,
    bind: [cutId, page.limit, page.offset],
  });

/** The import report as it was shown after the import, with at most `maxIssues` issues; undefined for no such cut. */
export const importReportOf = (
  db: ReadableDb,
  cutId: string,
  maxIssues: number,
): ImportReport | undefined => {
  const cut = findCut(db, cutId);
  if (cut === undefined) return undefined;
  const total = readOne(db, {
    row: z.strictObject({ total: count }),
    sql: 'SELECT COUNT(*) AS total FROM row_issue WHERE cut_id = ?',
    bind: [cutId],
  });
  const { label, cutoffDate, contentHash, rowsRead, rowsAccepted, rowsRejected } = cut.view;
  return {
    ...{ cutId, label, cutoffDate, cutoffBasis: cut.basis, contentHash },
    files: cutFiles(db, cutId),
    ...{ rowsRead, rowsAccepted, rowsRejected },
    issues: listIssues(db, cutId, { offset: 0, limit: maxIssues }),
    issueCount: total?.total ?? 0,
  };
};

const RecordRow = z
  .strictObject({
    record_id: z.number().int(),
    domain: z.string(),
    file: z.string(),
    line: z.number().int(),
    data: z.string().transform(parseCells),
  })
  .transform(
    (row): SourceRow => ({
      ref: { recordId: row.record_id, domain: row.domain, file: row.file, line: row.line },
      values: row.data,
    }),
  );

const SELECT_RECORD = `SELECT r.record_id, r.domain, f.name AS file, r.line, r.data
  FROM record AS r JOIN source_file AS f USING (file_id)`;

export interface RowFilter {
  readonly domains?: readonly string[];
  readonly testCodes?: readonly string[];
  readonly subjectId?: string;
}

const listed = (values: readonly Bind[]): string => values.map(() => '?').join(', ');

/** Accepted rows of a cut, in the order in which they were read. A filter that is left out lets everything pass. */
export const readRows = (db: ReadableDb, cutId: string, filter: RowFilter): SourceRow[] => {
  const { domains, testCodes, subjectId } = filter;
  return readAll(db, {
    row: RecordRow,
    sql: [
      SELECT_RECORD,
      // The ids come from the index alone and are then looked up in their order: by test, pages would be read at random.
      'WHERE r.record_id IN (SELECT record_id FROM record WHERE cut_id = ?',
      domains === undefined ? '' : `AND domain IN (${listed(domains)})`,
      testCodes === undefined ? '' : `AND test_code IN (${listed(testCodes)})`,
      subjectId === undefined ? ')' : ') AND r.subject_id = ?',
      'ORDER BY r.record_id',
    ].join(' '),
    bind: [cutId, ...(domains ?? []), ...(testCodes ?? []), ...(subjectId === undefined ? [] : [subjectId])],
  });
};

/** The named rows, in the order asked for; ids that are not of this cut are left out. At most 30,000 ids. */
export const readRowsByRef = (db: ReadableDb, cutId: string, recordIds: readonly number[]): SourceRow[] => {
  const found = readAll(db, {
    row: RecordRow,
    sql: `${SELECT_RECORD} WHERE r.cut_id = ? AND r.record_id IN (${listed(recordIds)})`,
    bind: [cutId, ...recordIds],
  });
  const byId = new Map(found.map((row) => [row.ref.recordId, row]));
  return recordIds.flatMap((recordId) => byId.get(recordId) ?? []);
};

const TestRow = z.strictObject({
  domain: z.string(),
  test_code: z.string(),
  subject_id: z.string(),
  data: z.string().transform(parseCells),
});

/**
 * Tests of the findings domains. A result is a row with an original or a standard result; a test that was not done
 * is none. `test` and `units` are as they stand in --TEST and --STRESU (--ORRESU where that is empty).
 */
export const listTests = (db: ReadableDb, cutId: string): LabTest[] => {
  const tests = new Map<string, { test: LabTest; subjects: Set<string>; units: Set<string> }>();
  const rows = readEach(db, {
    row: TestRow,
    sql: `SELECT domain, test_code, subject_id, data FROM record
          WHERE record_id IN (SELECT record_id FROM record WHERE cut_id = ? AND test_code <> '')`,
    bind: [cutId],
  });
  for (const { domain, test_code: testCode, subject_id: subjectId, data } of rows) {
    const text = (name: string): string => String(data[`${domain}${name}`] ?? '').trim();
    if (text('STRESN') === '' && text('STRESC') === '' && text('ORRES') === '') continue;
    const key = `${domain} ${testCode}`;
    const entry = tests.get(key) ?? {
      test: { domain, testCode, test: text('TEST'), units: [], results: 0, subjects: 0 },
      subjects: new Set<string>(),
      units: new Set<string>(),
    };
    tests.set(key, entry);
    entry.test.results += 1;
    entry.subjects.add(subjectId);
    const unit = text('STRESU') || text('ORRESU');
    if (unit !== '') entry.units.add(unit);
  }
  return [...tests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { test, subjects, units }]) =>
      LabTest.parse({ ...test, units: [...units].sort(), subjects: subjects.size }),
    );
};
