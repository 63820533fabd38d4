import type { RowRef } from '../../dataset/sourceRow.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { Phrase } from '../../gates/gate.ts';
import { addDays } from '../../kernel/isoDate.ts';
import type { EndpointWindow } from '../../protocol/endpoints.ts';
import { phrase } from '../../text/phrases.ts';
import { type RenalCourse, renalCourse } from '../kidney/renalCourse.ts';
import { type LupusCourse, lupusCourse } from '../lupus/lupusCourse.ts';
import { isTreatmentEmergent } from '../treatmentEmergence.ts';
import type { Verdict } from '../verdict.ts';

/** What is counted. */
export const ENDPOINTS = [
  'ae-any',
  'ae-grade-3',
  'ae-grade-4',
  'ae-grade-5',
  'ae-serious',
  'renal-complete',
  'renal-partial',
  'renal-complete-or-partial',
  'remission-doris-2021',
  'remission-lldas',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

/** Endpoints of adverse events are counted over the whole time, the others at windows. */
export const isOverTime = (endpoint: Endpoint): boolean => !endpoint.startsWith('ae-');

/** What one dosed subject gives to one endpoint at one time. */
export interface SubjectStatus {
  readonly subjectId: string;
  /** null: dosed, at a level that cannot be told; counted in the total only. */
  readonly level: number | null;
  readonly status: 'yes' | 'no' | 'unknown';
  /** Why it is unknown; null otherwise. */
  readonly reason: Phrase | null;
  /** Study day of the assessment that counts; null when there is none. */
  readonly day: number | null;
  readonly refs: readonly RowRef[];
}

/** A dosed subject with what is derived of it once. */
export interface EndpointSubject {
  readonly input: SubjectInput;
  readonly renal: RenalCourse;
  readonly lupus: LupusCourse;
}

export const endpointSubject = (input: SubjectInput): EndpointSubject => ({
  input,
  renal: renalCourse(input),
  lupus: lupusCourse(input),
});

type Found = Pick<SubjectStatus, 'status' | 'reason' | 'day' | 'refs'>;

const missing = (reason: Phrase, refs: readonly RowRef[] = []): Found => ({
  status: 'unknown',
  reason,
  day: null,
  refs,
});

/** The visit nearest to the day of a window, of two as near the earlier; without a window, the last. */
export const visitIn = <T extends { readonly day: number }>(
  visits: readonly T[],
  window: EndpointWindow | null,
): T | undefined => {
  if (window === null) return visits.at(-1);
  const distance = ({ day }: T): number => Math.abs(day - window.day);
  return visits
    .filter(({ day }) => day >= window.fromDay && day <= window.toDay)
    .reduce<T | undefined>(
      (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
      undefined,
    );
};

/** Whether the window had begun for a subject at the cut-off; null where dates were moved or day 1 is not known. */
export const windowReached = (
  { firstInfusion, cutoff, datesShifted }: SubjectInput,
  window: EndpointWindow,
): boolean | null =>
  firstInfusion === null || datesShifted ? null : addDays(firstInfusion, window.fromDay - 1) <= cutoff;

const noVisit = (input: SubjectInput, window: EndpointWindow | null): Found => {
  if (input.firstInfusion === null) return missing(phrase('fact-reason.kidney.not-dosed'));
  if (window === null) return missing(phrase('fact-reason.endpoint.no-assessment-yet'));
  return missing(
    windowReached(input, window) === false
      ? phrase('fact-reason.endpoint.not-reached')
      : phrase('fact-reason.endpoint.no-assessment'),
  );
};

const renalStatus = (
  { input, renal }: EndpointSubject,
  endpoint: Endpoint,
  window: EndpointWindow | null,
): Found => {
  const visit = visitIn(renal.visits, window);
  const primary = input.protocol.kidney.primary.value;
  const response = visit?.responses.find(({ definition }) => definition.id === primary)?.response;
  if (visit === undefined || response === undefined) return noVisit(input, window);
  const found = { day: visit.day, refs: [visit.upcr.measurement.ref, ...(visit.egfr?.refs ?? [])] };
  const { outcome, reason } = response;
  const responds = outcome === 'complete' || outcome === 'partial';
  // A partial response above which a complete one could not be judged is one of the two, not known which.
  const open =
    outcome === 'unknown' || (reason !== null && !(endpoint === 'renal-complete-or-partial' && responds));
  if (open) return { ...found, status: 'unknown', reason: reason ?? phrase('fact-reason.endpoint.open') };
  const yes = endpoint === 'renal-complete-or-partial' ? responds : endpoint === `renal-${outcome}`;
  return { ...found, status: yes ? 'yes' : 'no', reason: null };
};

const ofVerdict = (verdict: Verdict): Pick<Found, 'status' | 'reason'> =>
  verdict.kind === 'unknown'
    ? { status: 'unknown', reason: verdict.reason }
    : { status: verdict.kind, reason: null };

const remissionStatus = (
  { input, lupus }: EndpointSubject,
  endpoint: Endpoint,
  window: EndpointWindow | null,
): Found => {
  const dated = lupus.visits.flatMap((visit) =>
    visit.assessment.day === null ? [] : [{ visit, day: visit.assessment.day }],
  );
  const found = visitIn(dated, window);
  if (found === undefined) return noVisit(input, window);
  const { assessment, doris, lldas } = found.visit;
  return {
    day: found.day,
    refs: assessment.rows.map(({ ref }) => ref),
    ...ofVerdict((endpoint === 'remission-lldas' ? lldas : doris).overall),
  };
};

const LEAST_GRADE: ReadonlyMap<Endpoint, number> = new Map([
  ['ae-grade-3', 3],
  ['ae-grade-4', 4],
  ['ae-grade-5', 5],
]);

const eventStatus = ({ input }: EndpointSubject, endpoint: Endpoint): Found => {
  if (!input.adverseEventsOnRecord) return missing(phrase('fact-reason.endpoint.no-events'));
  const { firstInfusion } = input;
  if (firstInfusion === null) return missing(phrase('fact-reason.kidney.not-dosed'));
  const events = input.adverseEvents.filter((event) => isTreatmentEmergent(event, firstInfusion));
  const refsOf = (some: typeof events): readonly RowRef[] => some.map(({ ref }) => ref);
  const answer = (some: typeof events, open: typeof events): Found => {
    if (some.length > 0) return { status: 'yes', reason: null, day: null, refs: refsOf(some) };
    if (open.length > 0) return missing(phrase('fact-reason.endpoint.not-graded'), refsOf(open));
    return { status: 'no', reason: null, day: null, refs: refsOf(events) };
  };
  if (endpoint === 'ae-any') return answer(events, []);
  if (endpoint === 'ae-serious') {
    return answer(
      events.filter(({ serious }) => serious === true),
      events.filter(({ serious }) => serious === null),
    );
  }
  const least = LEAST_GRADE.get(endpoint) ?? 1;
  return answer(
    events.filter(({ grade }) => grade !== null && grade >= least),
    events.filter(({ grade }) => grade === null),
  );
};

/** What a subject gives to an endpoint: at a window, or without one at its last assessment. */
export const subjectStatus = (
  subject: EndpointSubject,
  endpoint: Endpoint,
  window: EndpointWindow | null,
): SubjectStatus => {
  const found = endpoint.startsWith('ae-')
    ? eventStatus(subject, endpoint)
    : endpoint.startsWith('renal-')
      ? renalStatus(subject, endpoint, window)
      : remissionStatus(subject, endpoint, window);
  const { subjectId, dosed } = subject.input;
  return { subjectId, level: dosed?.level ?? null, ...found };
};
