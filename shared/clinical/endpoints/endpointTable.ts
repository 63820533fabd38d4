import type { Proportion } from '../../chart/provenance.ts';
import type { SubjectInput } from '../../facts/subjectInput.ts';
import type { EndpointWindow } from '../../protocol/endpoints.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { proportion } from '../proportion.ts';
import { undatedInfusions } from '../undatedInfusions.ts';
import {
  ENDPOINTS,
  type Endpoint,
  type EndpointSubject,
  endpointSubject,
  isOverTime,
  type SubjectStatus,
  subjectStatus,
  windowReached,
} from './endpointStatus.ts';

/** One endpoint at one time in one group. */
export interface EndpointCell {
  /** null: everybody dosed. */
  readonly level: number | null;
  /** Of the dosed set: those not evaluable are in the denominator and not among n. */
  readonly ofDosed: Proportion;
  readonly ofEvaluable: Proportion;
  readonly subjects: readonly SubjectStatus[];
}

export interface EndpointRow {
  readonly endpoint: Endpoint;
  /** null: the last assessment of each subject, or for adverse events the whole time. */
  readonly window: EndpointWindow | null;
  /** Renal response: first study day for which the source of the definition states it; else null. */
  readonly statedFromDay: number | null;
  /** Levels of the protocol ascending, then the total. */
  readonly cells: readonly EndpointCell[];
}

/** Whether a subject belongs to the dosed set, at a level that can be told or not. Source: domain.md 4.1b. */
export const isDosed = (input: SubjectInput): boolean =>
  input.infusions.length > 0 || undatedInfusions(input, input.protocol).length > 0;

const cellOf = (level: number | null, subjects: readonly SubjectStatus[]): EndpointCell => {
  const n = subjects.filter(({ status }) => status === 'yes').length;
  const evaluable = subjects.filter(({ status }) => status !== 'unknown').length;
  return {
    level,
    ofDosed: proportion(n, subjects.length),
    ofEvaluable: proportion(n, evaluable),
    subjects,
  };
};

const OUTCOMES: { readonly [endpoint in Endpoint]?: readonly string[] } = {
  'renal-complete': ['complete'],
  'renal-partial': ['partial'],
  'renal-complete-or-partial': ['complete', 'partial'],
};

const statedFromDay = (endpoint: Endpoint, { kidney }: Protocol): number | null => {
  const primary = kidney.definitions.value.find(({ id }) => id === kidney.primary.value);
  const days = (primary?.outcomes ?? [])
    .filter(({ outcome }) => OUTCOMES[endpoint]?.includes(outcome) === true)
    .map((one) => one.statedFromDay);
  return days.length === 0 ? null : Math.min(...days);
};

const rowOf = (
  subjects: readonly EndpointSubject[],
  levels: readonly number[],
  { endpoint, window, protocol }: Pick<EndpointRow, 'endpoint' | 'window'> & { readonly protocol: Protocol },
): EndpointRow => {
  const statuses = subjects.map((subject) => subjectStatus(subject, endpoint, window));
  return {
    endpoint,
    window,
    statedFromDay: statedFromDay(endpoint, protocol),
    cells: [
      ...levels.map((level) =>
        cellOf(
          level,
          statuses.filter((status) => status.level === level),
        ),
      ),
      cellOf(null, statuses),
    ],
  };
};

/** A window stands in the table when it began for somebody by the cut-off, or somebody was assessed in it. */
const isInUse = (subjects: readonly EndpointSubject[], window: EndpointWindow): boolean => {
  const within = (day: number | null): boolean =>
    day !== null && day >= window.fromDay && day <= window.toDay;
  return subjects.some(
    ({ input, renal, lupus }) =>
      windowReached(input, window) === true ||
      renal.visits.some(({ day }) => within(day)) ||
      lupus.visits.some(({ assessment }) => within(assessment.day)),
  );
};

/** The endpoints of the trial by dose level and over time; of nobody dosed, no rows. */
export const endpointTable = (inputs: readonly SubjectInput[]): readonly EndpointRow[] => {
  const subjects = inputs.filter(isDosed).map(endpointSubject);
  const protocol = subjects[0]?.input.protocol;
  if (protocol === undefined) return [];
  const levels = protocol.doseLevels.map(({ level }) => level).toSorted((a, b) => a - b);
  const windows = protocol.endpoints.windows.value.filter((window) => isInUse(subjects, window));
  return ENDPOINTS.flatMap((endpoint) => {
    const times = isOverTime(endpoint) ? [null, ...windows] : [null];
    return times.map((window) => rowOf(subjects, levels, { endpoint, window, protocol }));
  });
};
