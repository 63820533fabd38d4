import { z } from 'zod';
import type { DomainReport, FileReport } from '../../shared/dataset/importReport.ts';
import type { ReadableDb } from './handles.ts';
import { count, readAll } from './rows.ts';

const DomainCount = z.strictObject({ domain: z.string(), total: count });

type FilePart = Omit<DomainReport, 'files'>;

const countBy = (db: ReadableDb, sql: string, cutId: string, file: string): ReadonlyMap<string, number> =>
  new Map(
    readAll(db, { row: DomainCount, sql, bind: [cutId, file] }).map(({ domain, total }) => [domain, total]),
  );

const ACCEPTED = `SELECT b.domain, SUM(b.row_count) AS total
  FROM record_block AS b JOIN source_file AS f USING (file_id) WHERE b.cut_id = ? AND f.name = ? GROUP BY b.domain`;

/** A rejected row may break several rules, but is one row. */
const REJECTED = `SELECT domain, COUNT(*) AS total
  FROM (SELECT DISTINCT i.domain, i.file, i.line
    FROM source_file AS f, json_each(f.places) AS p JOIN row_issue AS i ON i.cut_id = f.cut_id AND i.file = p.value
    WHERE f.cut_id = ? AND f.name = ? AND i.data IS NOT NULL)
  GROUP BY domain`;

/** The domains of a file with several tables, counted in what was stored of it. */
const partsOf = (db: ReadableDb, cutId: string, { file, domain }: FileReport): FilePart[] => {
  const accepted = countBy(db, ACCEPTED, cutId, file);
  const rejected = countBy(db, REJECTED, cutId, file);
  return [...new Set(domain.split('+'))].map((one) => {
    const [rowsAccepted, rowsRejected] = [accepted.get(one) ?? 0, rejected.get(one) ?? 0];
    return { domain: one, rowsRead: rowsAccepted + rowsRejected, rowsAccepted, rowsRejected };
  });
};

/** Rows per domain of a cut, over all of its files. A file of which every table was left out has none. */
export const domainReports = (
  db: ReadableDb,
  cutId: string,
  files: readonly FileReport[],
): DomainReport[] => {
  const domains = new Map<string, DomainReport>();
  for (const file of files) {
    const parts = file.domain.includes('+') ? partsOf(db, cutId, file) : [file];
    for (const { domain, rowsRead, rowsAccepted, rowsRejected } of parts) {
      if (domain === '') continue;
      const sum = domains.get(domain);
      domains.set(domain, {
        domain,
        files: (sum?.files ?? 0) + 1,
        rowsRead: (sum?.rowsRead ?? 0) + rowsRead,
        rowsAccepted: (sum?.rowsAccepted ?? 0) + rowsAccepted,
        rowsRejected: (sum?.rowsRejected ?? 0) + rowsRejected,
      });
    }
  }
  return [...domains.values()];
};
