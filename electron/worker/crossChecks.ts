import { acrossFiles } from '../../shared/dataset/checks/across/acrossFiles.ts';
import { rowRuleId } from '../../shared/dataset/rowRules.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { type CutTally, parentFinder, type SubjectRows } from './cutTally.ts';
import type { IssueLog } from './issueLog.ts';

const domainsOf = (tally: CutTally): ReadonlySet<string> => new Set(tally.tables.map(({ domain }) => domain));

const warnOfCut = (issues: IssueLog, domain: string, rule: string, message: string): void =>
  issues.warnOfWhole({ file: '', domain, column: '', rule, message });

const checkDomains = (tally: CutTally, issues: IssueLog): void => {
  const domains = domainsOf(tally);
  if (!domains.has('DM')) {
    warnOfCut(
      issues,
      'DM',
      'DQ-CUT-001',
      'There is no DM file: which subjects there are, and so every denominator, cannot be told.',
    );
  }
  if (!domains.has('EX')) {
    warnOfCut(
      issues,
      'EX',
      'DQ-CUT-002',
      'There is no EX file: who was dosed, when and with what, and every study day, cannot be told.',
    );
  }
};

const checkSubjects = (tally: CutTally, issues: IssueLog): void => {
  const known = new Set(
    tally.tables.filter(({ domain }) => domain === 'DM').flatMap(({ subjects }) => [...subjects.keys()]),
  );
  if (!domainsOf(tally).has('DM')) return;
  const words = ({ rows }: SubjectRows): string =>
    rows === 1 ? 'The subject of this row' : `The subject of this row and of ${rows - 1} more`;
  for (const { file, domain, subjects } of tally.tables) {
    for (const [subject, rows] of subjects) {
      if (known.has(subject)) continue;
      const message = `${words(rows)} is not in DM, and so in no denominator.`;
      const rule = rowRuleId(domain, 'subjectNotInDm');
      issues.add(
        { file, domain, line: rows.line, column: 'USUBJID', rule, severity: 'warning', message },
        null,
      );
    }
  }
};

const checkIdentity = (tally: CutTally, issues: IssueLog): void => {
  if (tally.studies.size > 1) {
    const message = `The rows name ${tally.studies.size} different studies in STUDYID; a cut is of one study.`;
    warnOfCut(issues, '', 'DQ-CUT-003', message);
  }
  if (tally.fullBirthDates > 0) {
    const message = `DM holds ${tally.fullBirthDates} full birth dates in BRTHDTC; a de-identified extract has none.`;
    warnOfCut(issues, 'DM', 'DQ-CUT-004', message);
  }
};

/** What can only be seen when all files are read. Nothing here rejects a row: each file was right by itself. */
export const checkAcrossFiles = (tally: CutTally, issues: IssueLog, protocol: Protocol): void => {
  checkDomains(tally, issues);
  checkSubjects(tally, issues);
  checkIdentity(tally, issues);
  for (const issue of acrossFiles(tally.facts, { protocol, hasParent: parentFinder(tally) })) {
    if (issue.line === 0) issues.warnOfWhole(issue);
    else issues.add(issue, null);
  }
  issues.endFile();
};
