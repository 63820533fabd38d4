import type { RowRef } from '../dataset/sourceRow.ts';
import type { Infusion } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween } from '../kernel/isoDate.ts';
import type { WindowAnchor } from '../protocol/gateParameters.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { type Course, courseOf, treatmentEnd } from './course.ts';
import type { DosedRecords } from './dosedSet.ts';
import { hasResult } from './hasResult.ts';

export type Anchor = WindowAnchor;

/**
 * Findings that are safety observations: laboratory, vital signs, ECG, physical examination, findings about events.
 * Left out on purpose: PC and CP (research samples), QS (disease activity) and SV (a visit date without a result):
 * calendar time without data is not data (domain.md 2.1).
 */
const SAFETY_DOMAINS: readonly string[] = ['LB', 'VS', 'EG', 'PE', 'FA'];

export interface Observation {
  readonly date: IsoDate;
  readonly ref: RowRef;
}

const observations = ({ measurements, adverseEvents, contacts }: DosedRecords): Observation[] => [
  ...measurements.flatMap((m) =>
    SAFETY_DOMAINS.includes(m.domain) && hasResult(m) && m.date.kind === 'complete'
      ? [{ date: m.date.date, ref: m.ref }]
      : [],
  ),
  ...adverseEvents.flatMap(({ start, end, ref }) =>
    [start, end].flatMap((date) => (date.kind === 'complete' ? [{ date: date.date, ref }] : [])),
  ),
  ...contacts,
];

/**
 * The latest dated safety observation that is not after the cut-off; null when there is none. Of a subject who died
 * nothing is observed after the day of death, whatever is dated later.
 */
export const lastSafetyObservation = (records: DosedRecords, cutoff: IsoDate): Observation | null =>
  observations(records)
    .filter(({ date }) => date <= cutoff && (records.deathDate === null || date <= records.deathDate))
    .reduce<Observation | null>((last, next) => (last === null || next.date > last.date ? next : last), null);

/**
 * Why no more data of a subject can come: death, or leaving the study; null while they can. Observations dated after
 * the day of leaving show that follow-up went on.
 */
export const endOfData = (
  records: DosedRecords,
  cutoff: IsoDate,
): Exclude<Course, { kind: 'on-study' }> | null => {
  const course = courseOf(records, cutoff);
  if (course.kind !== 'left') return course.kind === 'died' ? course : null;
  const last = lastSafetyObservation(records, cutoff);
  return course.date !== null && last !== null && last.date > course.date ? null : course;
};

/**
 * The infusions that windows run from: all, or by parameter none beyond the planned number of infusion days, so that
 * re-dosing restarts no clock. Several records of one day (two bags, an interruption) are one infusion.
 */
const countedInfusions = (
  { infusions }: Pick<DosedRecords, 'infusions'>,
  { plannedInfusions, gateParameters }: AnchorRules,
): readonly Infusion[] => {
  if (gateParameters.reDosing.value === 'restarts-window') return infusions;
  const days = [...new Set(infusions.map(({ date }) => date))].slice(0, plannedInfusions);
  return infusions.filter(({ date }) => days.includes(date));
};

type AnchorRules = Pick<Protocol, 'plannedInfusions' | 'gateParameters'>;
type Anchored = Pick<DosedRecords, 'infusions' | 'departures'>;

/** Fewer infusion days than planned, and the record says that no more come. */
export const missedInfusions = (
  records: Anchored,
  { plannedInfusions }: Pick<Protocol, 'plannedInfusions'>,
  cutoff: IsoDate,
): boolean =>
  new Set(records.infusions.map(({ date }) => date)).size < plannedInfusions &&
  treatmentEnd(records, cutoff) !== null;

/**
 * The day that starts the window. For the last infusion it is null until all planned infusions are given: until then
 * nobody knows which is the last; where treatment ended before, the last one given is it when the protocol says so.
 */
export const anchorDate = (
  records: Anchored,
  protocol: AnchorRules,
  { anchor, cutoff }: { readonly anchor: Anchor; readonly cutoff: IsoDate },
): IsoDate | null => {
  if (anchor === 'firstInfusion') return records.infusions[0].date;
  const counted = countedInfusions(records, protocol);
  const last = counted.at(-1)?.date ?? null;
  if (anchor === 'eachInfusion') return last;
  if (new Set(counted.map(({ date }) => date)).size >= protocol.plannedInfusions) return last;
  const fromLastGiven = protocol.gateParameters.missedInfusions.value === 'window-from-last-given';
  return fromLastGiven && missedInfusions(records, protocol, cutoff) ? last : null;
};

export interface DaysOfData {
  /** Whole days from the anchor to the last safety observation; null when either is missing or it came before. */
  readonly days: number | null;
  readonly anchor: IsoDate | null;
  readonly last: Observation | null;
}

/**
 * Days of safety data: last dated safety observation not after the cut-off, minus the anchor date, in whole days.
 * 28 elapsed days end on study day 29, because there is no day 0. Source: domain.md 2.1, daysOfData.
 */
export const daysOfData = (
  records: DosedRecords,
  {
    cutoff,
    protocol,
    anchor,
  }: { readonly cutoff: IsoDate; readonly protocol: Protocol; readonly anchor: Anchor },
): DaysOfData => {
  const start = anchorDate(records, protocol, { anchor, cutoff });
  const last = lastSafetyObservation(records, cutoff);
  const days = start === null || last === null ? null : daysBetween(start, last.date);
  return { days: days === null || days < 0 ? null : days, anchor: start, last };
};
