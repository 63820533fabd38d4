import { elapsed } from '../model/curve.ts';
import type { Row } from '../model/table.ts';
import { dateOfDay, type VisitMade, visitsOf } from '../plan/calendar.ts';
import { episodeVisitDays } from '../plan/episode.ts';
import { INFUSION_DAYS, STUDY_ID } from '../plan/study.ts';
import { type DosedPlan, type ScreenedPlan, subjectIdOf } from '../plan/subject.ts';

/** What a domain is built from: who is in the extract, and through which day. */
export interface ExtractContext {
  readonly cutoffDate: string;
  /** In the order of their numbers. */
  readonly dosed: readonly DosedPlan[];
}

/** The variables every row begins with. */
export const identifiers = (domain: string, subject: ScreenedPlan): Row => ({
  STUDYID: STUDY_ID,
  DOMAIN: domain,
  USUBJID: subjectIdOf(subject),
});

/** Supplemental qualifiers name the domain they belong to, not their own. */
export const supplementalIdentifiers = (domain: string, subject: ScreenedPlan): Row => ({
  STUDYID: STUDY_ID,
  RDOMAIN: domain,
  USUBJID: subjectIdOf(subject),
});

/** Numbers the rows of one subject 1, 2, 3 …: rows must come in the order in which they came into being. */
export const numbered = (sequence: string, rows: readonly Row[]): Row[] =>
  rows.map((row, index) => ({ ...row, [sequence]: index + 1 }));

/** Visits that took place by the cut-off, unscheduled ones included. */
export const visitsUpTo = (subject: DosedPlan, cutoffDate: string): readonly VisitMade[] =>
  visitsOf(subject, episodeVisitDays(subject.number)).filter(
    (visit) => dateOfDay(subject, visit.day) <= cutoffDate,
  );

/** Study days on which an infusion was given by the cut-off. */
export const infusionDaysUpTo = (subject: DosedPlan, cutoffDate: string): readonly number[] =>
  INFUSION_DAYS.filter((day) => dateOfDay(subject, day) <= cutoffDate);

const pad = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 date and minute from a date and minutes after midnight. */
export const dateTime = (date: string, minutes: number): string =>
  `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** A sample or an observation before the first infusion. */
export const isBeforeExposure = (day: number): boolean => elapsed(day) < 0;

/** Variables of a planned or unscheduled visit. */
export const visitVariables = (visit: VisitMade | undefined): Row =>
  visit === undefined ? {} : { VISITNUM: visit.number, VISIT: visit.name };

/** The screening visit of the subject who was never dosed: it has no study day. */
export const screenFailureVisit = (): Row => ({ VISITNUM: 1, VISIT: 'SCREENING' });
