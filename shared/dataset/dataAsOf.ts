import type { IsoDate } from '../kernel/brands.ts';
import { eventAsOf } from './asOf/eventAsOf.ts';
import { isAfter } from './asOf/placeInTime.ts';
import { rowAsOf } from './asOf/rowAsOf.ts';
import type { CollectedDate, Subject, TrialData } from './trialData.ts';

const MISSING: CollectedDate = { kind: 'missing' };

const subjectAsOf = (subject: Subject, date: IsoDate): Subject => ({
  ...subject,
  firstExposure: isAfter(subject.firstExposure, date) ? MISSING : subject.firstExposure,
  ...(isAfter(subject.deathDate, date) ? { death: false, deathDate: MISSING } : {}),
});

/** Who had consented by the day, or whose consent has no day; a dosed subject stays whatever the consent says. */
const subjectsAsOf = ({ subjects }: TrialData, date: IsoDate, dosed: ReadonlySet<string>): Subject[] =>
  subjects
    .filter(({ subjectId, consent }) => dosed.has(subjectId) || !isAfter(consent, date))
    .map((subject) => subjectAsOf(subject, date));

const othersAsOf = ({ otherRows }: TrialData, date: IsoDate): TrialData['otherRows'] =>
  Object.fromEntries(
    Object.entries(otherRows).map(([domain, rows]) => [
      domain,
      rows.flatMap((row) => rowAsOf(domain, row, date) ?? []),
    ]),
  );

/**
 * The data of a cut as they would have been at the end of an earlier day, from what the cut knows now: what happened up
 * to that day, not what had been entered by then.
 *
 * Gone are infusions, events, results, disposition, medication and deaths dated after the day, and subjects who had
 * neither consented nor been dosed. An end after the day is not known yet and the event goes on; so is the outcome of
 * an event that had not ended.
 *
 * What it cannot know: since when an event has had its grade, seriousness or relation (they stay as recorded), which
 * values were corrected since, when a row was entered. What has no date, or an incomplete one that does not put it
 * after the day for certain, stays: nothing disappears by a missing date. That adverse events are on record stays true
 * of the whole cut. Where dates were moved per subject (`datesShifted`) none can be held against the day: only the
 * cut-off changes, and what asks for dates is not evaluable.
 *
 * A day that is not before the cut-off gives the same data, unchanged.
 */
export const dataAsOf = (data: TrialData, date: IsoDate): TrialData => {
  if (date >= data.cutoff) return data;
  if (data.datesShifted) return { ...data, cutoff: date };
  const infusions = data.infusions.filter((infusion) => infusion.date <= date);
  const dosed = new Set<string>(infusions.map(({ subjectId }) => subjectId));
  const deaths = new Map(data.subjects.map(({ subjectId, deathDate }) => [subjectId, deathDate]));
  const dayOf = <T>(subjectId: string, day: T): T | null => (dosed.has(subjectId) ? day : null);
  return {
    ...data,
    cutoff: date,
    subjects: subjectsAsOf(data, date, dosed),
    infusions,
    adverseEvents: data.adverseEvents
      .filter(({ start }) => !isAfter(start, date))
      .map((event) => ({
        ...eventAsOf(event, date, deaths.get(event.subjectId) ?? MISSING),
        startDay: dayOf(event.subjectId, event.startDay),
      })),
    measurements: data.measurements
      .filter((measurement) => !isAfter(measurement.date, date))
      .map((measurement) => ({ ...measurement, day: dayOf(measurement.subjectId, measurement.day) })),
    otherRows: othersAsOf(data, date),
  };
};
