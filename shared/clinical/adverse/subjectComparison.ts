import type { AdverseEvent } from '../../dataset/trialData.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { CtcaeTerm } from '../../grading/ctcae/criterion.ts';
import { termNamed } from '../../grading/ctcae/editions.ts';
import type { CriteriaId } from '../../grading/labGrade.ts';
import { type GradedMeasurement, gradeMeasurements } from '../../grading/subjectLabGrades.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { cutoffOf } from './cutoffOf.ts';
import { type DerivedGrade, isGraded } from './derivedGrade.ts';
import { derivedGradesOf, type EntryGrades } from './derivedGradesOf.ts';
import { type EventSpan, eventSpan } from './eventSpan.ts';
import type { LabLikeTerm } from './labLikeTerm.ts';
import { labLikeTermOf, tells } from './labLikeTerms.ts';
import { type NotReported, notReported } from './notReported.ts';
import { ongoingAtCutoff } from './ongoing.ts';
import { type Comparison, compareGrades } from './reportedAgainstDerived.ts';

/** One event of which the laboratory has something to say. */
export interface EventComparison {
  readonly event: AdverseEvent;
  readonly entry: LabLikeTerm;
  /** null: no start is recorded, so that no time can be told. */
  readonly span: EventSpan | null;
  /** null exactly when `span` is. */
  readonly comparison: Comparison | null;
  /** Results of the test without a complete date, which could not be placed. */
  readonly undated: number;
}

export interface NotReportedFinding extends NotReported {
  readonly entry: LabLikeTerm;
  /** An event of the kind is on record without a start: it may be what is missing. */
  readonly undatedEvent: boolean;
}

export interface SubjectComparison {
  readonly events: readonly EventComparison[];
  /** One per abnormality and name of the criteria. */
  readonly notReported: readonly NotReportedFinding[];
  /** False when not one result of the subject could be graded and placed. */
  readonly graded: boolean;
}

/** The edition of the criteria that the protocol names. */
export const criteriaOf = ({ ctcaeVersion }: Pick<Protocol, 'ctcaeVersion'>): CriteriaId =>
  `ctcae-${ctcaeVersion.value}`;

type Asked = Pick<SubjectInput, 'adverseEvents' | 'firstInfusion' | 'cutoff' | 'datesShifted' | 'protocol'>;

const spanOf = (event: AdverseEvent, input: Asked): EventSpan | null => {
  const cutoff = cutoffOf(input);
  const { marginDays } = input.protocol.aesi.labComparison.value;
  return eventSpan(event, { marginDays, ongoing: ongoingAtCutoff(event, cutoff), cutoff });
};

const byTerm = (records: readonly DerivedGrade[]): readonly (readonly DerivedGrade[])[] =>
  [...new Set(records.map(({ term }) => term))].map((term) => records.filter((one) => one.term === term));

const findingsOf = ({ entry, dated }: EntryGrades, input: Asked): readonly NotReportedFinding[] => {
  const { firstInfusion, protocol } = input;
  if (firstInfusion === null) return [];
  const { minGrade } = protocol.aesi.labComparison.value;
  const spans = input.adverseEvents
    .filter((event) => tells(event, entry))
    .map((event) => spanOf(event, input));
  const events = spans.filter((span) => span !== null);
  return byTerm(dated).flatMap((records) => {
    const found = notReported({ records, events, firstInfusion, minGrade });
    return found === null ? [] : [{ ...found, entry, undatedEvent: events.length < spans.length }];
  });
};

/** The terms of an edition that grade an abnormality; none where it is not graded by a value. */
const termsOf = ({ derived }: LabLikeTerm, criteria: CriteriaId): readonly CtcaeTerm[] =>
  derived.flatMap(({ term }) => termNamed(criteria, term) ?? []);

const compareEvent = (
  event: AdverseEvent,
  span: EventSpan,
  grades: EntryGrades | undefined,
  terms: readonly CtcaeTerm[],
): Comparison => {
  const clinicalUpTo = Math.max(0, ...terms.map((term) => term.clinicalUpTo ?? 0));
  const found = compareGrades(event.grade, { span, records: grades?.dated ?? [], clinicalUpTo });
  return terms.length > 0 || found.records.length > 0 ? found : { ...found, verdict: 'not-in-criteria' };
};

/** What a subject's events report and what the graded records show, held against each other both ways. */
export const compareSubject = (
  input: Asked,
  measurements: readonly GradedMeasurement[],
): SubjectComparison => {
  const derived = derivedGradesOf(measurements);
  const events = input.adverseEvents.flatMap((event): EventComparison[] => {
    const entry = labLikeTermOf(event);
    if (entry === undefined) return [];
    const grades = derived.get(entry.id);
    const span = spanOf(event, input);
    const terms = termsOf(entry, criteriaOf(input.protocol));
    const comparison = span === null ? null : compareEvent(event, span, grades, terms);
    return [{ event, entry, span, comparison, undated: grades?.undated ?? 0 }];
  });
  return {
    events,
    notReported: [...derived.values()].flatMap((grades) => findingsOf(grades, input)),
    graded: [...derived.values()].some(({ dated }) => dated.some(isGraded)),
  };
};

/** The comparison by the edition of the criteria that the protocol names. */
export const subjectComparison = (input: SubjectInput): SubjectComparison =>
  compareSubject(input, gradeMeasurements(input, criteriaOf(input.protocol)));
