import { expect, test } from 'vitest';
import { checkAcrossFiles } from '../../../electron/worker/crossChecks.ts';
import { type CutTally, createCutTally, openTable } from '../../../electron/worker/cutTally.ts';
import { createIssueLog } from '../../../electron/worker/issueLog.ts';
import type { RowIssue } from '../../../shared/dataset/importReport.ts';
import { axaNk02 } from '../../../shared/protocol/axaNk02.ts';
import { described } from '../../builders/checkCohort.ts';

const found = (tally: CutTally): RowIssue[] => {
  const issues: RowIssue[] = [];
  checkAcrossFiles(tally, createIssueLog({ addIssue: (issue) => void issues.push(issue) }), axaNk02);
  return issues;
};

const tallyOf = (domains: readonly string[]): CutTally => {
  const tally = createCutTally(axaNk02);
  for (const domain of domains) {
    openTable(tally, `${domain.toLowerCase()}.csv`, domain).subjects.set('S1', { line: 2, rows: 1 });
  }
  return tally;
};

test.each([
  [['DM', 'EX'], []],
  [['EX'], ['warning DQ-CUT-001 :0 ']],
  [['DM'], ['warning DQ-CUT-002 :0 ']],
  [['AE'], ['warning DQ-CUT-001 :0 ', 'warning DQ-CUT-002 :0 ']],
])('SRC-DQ-150: files of %j', (domains, expected) => {
  expect(described(found(tallyOf(domains)))).toEqual(expected);
});

test('SRC-DQ-151: subjects that are not in DM are told once per file, with their number of rows', () => {
  const tally = tallyOf(['DM', 'EX']);
  openTable(tally, 'lb.csv', 'LB').subjects.set('S9', { line: 7, rows: 3 });
  const [issue, ...more] = found(tally);
  expect(more).toEqual([]);
  expect(issue).toEqual({
    file: 'lb.csv',
    domain: 'LB',
    line: 7,
    column: 'USUBJID',
    rule: 'DQ-LB-006',
    severity: 'warning',
    message: 'The subject of this row and of 2 more is not in DM, and so in no denominator.',
  });
});

test('SRC-DQ-152: two studies and full birth dates are told of the cut, without their values', () => {
  const tally = tallyOf(['DM', 'EX']);
  tally.studies.add('ST-1').add('ST-2');
  tally.fullBirthDates = 2;
  const issues = found(tally);
  expect(described(issues)).toEqual(['warning DQ-CUT-003 :0 ', 'warning DQ-CUT-004 :0 ']);
  expect(issues.filter(({ message }) => message.includes('ST-'))).toEqual([]);
});
