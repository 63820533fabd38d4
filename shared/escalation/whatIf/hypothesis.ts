import type { AdjudicationView } from '../../clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../clinical/dlt/dltBySubject.ts';
import { dltWindowCloses } from '../../clinical/dlt/dltWindow.ts';
import { type JudgedEvent, judgedAdverseEvent, judgedHash } from '../../clinical/dlt/judgedEvent.ts';
import { type DosedSet, type DosedSubject, dosedSet } from '../../clinical/dosedSet.ts';
import type { CollectedDate, Infusion, Measurement, TrialData } from '../../dataset/trialData.ts';
import { dateOfStudyDay } from '../../gates/conditions/assessments.ts';
import { evaluateGates } from '../../gates/evaluateGates.ts';
import type { GateEvaluation } from '../../gates/gate.ts';
import type { DecisionOnRecord, GateInput, SignedConfirmation } from '../../gates/gateInput.ts';
import type { IsoDate } from '../../kernel/brands.ts';
import { addDays, laterDate } from '../../kernel/isoDate.ts';
import type { DoseLevel, Protocol } from '../../protocol/protocol.ts';
import {
  ASSUMED_DLT,
  assumedDlt,
  assumedFinding,
  assumedInfusion,
  assumedSubject,
  isAssumed,
} from './assumedRows.ts';

/**
 * A state of the trial that has not come: the present data, and the rows and signatures that a branch assumes. The gates
 * judge it as they judge data, so that what is said of a branch is what they would say.
 */
export interface Hypothesis {
  readonly input: GateInput;
  /** The first day on which something can still happen. */
  readonly from: IsoDate;
  /** Subjects assumed so far; names the next. */
  readonly assumed: number;
  /** Subjects whose course is assumed to its end. */
  readonly followed: ReadonlySet<string>;
}

/** The present, from the day after the cut-off date on. */
export const present = (input: GateInput): Hypothesis => ({
  input: { ...input, data: { ...input.data, adverseEventsOnRecord: true } },
  from: addDays(input.asOf, 1),
  assumed: 0,
  followed: new Set(),
});

export const dosedOf = ({ input }: Hypothesis): DosedSet => dosedSet(input.data, input.protocol);

const levelOf = ({ doseLevels }: Protocol, level: number): DoseLevel => {
  const found = doseLevels.find((one) => one.level === level);
  if (found === undefined) throw new Error(`The protocol has no dose level ${level}`);
  return found;
};

/** Rows are added before the cut-off is moved: the last assumed day is the new one. */
const withRows = (hypothesis: Hypothesis, rows: Partial<TrialData>): Hypothesis => {
  const { data } = hypothesis.input;
  const joined: TrialData = {
    ...data,
    subjects: [...data.subjects, ...(rows.subjects ?? [])],
    infusions: [...data.infusions, ...(rows.infusions ?? [])],
    measurements: [...data.measurements, ...(rows.measurements ?? [])],
    adverseEvents: [...data.adverseEvents, ...(rows.adverseEvents ?? [])],
  };
  const days = [
    ...(rows.infusions ?? []).map(({ date }) => date),
    ...(rows.measurements ?? []).flatMap(({ date }) => (date.kind === 'complete' ? [date.date] : [])),
    ...(rows.adverseEvents ?? []).flatMap(({ start }) => (start.kind === 'complete' ? [start.date] : [])),
  ];
  const cutoff = days.reduce(laterDate, data.cutoff);
  return { ...hypothesis, input: { ...hypothesis.input, data: { ...joined, cutoff }, asOf: cutoff } };
};

/** Subjects dosed for the first time on one day; the first of them first, where the level has a sentinel. */
export const withNewSubjects = (
  hypothesis: Hypothesis,
  { level, n, date }: { readonly level: number; readonly n: number; readonly date: IsoDate },
): Hypothesis => {
  const { protocol } = hypothesis.input;
  const dose = levelOf(protocol, level);
  const ids = Array.from({ length: n }, (_, at) => `ASSUMED-${hypothesis.assumed + at + 1}`);
  const dosed = withRows(hypothesis, {
    subjects: ids.map((id) => assumedSubject(id, dose)),
    infusions: ids.map((id, at) =>
      // A minute apart, late on the day: after what was signed on it.
      assumedInfusion(id, { date, number: 1, time: `23:${String(30 + at).padStart(2, '0')}` }, dose),
    ),
  });
  return { ...dosed, from: date, assumed: hypothesis.assumed + n };
};

const infusionDays = ({ infusions }: DosedSubject): readonly IsoDate[] => [
  ...new Set(infusions.map(({ date }) => date)),
];

/** The planned infusions that are still to come; one whose day has passed is assumed on the first possible day. */
const comingInfusions = ({ input, from }: Hypothesis, subject: DosedSubject): readonly Infusion[] => {
  if (subject.departures.length > 0 || subject.death) return [];
  const given = infusionDays(subject);
  const first = subject.infusions[0].date;
  const dose = levelOf(input.protocol, subject.level);
  let least = from;
  return input.protocol.infusionDays.value.slice(given.length).map((day, at) => {
    const date = laterDate(dateOfStudyDay(first, day), least);
    least = addDays(date, 1);
    return assumedInfusion(subject.subjectId, { date, number: given.length + at + 1, time: '12:00' }, dose);
  });
};

/** Required assessments whose days are not over: made on the first of them that is still possible. */
const comingAssessments = ({ input, from }: Hypothesis, subject: DosedSubject): readonly Measurement[] => {
  const first = subject.infusions[0].date;
  return input.protocol.requiredAssessments.value.flatMap(({ domain, testCodes, fromDay, toDay }) => {
    const date = laterDate(dateOfStudyDay(first, fromDay), from);
    return date > dateOfStudyDay(first, toDay)
      ? []
      : [assumedFinding(subject.subjectId, [domain, testCodes[0] ?? ''], date)];
  });
};

/** The subject is seen on the day on which each window ends, whatever infusion starts it, and scored once. */
const comingVisits = (
  { input, from }: Hypothesis,
  subject: DosedSubject,
  infusions: readonly Infusion[],
): readonly Measurement[] => {
  const { protocol } = input;
  const days = [...infusionDays(subject), ...infusions.map(({ date }) => date)];
  const ends = days.map((day) => addDays(day, protocol.gateParameters.windowDays.value));
  const closes = dltWindowCloses({ ...subject, infusions: [subject.infusions[0], ...infusions] }, protocol);
  const seen = [...new Set([...ends, closes].map((day) => laterDate(day, from)))];
  const scored = laterDate(addDays(subject.infusions[0].date, 1), from);
  return [
    ...seen.map((day) => assumedFinding(subject.subjectId, ['VS', 'ASSUMED'], day)),
    assumedFinding(subject.subjectId, ['QS', 'ASSUMED'], scored),
  ];
};

/** Whether more data of a subject can come. */
const isFollowed = ({ death, departures }: DosedSubject): boolean =>
  !death && departures.every(({ scope }) => scope === 'treatment');

/** The subjects go on as the protocol plans: infusions, assessments, a visit at the end of every window. */
export const withPlannedCourse = (hypothesis: Hypothesis, subjects: readonly DosedSubject[]): Hypothesis => {
  const followed = new Set([...hypothesis.followed, ...subjects.map(({ subjectId }) => subjectId)]);
  return subjects.filter(isFollowed).reduce<Hypothesis>(
    (state, subject) => {
      const infusions = comingInfusions(state, subject);
      const measurements = [...comingAssessments(state, subject), ...comingVisits(state, subject, infusions)];
      return withRows(state, { infusions, measurements });
    },
    { ...hypothesis, followed },
  );
};

/** A verdict as people would sign it, on an event as it stands when all is in. */
const verdictOn = (
  event: JudgedEvent,
  verdict: AdjudicationView['verdict'],
  { cutId, cutContentHash, asOf, protocolHash }: GateInput,
): AdjudicationView => ({
  adjudicationId: `assumed ${event.subjectId} ${event.eventKey}`,
  subjectId: event.subjectId,
  eventKey: event.eventKey,
  event,
  eventHash: judgedHash(event),
  ...{ clauses: [], verdict, reason: '', cutId, cutContentHash, cutoffDate: asOf, protocolHash },
  ...{ supersedes: null, printedName: '', role: 'medical-monitor', hash: '' },
  signedAt: `${asOf}T00:00:00.000Z`,
});

/** People find every event of these subjects that asks for a verdict to be no DLT. */
const settled = (hypothesis: Hypothesis, ids: ReadonlySet<string>): Hypothesis => {
  const { input } = hypothesis;
  const states = dltBySubject(input.data, input.protocol, input.adjudications);
  const verdicts = [...states.values()]
    .filter(({ subjectId }) => ids.has(subjectId))
    .flatMap(({ events }) => events)
    .filter(({ standing }) => standing === 'awaiting' || standing === 'again')
    .map(({ event }) => verdictOn(event.judged, 'no', input));
  return { ...hypothesis, input: { ...input, adjudications: [...input.adjudications, ...verdicts] } };
};

/**
 * What comes out of observing the subjects: those named have a DLT, an assumed event that people adjudicate as one; every
 * other event that asks for a verdict is found to be none.
 */
export const withVerdicts = (
  hypothesis: Hypothesis,
  subjects: readonly DosedSubject[],
  withDlt: ReadonlySet<string>,
): Hypothesis => {
  const events = subjects
    .filter(({ subjectId }) => withDlt.has(subjectId))
    .map(({ subjectId }) => assumedDlt(subjectId, hypothesis.from));
  const told = withRows(hypothesis, { adverseEvents: events });
  const { input } = told;
  const limiting = events.map((event) =>
    verdictOn(judgedAdverseEvent(event, `AE:${ASSUMED_DLT}`, input.protocol), 'yes', input),
  );
  const judged = { ...told, input: { ...input, adjudications: [...input.adjudications, ...limiting] } };
  return settled(judged, new Set(subjects.map(({ subjectId }) => subjectId)));
};

export const withConfirmation = (
  hypothesis: Hypothesis,
  confirmation: Pick<SignedConfirmation, 'kind' | 'level' | 'subjectId'>,
  date: IsoDate,
): Hypothesis => {
  const { input } = hypothesis;
  const [role = 'investigator'] = input.protocol.gateParameters.confirmedBy.value;
  const signed: SignedConfirmation = {
    ...confirmation,
    ...{ role, printedName: '', signedAt: `${date}T12:00:00.000Z`, cutoffDate: date },
  };
  return { ...hypothesis, input: { ...input, confirmations: [...input.confirmations, signed] } };
};

/** A decision of the committee that opens a level, signed by all on one day. */
export const withDecision = (
  hypothesis: Hypothesis,
  { kind, level, opensLevel }: Pick<DecisionOnRecord, 'kind' | 'level' | 'opensLevel'>,
  date: IsoDate,
): Hypothesis => {
  const { input } = hypothesis;
  const at = `${date}T12:00:00.000Z`;
  const signed: DecisionOnRecord = {
    ...{ decisionId: `assumed ${level}`, number: 0, kind, level, opensLevel },
    ...{ sealedAt: at, completedAt: at, overridden: false, stopsMet: [] },
  };
  return { ...hypothesis, input: { ...input, decisions: [...input.decisions, signed] } };
};

/** The gates when all that is assumed has happened. */
export const evaluateAtEnd = ({ input }: Hypothesis): GateEvaluation => evaluateGates(input);

/**
 * The data at the end of a day to come: what is on record stays as it is, of what is assumed only what has happened by
 * then. (dataAsOf would take back what the record says of events that still go on.)
 */
const dataOn = (data: TrialData, day: IsoDate): TrialData => {
  const hasCome = (row: Parameters<typeof isAssumed>[0], date: IsoDate | null): boolean =>
    !isAssumed(row) || date === null || date <= day;
  const dateOf = (date: CollectedDate): IsoDate | null => (date.kind === 'complete' ? date.date : null);
  return {
    ...data,
    cutoff: day,
    infusions: data.infusions.filter((row) => hasCome(row, row.date)),
    measurements: data.measurements.filter((row) => hasCome(row, dateOf(row.date))),
    adverseEvents: data.adverseEvents.filter((row) => hasCome(row, dateOf(row.start))),
  };
};

/** The gates as they will stand at the end of a day to come. */
export const evaluateOn = ({ input }: Hypothesis, day: IsoDate): GateEvaluation =>
  evaluateGates({ ...input, data: dataOn(input.data, day), asOf: day });

/** Days after a day on which something assumed happens, in order. */
export const assumedDays = ({ input }: Hypothesis, after: IsoDate): readonly IsoDate[] => {
  const { infusions, measurements } = input.data;
  const days = [
    ...infusions.filter(isAssumed).map(({ date }) => date),
    ...measurements.filter(isAssumed).flatMap(({ date }) => (date.kind === 'complete' ? [date.date] : [])),
  ];
  return [...new Set(days.filter((day) => day > after))].sort();
};
