import type { Protocol } from '../../../protocol/protocol.ts';
import type { RowIssue } from '../../importReport.ts';
import type { CutFacts } from '../facts/cutFacts.ts';
import type { HasParent } from '../facts/keepTable.ts';
import { consentChecks } from './consentChecks.ts';
import { afterDeathChecks, deathChecks } from './deathChecks.ts';
import { doseChecks } from './doseChecks.ts';
import { parentChecks } from './parentChecks.ts';
import { resultChecks } from './resultChecks.ts';
import { subjectChecks } from './subjectChecks.ts';
import { visitChecks } from './visitChecks.ts';

interface Given {
  readonly protocol: Protocol;
  readonly hasParent: HasParent;
}

const incomplete: RowIssue = {
  file: '',
  domain: '',
  line: 0,
  column: '',
  rule: 'DQ-CUT-005',
  severity: 'warning',
  message:
    'The cut has more subjects, tests or events than the checks across rows hold: some of these checks may have missed something.',
};

/**
 * Every check across rows and files, once all files are read. Nothing here rejects a row: each was right by itself.
 * Issues come in the order of subjects as first met, then tables.
 */
export const acrossFiles = (facts: CutFacts, { protocol, hasParent }: Given): readonly RowIssue[] => {
  const domains = new Set(facts.tables.map(({ domain }) => domain));
  const given = { protocol, hasExposure: domains.has('EX') };
  return [
    ...[...facts.subjects.values()].flatMap((subject) => [
      ...subjectChecks(subject, given),
      ...consentChecks(subject),
      ...doseChecks(subject, protocol),
      ...deathChecks(subject, domains.has('AE')),
      ...visitChecks(subject),
    ]),
    ...afterDeathChecks(facts),
    ...resultChecks(facts),
    ...parentChecks(facts, hasParent),
    ...(facts.incomplete ? [incomplete] : []),
  ];
};
