import type { RowRef } from '../dataset/sourceRow.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween } from '../kernel/isoDate.ts';
import type { WindowAnchor } from '../protocol/gateParameters.ts';
import type { Protocol } from '../protocol/protocol.ts';
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

/** The latest dated safety observation that is not after the cut-off; null when there is none. */
export const lastSafetyObservation = (records: DosedRecords, cutoff: IsoDate): Observation | null =>
  observations(records)
    .filter(({ date }) => date <= cutoff)
    .reduce<Observation | null>((last, next) => (last === null || next.date > last.date ? next : last), null);

/**
 * The day that starts the window. For the last infusion it is null until all planned infusions are given: until then
 * nobody knows which is the last. Several records of one day (two bags, an interruption) are one infusion.
 */
export const anchorDate = (
  { infusions }: Pick<DosedRecords, 'infusions'>,
  protocol: Pick<Protocol, 'plannedInfusions'>,
  anchor: Anchor,
): IsoDate | null => {
  if (anchor === 'firstInfusion') return infusions[0].date;
  if (anchor === 'eachInfusion') return infusions.at(-1)?.date ?? null;
  const days = new Set(infusions.map(({ date }) => date));
  return days.size < protocol.plannedInfusions ? null : (infusions.at(-1)?.date ?? null);
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
  const start = anchorDate(records, protocol, anchor);
  const last = lastSafetyObservation(records, cutoff);
  const days = start === null || last === null ? null : daysBetween(start, last.date);
  return { days: days === null || days < 0 ? null : days, anchor: start, last };
};
