import type { DltStatus } from '../chart/board.ts';
import type { AdverseEvent } from '../dataset/trialData.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { addDays } from '../kernel/isoDate.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { phrase } from '../text/phrases.ts';
import { lastSafetyObservation } from './daysOfData.ts';
import type { DosedRecords } from './dosedSet.ts';
import { possibleDates } from './possibleDates.ts';
import { countsAsRelated } from './relationship.ts';
import { isTreatmentEmergent } from './treatmentEmergence.ts';

/** Last day of the DLT window: the day on which its whole days have elapsed since the first infusion. */
export const dltWindowCloses = ({ infusions }: DosedRecords, protocol: Protocol): IsoDate =>
  addDays(infusions[0].date, protocol.dlt.rule.value.window.days);

/** Possibly within the window; an incomplete onset date counts unless the dates on record rule it out. */
const mayLieInWindow = (event: AdverseEvent, first: IsoDate, closes: IsoDate): boolean => {
  const start = possibleDates(event.start);
  return isTreatmentEmergent(event, first) && (start === null || start.earliest <= closes);
};

/**
 * Serious, or not said not to be; or of sufficient grade, or of none, and at least possibly related. What is not
 * recorded is not taken as harmless: the event asks for adjudication.
 */
const asksForAdjudication = (event: AdverseEvent, protocol: Protocol): boolean =>
  protocol.dlt.rule.value.clauses.some(
    (clause) =>
      clause.anyOf.some(({ kind }) => kind === 'any') &&
      (!clause.serious || event.serious !== false) &&
      (clause.minGrade === null || event.grade === null || event.grade >= clause.minGrade) &&
      (clause.relatedness === 'any' || countsAsRelated(event.relationship, protocol)),
  );

/** Events within the DLT window that ask for adjudication. They are candidates: no DLT is defined in the record. */
export const dltCandidates = (records: DosedRecords, protocol: Protocol): readonly AdverseEvent[] => {
  const first = records.infusions[0].date;
  const closes = dltWindowCloses(records, protocol);
  return records.adverseEvents.filter(
    (event) => mayLieInWindow(event, first, closes) && asksForAdjudication(event, protocol),
  );
};

/**
 * DLT state of one subject. A candidate outweighs everything; a window that is over counts as complete only when
 * safety data reach its last day. Nothing is adjudicated in this version, so a candidate stays one.
 */
export const dltStatus = (records: DosedRecords, protocol: Protocol, cutoff: IsoDate): DltStatus => {
  const closes = dltWindowCloses(records, protocol);
  const open = !records.datesShifted && cutoff < closes;
  const candidates = dltCandidates(records, protocol);
  if (candidates.length > 0) {
    return {
      kind: 'needs-adjudication',
      events: candidates.map(({ ref }) => ref),
      closes: open ? closes : null,
    };
  }
  if (!records.adverseEventsOnRecord) {
    return { kind: 'not-evaluable', reason: phrase('dlt.not-evaluable.no-ae') };
  }
  if (records.death && !records.adverseEvents.some(({ fatal }) => fatal)) {
    return { kind: 'not-evaluable', reason: phrase('dlt.not-evaluable.death') };
  }
  if (records.datesShifted) {
    return { kind: 'not-evaluable', reason: phrase('dlt.not-evaluable.dates-shifted') };
  }
  if (open) return { kind: 'pending', closes };
  const last = lastSafetyObservation(records, cutoff);
  if (last === null) {
    return {
      kind: 'not-evaluable',
      reason: phrase('dlt.not-evaluable.no-observation', { date: closes }),
    };
  }
  if (last.date < closes) {
    return {
      kind: 'not-evaluable',
      reason: phrase('dlt.not-evaluable.data-end-early', { date: closes, last: last.date }),
    };
  }
  return { kind: 'no-candidate' };
};
