import { z } from 'zod';
import { FileFormat } from '../../shared/dataset/fileFormat.ts';
import { FileReport, type ImportReport } from '../../shared/dataset/importReport.ts';
import { findCut } from './cuts.ts';
import { domainReports } from './domainReport.ts';
import type { ReadableDb } from './handles.ts';
import { listIssues } from './issues.ts';
import { count, jsonColumn, readAll, readOne } from './rows.ts';

const FileRow = z
  .strictObject({
    name: z.string(),
    domain: z.string(),
    format: FileFormat,
    kept: z.enum(['original', 'deidentified']),
    encoding: z.string(),
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
        kept: row.kept,
        encoding: row.encoding,
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
    sql: `SELECT name, domain, format, kept, encoding, sha256, size_bytes, rows_read, rows_accepted, rows_rejected,
            extra_variables
          FROM source_file WHERE cut_id = ? ORDER BY position`,
    bind: [cutId],
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
  const files = cutFiles(db, cutId);
  const { label, cutoffDate, contentHash, rowsRead, rowsAccepted, rowsRejected } = cut.view;
  return {
    ...{ cutId, label, cutoffDate, cutoffBasis: cut.basis, contentHash },
    files,
    domains: domainReports(db, cutId, files),
    ...{ rowsRead, rowsAccepted, rowsRejected },
    issues: listIssues(db, cutId, { offset: 0, limit: maxIssues }),
    issueCount: total?.total ?? 0,
  };
};
