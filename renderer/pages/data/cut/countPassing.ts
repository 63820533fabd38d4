import type { IssueFilter, IssueGroup } from '../../../../shared/dataset/importReport.ts';

/** Whether the issues of a group pass every part of a filter. */
export const passes = (group: IssueGroup, filter: IssueFilter): boolean =>
  (filter.severity === null || group.severity === filter.severity) &&
  (filter.rule === null || group.rule === filter.rule) &&
  (filter.file === null || group.file === filter.file);

/** Number of issues that pass a filter. */
export const countPassing = (groups: readonly IssueGroup[], filter: IssueFilter): number =>
  groups.filter((group) => passes(group, filter)).reduce((sum, { count }) => sum + count, 0);
