import type { RowIssue } from '../../../../shared/dataset/importReport.ts';
import type { TwinTable } from '../../../charts/twinTable.ts';

/** Remarks as a table for export; names as in the data, so that no language is lost on the reader's tools. */
export const issuesTable = (issues: readonly RowIssue[]): TwinTable => ({
  columns: [
    { label: 'severity', numeric: false },
    { label: 'file', numeric: false },
    { label: 'domain', numeric: false },
    { label: 'line', numeric: true },
    { label: 'column', numeric: false },
    { label: 'rule', numeric: false },
    { label: 'message', numeric: false },
  ],
  rows: issues.map((issue) => [
    issue.severity,
    issue.file,
    issue.domain,
    issue.line,
    issue.column,
    issue.rule,
    issue.message,
  ]),
});
