import { type Fact, type FactValue, factId } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import type { ClauseMatch, DltEvent } from './dltEvent.ts';
import { type DosedInput, dltEvents } from './dltEvents.ts';
import { EVENT_RULE, STATUS_RULE, UNGRADED_RULE, WINDOW_RULE } from './dltRules.ts';
import type { JudgedEvent } from './judgedEvent.ts';
import { isDosedInput, type SubjectDlt, subjectDlt } from './subjectDlt.ts';

/** Every rule of DLT; listed in Help. */
export const DLT_RULES: readonly ClinicalRule[] = [WINDOW_RULE, EVENT_RULE, STATUS_RULE, UNGRADED_RULE];

type FactParts = Pick<Fact, 'about' | 'value'> & Partial<Omit<Fact, 'id' | 'rule' | 'area' | 'subjectId'>>;

const fact = (rule: ClinicalRule, subjectId: string, key: string, parts: FactParts): Fact => ({
  id: factId(rule.id, subjectId, key),
  rule: rule.id,
  area: 'dlt',
  subjectId,
  date: '',
  day: null,
  clause: '',
  reason: null,
  inputs: [],
  refs: [],
  ...parts,
});

const code = (value: string): FactValue => ({ kind: 'code', code: value });
const NOT_EVALUABLE: FactValue = { kind: 'none', none: 'not-evaluable' };

const windowFact = ({ dosed, protocol, subjectId }: DosedInput, { closes }: SubjectDlt): Fact => {
  const { days, anchor } = protocol.dlt.rule.value.window;
  const first = dosed.infusions[0];
  return fact(WINDOW_RULE, subjectId, '', {
    about: 'DLT window',
    value: { kind: 'date', date: closes },
    day: studyDay(closes, first.date),
    clause: anchor,
    inputs: [
      { name: 'first infusion', value: first.date },
      { name: 'infusions given', value: String(dosed.infusions.length) },
      { name: 'window', value: `${days} days` },
    ],
    refs: (anchor === 'firstInfusion' ? [first] : dosed.infusions).map(({ ref }) => ref),
  });
};

const input = (name: string, value: string) => ({ name, value: value === '' ? 'not recorded' : value });

const range = (low: number | null, high: number | null): string =>
  low === null && high === null ? '' : ` (${low ?? ''}-${high ?? ''})`;

const inputsOf = (judged: JudgedEvent): Fact['inputs'] => {
  if (judged.source === 'vanished') return [];
  if (judged.source === 'laboratory') {
    const rows = [...judged.results, ...(judged.recovery === null ? [] : [judged.recovery])];
    return rows.map(({ date, value, unit, low, high, grade }) =>
      input(date, `${value} ${unit}${range(low, high)}, grade ${grade}`),
    );
  }
  const { grade, serious, relationship, outcome, start, end } = judged;
  return [
    input('grade', grade === null ? '' : String(grade)),
    input('serious', serious === null ? '' : serious ? 'yes' : 'no'),
    input('relationship', relationship),
    input('outcome', outcome),
    input('start', start),
    input('end', end),
  ];
};

const exceptionOf = ({ exceptions }: ClauseMatch): string => {
  const applied = exceptions.find(({ state }) => state === 'applies');
  return applied === undefined ? '' : ` - ${applied.exception}`;
};

/** Why it is not, or not yet, asked; else what was taken conservatively. */
const reasonOf = ({ clauses, state }: DltEvent): Fact['reason'] => {
  const checks = clauses.flatMap(({ exceptions }) => exceptions);
  if (state === 'excepted') return checks.find((one) => one.state === 'applies')?.reason ?? null;
  const waiting = clauses.find(({ until }) => until !== null)?.until;
  if (state === 'not-yet') return phrase('fact-reason.dlt.not-yet', { date: waiting ?? '' });
  return clauses.flatMap(({ assumed }) => assumed)[0] ?? null;
};

const eventFact = (subjectId: string, event: DltEvent): Fact => {
  const { judged } = event;
  const date =
    judged.source === 'adverse-event'
      ? judged.start
      : judged.source === 'laboratory'
        ? (judged.results[0]?.date ?? '')
        : '';
  return fact(EVENT_RULE, subjectId, event.eventKey, {
    about: event.term,
    value: code(event.state),
    date,
    day: event.day,
    clause: event.clauses.map((match) => `${match.clause}${exceptionOf(match)}`).join('; '),
    reason: reasonOf(event),
    inputs: inputsOf(judged),
    refs: event.refs,
  });
};

const statusFact = ({ subjectId, dosed }: DosedInput, { status, closes }: SubjectDlt): Fact => {
  const about = 'DLT state';
  const inputs = [input('window closes', closes)];
  if (status.kind === 'not-evaluable') {
    return fact(STATUS_RULE, subjectId, '', { about, value: NOT_EVALUABLE, reason: status.reason, inputs });
  }
  // Where nothing happened, the infusions say from when nothing did.
  const refs = status.kind === 'needs-adjudication' ? status.events : dosed.infusions.map(({ ref }) => ref);
  const reason =
    status.kind === 'pending' ? phrase('fact-reason.dlt.pending', { date: status.closes }) : null;
  return fact(STATUS_RULE, subjectId, '', { about, value: code(status.kind), reason, inputs, refs });
};

const ungradedFacts = (subjectId: string, { ungraded }: SubjectDlt): Fact[] =>
  ungraded.length === 0
    ? []
    : [
        fact(UNGRADED_RULE, subjectId, '', {
          about: [...new Set(ungraded.map(({ testCode }) => testCode))].sort().join(', '),
          value: { kind: 'number', value: ungraded.length, unit: '' },
          reason: phrase('fact-reason.dlt.ungraded'),
          refs: ungraded.map(({ ref }) => ref),
        }),
      ];

/**
 * Facts of DLT for one subject: its window, every event that a clause names, the state before adjudication. Verdicts
 * stay outside, because facts are a function of rows and protocol alone. Who was never dosed has none.
 */
export const dltFacts = (subject: SubjectInput): readonly Fact[] => {
  const { subjectId } = subject;
  if (!isDosedInput(subject)) {
    if (subject.infusions.length === 0) return [];
    const reason = phrase('fact-reason.dlt.no-level');
    return [fact(STATUS_RULE, subjectId, '', { about: 'DLT state', value: NOT_EVALUABLE, reason })];
  }
  const dlt = subjectDlt(subject, dltEvents(subject), []);
  return [
    windowFact(subject, dlt),
    ...dlt.events.map(({ event }) => eventFact(subjectId, event)),
    statusFact(subject, dlt),
    ...ungradedFacts(subjectId, dlt),
  ];
};
