import type { AdverseEvent } from '../../dataset/trialData.ts';
import { type Fact, factId } from '../../facts/fact.ts';
import type { ClinicalRule } from '../../facts/rule.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import { phrase } from '../../text/phrases.ts';
import { RULES } from './adverseEventRules.ts';
import type { DerivedGrade } from './derivedGrade.ts';
import { code, eventFact, none, type Statement } from './eventFact.ts';
import { type LateGrade, lateGrades } from './lateGrades.ts';
import type { Comparison, WorstDerived } from './reportedAgainstDerived.ts';
import {
  criteriaOf,
  type EventComparison,
  type NotReportedFinding,
  type SubjectComparison,
} from './subjectComparison.ts';

const resultText = ({ result, unit }: DerivedGrade): string => `${result} ${unit}`.trim();

/** "3", or "2-3" where the values allow both. */
export const gradeRange = ({ min, max }: Pick<WorstDerived, 'min' | 'max'>): string =>
  min === max ? String(min) : `${min}-${max}`;

const stated = ({ verdict, records }: Comparison): Pick<Statement, 'value' | 'reason'> => {
  switch (verdict) {
    case 'no-laboratory-data':
    case 'not-in-criteria':
    case 'event-not-graded':
      return none('not-evaluable', phrase(`fact-reason.ae.${verdict}`));
    case 'ungradable':
      return none(
        'ungradable',
        phrase('fact-reason.ae.ungradable', { n: records.length, why: records[0]?.reason ?? '' }),
      );
    default:
      return { value: code(verdict) };
  }
};

/** What a reader must know beside the verdict; the weightiest alone is said. */
const remarkOf = ({ span, comparison, undated }: EventComparison): Fact['reason'] => {
  if (comparison?.clinical === 'death') return phrase('fact-reason.ae.death');
  if (comparison?.clinical === 'wording') return phrase('fact-reason.ae.clinical-wording');
  if (undated > 0) return phrase('fact-reason.ae.undated-results', { n: undated });
  const ungradable = comparison?.ungradable ?? 0;
  if (ungradable > 0) return phrase('fact-reason.ae.some-ungradable', { n: ungradable });
  if (span?.assumed === 'partial-date') return phrase('fact-reason.ae.span-partial');
  return span?.assumed === 'no-end' ? phrase('fact-reason.ae.span-no-end') : null;
};

/** What is stated of one event: the verdict or why there is none, with the figures and rows. */
export const eventStatement = (one: EventComparison): Statement => {
  const { event, span, comparison } = one;
  const reported = { name: 'AETOXGR', value: event.grade === null ? '' : String(event.grade) };
  if (span === null || comparison === null) {
    return { ...none('not-evaluable', phrase('fact-reason.ae.no-onset')), inputs: [reported] };
  }
  const { value, reason } = stated(comparison);
  const [worst] = comparison.records;
  return {
    value,
    clause: comparison.derived?.clause ?? '',
    reason: reason ?? remarkOf(one),
    inputs: [
      reported,
      ...(comparison.derived === null ? [] : [{ name: 'derived', value: gradeRange(comparison.derived) }]),
      ...(worst === undefined ? [] : [{ name: `${worst.term} ${worst.date}`, value: resultText(worst) }]),
      { name: 'results', value: String(comparison.records.length) },
      { name: 'from', value: span.from },
      { name: 'to', value: span.to ?? '' },
    ],
    refs: comparison.records.map(({ ref }) => ref),
  };
};

/** What the laboratory says of a lasting event after the day of its group. */
const lateStatement = ({ afterDay, worst, records }: LateGrade, scale: string): Statement => {
  const refs = records.map(({ ref }) => ref);
  const inputs = records.map((record) => ({
    name: `${record.term} ${record.date}`,
    value: resultText(record),
  }));
  if (worst === null) {
    const reason = phrase('fact-reason.ae.no-late-result', { day: afterDay });
    return { ...none('not-evaluable', reason), inputs, refs };
  }
  const { grade, min, max, clause } = worst;
  return { value: { kind: 'grade', scale, grade, min, max }, clause, inputs, refs };
};

const lateFacts = (one: EventComparison, key: string, input: SubjectInput): readonly Fact[] =>
  lateGrades(one, input).map((late) =>
    eventFact(
      RULES.late,
      one.event,
      `${key}|${late.group.id}`,
      lateStatement(late, criteriaOf(input.protocol)),
    ),
  );

const subjectFact = (
  rule: ClinicalRule,
  { subjectId }: SubjectInput,
  key: string,
  rest: Pick<Fact, 'about' | 'date' | 'day' | 'value' | 'clause' | 'reason' | 'inputs' | 'refs'>,
): Fact => ({ id: factId(rule.id, subjectId, key), rule: rule.id, area: rule.area, subjectId, ...rest });

/** What a reader must know beside an abnormality that nobody reported. */
export const findingRemark = ({
  undatedEvent,
  baselineGrade,
}: Pick<NotReportedFinding, 'undatedEvent' | 'baselineGrade'>): Fact['reason'] => {
  if (undatedEvent) return phrase('fact-reason.ae.undated-event');
  return baselineGrade === null ? phrase('fact-reason.ae.no-baseline-grade') : null;
};

const findingFact = (finding: NotReportedFinding, input: SubjectInput): Fact => {
  const { entry, term, direction, worst, first, last, baselineGrade, records } = finding;
  return subjectFact(RULES.notReported, input, `${entry.id}|${term}|${direction}`, {
    about: term,
    date: first,
    day: input.firstInfusion === null ? null : studyDay(first, input.firstInfusion),
    value: code('not-reported'),
    clause: worst.clause,
    reason: findingRemark(finding),
    inputs: [
      { name: 'derived', value: gradeRange(worst) },
      { name: 'baseline', value: baselineGrade === null ? '' : String(baselineGrade) },
      ...records.map((record) => ({ name: `${term} ${record.date}`, value: resultText(record) })),
      { name: 'last', value: last },
    ],
    refs: records.map(({ ref }) => ref),
  });
};

const mildFact = ({ notReported, graded }: SubjectComparison, input: SubjectInput): Fact => {
  const found = notReported.filter(({ severe }) => !severe);
  const missing = graded ? null : phrase('fact-reason.ae.no-graded-results');
  return subjectFact(RULES.mild, input, 'count', {
    about: '',
    date: '',
    day: null,
    value:
      missing === null
        ? { kind: 'number', value: found.length, unit: 'abnormalities' }
        : { kind: 'none', none: 'not-evaluable' },
    clause: '',
    reason: missing,
    inputs: found.map(({ term, worst }) => ({ name: term, value: gradeRange(worst) })),
    refs: found.flatMap(({ records }) => records.slice(0, 1).map(({ ref }) => ref)),
  });
};

/** Facts of a subject's reported grades against the derived ones, both ways. */
export const comparisonFacts = (
  comparison: SubjectComparison,
  keys: ReadonlyMap<AdverseEvent, string>,
  input: SubjectInput,
): readonly Fact[] => [
  ...comparison.events.flatMap((one) => {
    const key = keys.get(one.event) ?? '';
    return [eventFact(RULES.compared, one.event, key, eventStatement(one)), ...lateFacts(one, key, input)];
  }),
  ...comparison.notReported.filter(({ severe }) => severe).map((finding) => findingFact(finding, input)),
  ...(input.firstInfusion === null ? [] : [mildFact(comparison, input)]),
];
