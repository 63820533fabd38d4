import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { phrase } from '../../text/phrases.ts';
import { ENDPOINT_RULE_LIST } from './endpointRules.ts';
import { type EndpointCell, type EndpointRow, endpointTable } from './endpointTable.ts';

export const ENDPOINT_RULES: readonly ClinicalRule[] = ENDPOINT_RULE_LIST;

const groupName = (level: number | null): string => (level === null ? 'Total' : `Dose level ${level}`);

const answer = ({
  ofDosed,
  ofEvaluable,
  subjects,
}: EndpointCell): { value: FactValue; reason: Phrase | null } => {
  if (ofDosed.of === 0) {
    return {
      value: { kind: 'none', none: 'not-applicable' },
      reason: phrase('fact-reason.endpoint.nobody'),
    };
  }
  const missing = ofDosed.of - ofEvaluable.of;
  const reason =
    missing === 0 ? null : phrase('fact-reason.endpoint.not-evaluable', { n: missing, of: ofDosed.of });
  if (ofEvaluable.of > 0) return { value: { kind: 'number', value: ofDosed.n, unit: 'subjects' }, reason };
  // Nobody could be evaluated: that is not zero. Where all share one reason, it says more than the count.
  const reasons = new Set(subjects.map((one) => one.reason?.key ?? ''));
  const shared = reasons.size === 1 ? (subjects[0]?.reason ?? null) : null;
  return { value: { kind: 'none', none: 'not-evaluable' }, reason: shared ?? reason };
};

const interval = ({ low, high }: EndpointCell['ofDosed']): string =>
  low === null || high === null ? '-' : `${low} to ${high}`;

const who = ({ subjects }: EndpointCell, status: 'yes' | 'unknown'): string =>
  subjects
    .filter((one) => one.status === status)
    .map(({ subjectId }) => subjectId)
    .join(', ');

/** Criteria met before the day from which the source states a response are not yet that response. */
const earlyReason = ({ statedFromDay, window }: EndpointRow): Phrase | null =>
  statedFromDay === null || (window !== null && window.day >= statedFromDay)
    ? null
    : phrase('fact-reason.endpoint.early', { from: statedFromDay });

const cellFact = (row: EndpointRow, cell: EndpointCell): Fact => {
  const { endpoint, window } = row;
  const rule = `endpoint/${endpoint}`;
  const { ofDosed, ofEvaluable, subjects, level } = cell;
  const { value, reason } = answer(cell);
  return {
    id: factId(rule, '', `${window?.id ?? 'latest'}|${level ?? 'total'}`),
    rule,
    area: 'endpoint',
    subjectId: '',
    about: groupName(level),
    date: '',
    day: window?.day ?? null,
    value,
    reason: reason ?? earlyReason(row),
    clause: window === null ? '' : `day ${window.fromDay} to ${window.toDay}`,
    inputs: [
      { name: 'dosed', value: `${ofDosed.n}/${ofDosed.of}` },
      { name: 'exact 95 % interval', value: interval(ofDosed) },
      { name: 'evaluable', value: `${ofEvaluable.n}/${ofEvaluable.of}` },
      { name: 'exact 95 % interval of evaluable', value: interval(ofEvaluable) },
      { name: 'subjects', value: who(cell, 'yes') },
      { name: 'not evaluable', value: who(cell, 'unknown') },
    ],
    refs: subjects.filter(({ status }) => status === 'yes').flatMap(({ refs }) => [...refs]),
  };
};

/** Facts of the endpoints of the trial. */
export const endpointFacts = (inputs: readonly SubjectInput[]): readonly Fact[] =>
  endpointTable(inputs).flatMap((row) => row.cells.map((cell) => cellFact(row, cell)));
