import type { RowIssue } from '../../shared/dataset/importReport.ts';
import type { ImportStore } from '../db/importStore.ts';

/** Row warnings of one kind per file and variable that are written one by one; the rest is counted. */
const MAX_SAME_WARNINGS = 1000;

export interface IssueLog {
  /** `data` is the rejected row as JSON. Rejected rows are always written. */
  readonly add: (issue: RowIssue, data: string | null) => void;
  /** Something about a file or the cut as a whole. */
  readonly warnOfWhole: (issue: Omit<RowIssue, 'line' | 'severity'>) => void;
  /** Writes how many more warnings of a kind the file had. */
  readonly endFile: () => void;
}

export const createIssueLog = (store: Pick<ImportStore, 'addIssue'>): IssueLog => {
  const same = new Map<string, { first: RowIssue; count: number }>();
  const isFewEnough = (issue: RowIssue): boolean => {
    const key = JSON.stringify([issue.domain, issue.column, issue.rule, issue.message]);
    const seen = same.get(key) ?? { first: issue, count: 0 };
    seen.count += 1;
    same.set(key, seen);
    return seen.count <= MAX_SAME_WARNINGS;
  };
  const warnOfWhole: IssueLog['warnOfWhole'] = (issue) =>
    store.addIssue({ ...issue, line: 0, severity: 'warning' }, null);
  return {
    add: (issue, data) => {
      if (issue.severity === 'error' || isFewEnough(issue)) store.addIssue(issue, data);
    },
    warnOfWhole,
    endFile: () => {
      for (const { first, count } of same.values()) {
        const more = count - MAX_SAME_WARNINGS;
        if (more > 0)
          warnOfWhole({ ...first, message: `${more} more rows like those before: ${first.message}` });
      }
      same.clear();
    },
  };
};
