import type { RowIssue } from '../../shared/dataset/importReport.ts';
import type { CheckCount } from '../../shared/dataset/inspection.ts';
import type { IssueLog } from './issueLog.ts';

/** Counts how often each check speaks, by domain and variable, and keeps one of its messages. */
export const createCheckCounts = (): {
  readonly issues: IssueLog;
  readonly counts: () => readonly CheckCount[];
} => {
  const counts = new Map<string, { issue: RowIssue; count: number }>();
  const add = (issue: RowIssue): void => {
    const key = JSON.stringify([issue.rule, issue.domain, issue.column, issue.severity]);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { issue, count: 1 });
    else known.count += 1;
  };
  return {
    issues: {
      add,
      warnOfWhole: (issue) => add({ ...issue, line: 0, severity: 'warning' }),
      endFile: () => undefined,
    },
    counts: () =>
      [...counts.values()].map(
        ({ issue: { rule, severity, domain, message, file, line, column }, count }) => ({
          ...{ rule, severity, domain, count, message, file, line, column },
        }),
      ),
  };
};
