import { z } from 'zod';
import { type IssueFilter, IssueGroup, NumberedIssue } from '../../shared/dataset/importReport.ts';
import type { ReadableDb } from './handles.ts';
import { readAll, readOne } from './rows.ts';

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
): NumberedIssue[] => {
  const { severity, rule, file } = filter;
  return readAll(db, {
    row: NumberedIssue,
    sql: [
      'SELECT issue_id AS issueId, file, domain, line, "column", rule, severity, message FROM row_issue WHERE cut_id = ?',
      severity === null ? '' : 'AND severity = ?',
      rule === null ? '' : 'AND rule = ?',
      file === null ? '' : 'AND file = ?',
      'ORDER BY issue_id LIMIT ? OFFSET ?',
    ].join(' '),
    bind: [cutId, ...[severity, rule, file].filter((value) => value !== null), limit, offset],
  });
};

/** The row that an issue is about; undefined for no such issue of the cut, and for one of a whole file or cut. */
export const issuePlace = (
  db: ReadableDb,
  cutId: string,
  issueId: number,
): { readonly domain: string; readonly file: string; readonly line: number } | undefined =>
  readOne(db, {
    row: z.strictObject({ domain: z.string(), file: z.string(), line: z.number().int() }),
    sql: 'SELECT domain, file, line FROM row_issue WHERE issue_id = ? AND cut_id = ? AND line <> 0',
    bind: [issueId, cutId],
  });

/** Issues counted by rule and file: what rejects a row first, then the most frequent. */
export const countIssues = (db: ReadableDb, cutId: string): IssueGroup[] =>
  readAll(db, {
    row: IssueGroup,
    sql: `SELECT severity, rule, domain, file, COUNT(*) AS count FROM row_issue WHERE cut_id = ?
          GROUP BY severity, rule, domain, file ORDER BY severity, count DESC, rule, file`,
    bind: [cutId],
  });
