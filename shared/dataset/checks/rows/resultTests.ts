import { codeAt, type RowTest, type TableShape, warning } from '../rowTest.ts';
import { resultValueTests } from './resultValueTests.ts';

/** Domains of results: one row per test and time. Source: SDTMIG v3.4, section 6.3. */
const FINDINGS: ReadonlySet<string> = new Set(['LB', 'VS', 'PC', 'CP', 'QS', 'FA']);

export const isFindingsDomain = (domain: string): boolean => FINDINGS.has(domain);

/** Whether a result is there, has a day, and agrees with --STAT. Source: SDTMIG v3.4, section 4.5.1. */
const presenceTests = (table: TableShape): readonly RowTest[] => {
  const { domain } = table;
  const results = ['ORRES', 'STRESC', 'STRESN'].map((suffix) => `${domain}${suffix}`).filter(table.has);
  const [column = ''] = results;
  if (column === '') return [];
  const [first, second, third] = [table.at(column), table.at(results[1] ?? ''), table.at(results[2] ?? '')];
  const [status, date, hasDate] = [
    table.at(`${domain}STAT`),
    table.at(`${domain}DTC`),
    table.has(`${domain}DTC`),
  ];
  const noResult = warning(table, {
    column,
    rule: 'resultMissing',
    message: `The row holds no result, and ${domain}STAT does not say NOT DONE: whether the test was done is unknown.`,
  });
  const undone = warning(table, {
    column: `${domain}STAT`,
    rule: 'notDoneWithResult',
    message: `${domain}STAT says NOT DONE, but the row holds a result; the result is not used.`,
  });
  const undated = warning(table, {
    column: `${domain}DTC`,
    rule: 'resultWithoutDate',
    message: `The result has no date in ${domain}DTC: it stands on no study day and in no chart.`,
  });
  return [
    (cells) => {
      const there = cells[first] !== undefined || cells[second] !== undefined || cells[third] !== undefined;
      const notDone = cells[status] !== undefined && codeAt(cells, status) === 'NOT DONE';
      if (!there) return notDone ? undefined : noResult;
      if (notDone) return undone;
      return hasDate && cells[date] === undefined ? undated : undefined;
    },
  ];
};

/** What the answers about one result must be to each other. */
export const resultTests = (table: TableShape): readonly RowTest[] =>
  isFindingsDomain(table.domain) ? [...presenceTests(table), ...resultValueTests(table)] : [];
