import type { IsoDate } from '../../../kernel/brands.ts';
import type { RowIssue } from '../../importReport.ts';
import type { CutFacts, SubjectFacts, TableFacts } from '../facts/cutFacts.ts';
import { crossIssue, rowAndMore } from './crossIssue.ts';

/** Deaths as DM and AE tell them. */
export const deathChecks = (subject: SubjectFacts, hasEvents: boolean): readonly RowIssue[] => {
  const { demographics, fatal } = subject;
  if (demographics === undefined) return [];
  if (fatal !== undefined && !demographics.died) {
    const message = `${rowAndMore(fatal.rows)} is a fatal event, but DM holds no death of the subject.`;
    return [crossIssue(fatal, { rule: 'fatalWithoutDeath', column: 'AEOUT', message })];
  }
  if (fatal !== undefined || !demographics.died || !hasEvents) return [];
  const message = 'DM holds a death, but no adverse event of the subject is fatal: the cause is not in AE.';
  return [crossIssue(demographics, { rule: 'deathWithoutFatalEvent', column: 'DTHFL', message })];
};

const startColumn = (domain: string): string =>
  domain === 'AE' || domain === 'EX' ? `${domain}STDTC` : `${domain}DTC`;

const rowAfter = ({ file, domain, latest }: TableFacts, subjectId: string, death: IsoDate) => {
  const last = latest.get(subjectId);
  if (last === undefined || last.day <= death) return [];
  const message = `${startColumn(domain)} lies after the death in DM (DTHDTC); it is the latest such row of the subject.`;
  const place = { file, domain, line: last.line };
  return [crossIssue(place, { rule: 'afterDeath', column: startColumn(domain), message })];
};

/** Rows that certainly lie after the death of their subject. */
export const afterDeathChecks = (facts: CutFacts): readonly RowIssue[] => {
  const dead = [...facts.subjects.values()].flatMap(({ subjectId, demographics }) => {
    const day = demographics?.deathDate.bounds?.latest;
    return day === undefined ? [] : [{ subjectId, day }];
  });
  return facts.tables.flatMap((table) =>
    dead.flatMap(({ subjectId, day }) => rowAfter(table, subjectId, day)),
  );
};
