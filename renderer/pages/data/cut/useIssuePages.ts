import { useQueries } from '@tanstack/react-query';
import type { IssueFilter, NumberedIssue } from '../../../../shared/dataset/importReport.ts';
import { callOrReject } from '../../../api/queries.ts';

const PAGE = 500;

export const ALL_ISSUES: IssueFilter = { severity: null, rule: null, file: null };

/** The issue at a place of the filtered list; undefined while its page is on the way. Only pages in view are asked for. */
export const useIssuePages = (
  cutId: string,
  filter: IssueFilter,
  indexes: readonly number[],
): ((index: number) => NumberedIssue | undefined) => {
  const pages = [...new Set(indexes.map((index) => Math.floor(index / PAGE)))];
  const results = useQueries({
    queries: pages.map((page) => {
      const input = { cutId, filter, offset: page * PAGE, limit: PAGE };
      return { queryKey: ['cut.issues', input], queryFn: () => callOrReject('cut.issues', input) };
    }),
  });
  return (index) => results[pages.indexOf(Math.floor(index / PAGE))]?.data?.[index % PAGE];
};

/** All issues that pass the filter, for an export. */
export const readIssues = async (
  cutId: string,
  filter: IssueFilter,
  count: number,
): Promise<readonly NumberedIssue[]> => {
  const all: NumberedIssue[] = [];
  for (let offset = 0; offset < count; offset += 1000) {
    all.push(...(await callOrReject('cut.issues', { cutId, filter, offset, limit: 1000 })));
  }
  return all;
};
