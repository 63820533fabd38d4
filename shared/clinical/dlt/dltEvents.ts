import type { AdverseEvent, Measurement } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import type { Direction } from '../../grading/labGrade.ts';
import { type GradedMeasurement, gradeMeasurements } from '../../grading/subjectLabGrades.ts';
import { studyDay } from '../../kernel/isoDate.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { phrase } from '../../text/phrases.ts';
import { matchAesi } from '../adverse/aesiMatch.ts';
import type { DosedSubject } from '../dosedSet.ts';
import { hasResult } from '../hasResult.ts';
import { possibleDates } from '../possibleDates.ts';
import { isTreatmentEmergent } from '../treatmentEmergence.ts';
import { termOf } from '../worstGrade.ts';
import type { DltEvent } from './dltEvent.ts';
import { dltWindowSpans, mayLieIn, type WindowSpan } from './dltWindow.ts';
import { adverseEventFigures, type EventFigures, labRunFigures } from './eventFigures.ts';
import { adverseEventKeys, countedOn, dateText, laboratoryKey } from './eventKey.ts';
import { judgedAdverseEvent, judgedHash, judgedLabRun } from './judgedEvent.ts';
import { isBeforeInfusion, type LabRun, labRuns } from './labRuns.ts';
import { matchClause } from './matchClause.ts';
import { namesLaboratory } from './matchSelector.ts';

/** A dosed subject at a known level, with everything that a cut says of it. */
export type DosedInput = SubjectInput & { readonly dosed: DosedSubject };

interface Found {
  readonly figures: EventFigures;
  readonly judged: DltEvent['judged'];
  readonly onsetText: string;
  readonly own: Pick<DltEvent, 'term' | 'grade' | 'serious' | 'refs'>;
}

const cutoffOf = ({ cutoff, datesShifted }: DosedInput) => (datesShifted ? null : cutoff);

const onsetAssumed = (onset: EventFigures['onset'], text: string, spans: readonly WindowSpan[]): Phrase[] => {
  if (onset === null) {
    return [text === '' ? phrase('dlt-assumed.no-onset') : phrase('dlt-assumed.onset', { text })];
  }
  const certain = spans.some(({ from, to }) => onset.earliest >= from && onset.latest <= to);
  return certain ? [] : [phrase('dlt-assumed.onset', { text })];
};

const stateOf = (clauses: DltEvent['clauses']): DltEvent['state'] =>
  clauses.some(({ state }) => state === 'asks')
    ? 'asks'
    : clauses.some(({ state }) => state === 'not-yet')
      ? 'not-yet'
      : clauses.length > 0
        ? 'excepted'
        : 'none';

const eventOf = ({ figures, judged, onsetText, own }: Found, input: DosedInput): DltEvent => {
  const first = input.dosed.infusions[0].date;
  const spans = dltWindowSpans(input.dosed, input.protocol);
  const { clauses, exceptions } = input.protocol.dlt.rule.value;
  const { cutoff, datesShifted } = input;
  const calendar = { firstInfusion: first, cutoff, datesShifted };
  const { onset } = figures;
  const assumed = onsetAssumed(onset, onsetText, spans);
  const matches = mayLieIn(spans, onset)
    ? clauses.flatMap((clause) => {
        const match = matchClause(clause, figures, { exceptions, calendar });
        return match === null ? [] : [{ ...match, assumed: [...match.assumed, ...assumed] }];
      })
    : [];
  return {
    eventKey: judged.eventKey,
    eventHash: judgedHash(judged),
    judged,
    ...own,
    onset,
    day: onset !== null && onset.earliest === onset.latest ? studyDay(onset.earliest, first) : null,
    clauses: matches,
    state: stateOf(matches),
  };
};

const adverseEvent = (event: AdverseEvent, eventKey: string, input: DosedInput): DltEvent => {
  const { protocol } = input;
  const groups = matchAesi(event, protocol.aesi.groups.value).map(({ group }) => group.id);
  const found = eventOf(
    {
      figures: adverseEventFigures(event, groups, { protocol, cutoff: cutoffOf(input) }),
      judged: judgedAdverseEvent(event, eventKey, protocol),
      onsetText: dateText(event.start),
      own: { term: termOf(event), grade: event.grade, serious: event.serious, refs: [event.ref] },
    },
    input,
  );
  // An event that was over, or had begun, before the first infusion is not of the treatment.
  return isTreatmentEmergent(event, input.dosed.infusions[0].date)
    ? found
    : { ...found, clauses: [], state: 'none' };
};

const labEvent = (run: LabRun, eventKey: string, input: DosedInput): DltEvent => {
  const figures = labRunFigures(run);
  const rows = [...run.results, ...(run.recovery === null ? [] : [run.recovery])];
  return eventOf(
    {
      figures,
      judged: judgedLabRun(run, eventKey),
      onsetText: dateText(run.results[0].measurement.date),
      own: {
        term: run.term,
        grade: figures.grade,
        serious: null,
        refs: rows.map(({ measurement }) => measurement.ref),
      },
    },
    input,
  );
};

/** The least grade that any clause asks of a laboratory term; null where none asks for it. */
const minGradeOf =
  ({ dlt }: Protocol) =>
  (term: string, direction: Direction): number | null => {
    const asking = dlt.rule.value.clauses.filter(({ anyOf }) => namesLaboratory(anyOf, term, direction));
    return asking.length === 0 ? null : Math.min(...asking.map(({ minGrade }) => minGrade ?? 1));
  };

const gradedOf = (input: DosedInput): readonly GradedMeasurement[] =>
  gradeMeasurements(input, `ctcae-${input.protocol.ctcaeVersion.value}`);

/** Laboratory records that may lie in the window and of which a term that the rule asks for could not be graded. */
const ungraded = (graded: readonly GradedMeasurement[], input: DosedInput): readonly Measurement[] => {
  const asked = minGradeOf(input.protocol);
  const spans = dltWindowSpans(input.dosed, input.protocol);
  return graded
    .filter(
      ({ measurement, grades }) =>
        grades.some((one) => one.grade === null && asked(one.term, one.direction) !== null) &&
        mayLieIn(spans, possibleDates(measurement.date)),
    )
    .map(({ measurement }) => measurement);
};

/** Why not even the figure of a result can be held against the criteria, so that any grade is possible. */
const UNREADABLE: ReadonlySet<string | null> = new Set([
  ...['no-unit', 'unit-mismatch', 'no-lower-limit', 'no-upper-limit', 'below-limit'],
]);

/** Results in the window of which the record does not say how bad they are: one of them may be what the rule asks for. */
const unreadable = (graded: readonly GradedMeasurement[], input: DosedInput): readonly Measurement[] => {
  const asked = minGradeOf(input.protocol);
  const spans = dltWindowSpans(input.dosed, input.protocol);
  const [first] = input.dosed.infusions;
  return graded
    .filter(
      ({ measurement, grades }) =>
        hasResult(measurement) &&
        !isBeforeInfusion(measurement, first) &&
        mayLieIn(spans, possibleDates(measurement.date)) &&
        grades.some(
          ({ grade, reason, term, direction }) =>
            grade === null && UNREADABLE.has(reason) && asked(term, direction) !== null,
        ),
    )
    .map(({ measurement }) => measurement);
};

export interface DltEvents {
  /** Every adverse event and every laboratory run of the subject, adverse events first; most match no clause. */
  readonly all: readonly DltEvent[];
  /** Laboratory records in the window that the criteria could not grade: nothing is said of them. */
  readonly ungraded: readonly Measurement[];
  /** Those among them with a result whose unit or range is missing. */
  readonly unreadable: readonly Measurement[];
}

/**
 * Every event of a dosed subject held against the DLT rule of the protocol: adverse events as reported, laboratory
 * values by their derived grade. Nothing is concluded: what asks for adjudication is a candidate.
 */
export const dltEvents = (input: DosedInput): DltEvents => {
  const keys = adverseEventKeys(input.dosed.adverseEvents);
  const graded = gradedOf(input);
  const runs = labRuns(graded, input.dosed.infusions[0], minGradeOf(input.protocol));
  const runKeys = countedOn(runs.map(laboratoryKey));
  return {
    all: [
      ...input.dosed.adverseEvents.map((event) => adverseEvent(event, keys.get(event) ?? '', input)),
      ...runs.map((run, index) => labEvent(run, runKeys[index] ?? '', input)),
    ],
    ungraded: ungraded(graded, input),
    unreadable: unreadable(graded, input),
  };
};
