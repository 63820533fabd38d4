import { eventStatement, findingRemark } from '../clinical/adverse/comparisonFacts.ts';
import { eventKeys } from '../clinical/adverse/eventFact.ts';
import { VERDICTS } from '../clinical/adverse/reportedAgainstDerived.ts';
import {
  criteriaOf,
  type EventComparison,
  type NotReportedFinding,
  type SubjectComparison,
} from '../clinical/adverse/subjectComparison.ts';
import { termOf } from '../clinical/worstGrade.ts';
import type { SubjectInput } from '../facts/subjectInput.ts';
import type { Phrase } from '../gates/gate.ts';
import { studyDay } from '../kernel/isoDate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { AeDerivedModel, ComparisonRow, ComparisonVerdict } from './aeDerived.ts';

/** A subject with what its events report and what its results show. */
export interface Compared {
  readonly input: SubjectInput;
  readonly comparison: SubjectComparison;
}

/** What asks most for a look stands first. */
const ORDER: readonly ComparisonVerdict[] = [
  'reported-lower',
  'not-reported',
  'reported-higher',
  ...VERDICTS.filter(
    (verdict) => verdict !== 'reported-lower' && verdict !== 'reported-higher' && verdict !== 'agrees',
  ),
  'not-evaluable',
  'agrees',
  'not-reported-mild',
];

const eventRow = (one: EventComparison, key: string, { subjectId, dosed }: SubjectInput): ComparisonRow => {
  const { event, comparison } = one;
  const [worst] = comparison?.records ?? [];
  const derived = comparison?.derived ?? null;
  return {
    id: `${subjectId}|${key}`,
    subjectId,
    level: dosed?.level ?? null,
    term: termOf(event),
    date: event.start.kind === 'missing' ? '' : event.start.text,
    day: event.startDay,
    reported: { kind: 'event', grade: event.grade },
    derived:
      derived === null || worst === undefined
        ? null
        : {
            min: derived.min,
            max: derived.max,
            clause: derived.clause,
            result: worst.result,
            unit: worst.unit,
            on: worst.date,
          },
    results: comparison?.records.length ?? 0,
    verdict: comparison?.verdict ?? 'not-evaluable',
    remark: eventStatement(one).reason ?? null,
    refs: [event.ref, ...(comparison?.records.map(({ ref }) => ref) ?? [])],
  };
};

const findingRow = (finding: NotReportedFinding, input: SubjectInput): ComparisonRow => {
  const { term, direction, severe, worst, records, first } = finding;
  const [record] = records;
  return {
    id: `${input.subjectId}|${term}|${direction}`,
    subjectId: input.subjectId,
    level: input.dosed?.level ?? null,
    term,
    date: first,
    day: input.firstInfusion === null ? null : studyDay(first, input.firstInfusion),
    reported: { kind: 'none' },
    derived: {
      min: worst.min,
      max: worst.max,
      clause: worst.clause,
      result: record?.result ?? '',
      unit: record?.unit ?? '',
      on: record?.date ?? '',
    },
    results: records.length,
    verdict: severe ? 'not-reported' : 'not-reported-mild',
    remark: findingRemark(finding),
    refs: records.map(({ ref }) => ref),
  };
};

const rowsOf = ({ input, comparison: { events, notReported } }: Compared): readonly ComparisonRow[] => {
  const keys = eventKeys(input.adverseEvents);
  return [
    ...events.map((one) => eventRow(one, keys.get(one.event) ?? '', input)),
    ...notReported.map((finding) => findingRow(finding, input)),
  ];
};

const subjectsOf = (rows: readonly ComparisonRow[]): readonly string[] => [
  ...new Set(rows.map(({ subjectId }) => subjectId)),
];

const conclusionOf = (
  rows: readonly ComparisonRow[],
  { dosed, minGrade }: { dosed: number; minGrade: number },
): Phrase[] => {
  const of = (...verdicts: readonly ComparisonVerdict[]) =>
    rows.filter(({ verdict }) => verdicts.includes(verdict));
  const reported = rows.filter((row) => row.reported.kind === 'event');
  const lower = of('reported-lower');
  const higher = of('reported-higher');
  const missing = of('not-reported');
  const mild = of('not-reported-mild');
  const clinical = of('clinical-data-needed');
  const without = of(
    'event-not-graded',
    'ungradable',
    'no-laboratory-data',
    'not-in-criteria',
    'not-evaluable',
  );
  const listed = (found: readonly ComparisonRow[]) => listParam(subjectsOf(found));
  return [
    reported.length === 0
      ? phrase('ae-derived.no-event')
      : phrase('ae-derived.agrees', { n: of('agrees').length, of: reported.length }),
    ...(lower.length === 0 ? [] : [phrase('ae-derived.lower', { n: lower.length, subjects: listed(lower) })]),
    ...(higher.length === 0
      ? []
      : [phrase('ae-derived.higher', { n: higher.length, subjects: listed(higher) })]),
    missing.length === 0
      ? phrase('ae-derived.none-missing', { grade: minGrade })
      : phrase('ae-derived.missing', {
          grade: minGrade,
          n: missing.length,
          k: subjectsOf(missing).length,
          of: dosed,
          subjects: listed(missing),
        }),
    ...(mild.length === 0
      ? []
      : [phrase('ae-derived.mild', { n: mild.length, k: subjectsOf(mild).length, of: dosed })]),
    ...(clinical.length === 0 ? [] : [phrase('ae-derived.clinical', { n: clinical.length })]),
    ...(without.length === 0 ? [] : [phrase('ae-derived.without', { n: without.length })]),
  ];
};

const compareRows = (a: ComparisonRow, b: ComparisonRow): number =>
  ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
  (b.derived?.max ?? -1) - (a.derived?.max ?? -1) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Reported grades beside the grades derived from the laboratory, and what nobody reported; findings first. */
export const buildComparison = (
  compared: readonly Compared[],
  protocol: Protocol,
  dosed: number,
): AeDerivedModel['comparison'] => {
  const rows = compared.flatMap(rowsOf).sort(compareRows);
  const { marginDays, minGrade } = protocol.aesi.labComparison.value;
  const version = criteriaOf(protocol).replace('ctcae-', '');
  return {
    conclusion: conclusionOf(rows, { dosed, minGrade }),
    rows,
    rule: phrase('ae-derived.rule', { version, days: marginDays, grade: minGrade }),
  };
};
