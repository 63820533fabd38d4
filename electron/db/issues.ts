import { type IssueFilter, IssueGroup, RowIssue } from '../../shared/dataset/importReport.ts';
import type { ReadableDb } from './handles.ts';
import { readAll } from './rows.ts';

const EVERY_ISSUE: IssueFilter = { severity: null, rule: null, file: null };

interface IssuePage {
  /** Left out: every issue. */
  readonly filter?: IssueFilter | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Issues that pass the filter, in the order in which they were found. */
export const listIssues = (
  db: ReadableDb,
  cutId: string,
  { filter = EVERY_ISSUE, offset, limit }: IssuePage,
): RowIssue[] => {
  const { severity, rule, file } = filter;
  return readAll(db, {
    row: RowIssue,
    sql: [
      'SELECT file, domain, line, "column", rule, severity, message FROM row_issue WHERE cut_id = ?',
      severity === null ? '' : 'AND severity = ?',
      rule === null ? '' : 'AND rule = ?',
      file === null ? '' : 'AND file = ?',
      'ORDER BY issue_id LIMIT ? OFFSET ?',
    ].join(' '),
    bind: [cutId, ...[severity, rule, file].filter((value) => value !== null), limit, offset],
  });
};

/** Issues counted by rule and file: what rejects a row first, then the most frequent. */
export const countIssues = (db: ReadableDb, cutId: string): IssueGroup[] =>
  readAll(db, {
    row: IssueGroup,
    sql: `SELECT severity, rule, domain, file, COUNT(*) AS count FROM row_issue WHERE cut_id = ?
          GROUP BY severity, rule, domain, file ORDER BY severity, count DESC, rule, file`,
    bind: [cutId],
  });
