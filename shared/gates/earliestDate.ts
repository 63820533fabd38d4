import { type Anchor, endOfData, lastSafetyObservation } from '../clinical/daysOfData.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { laterDate, parseIsoDate } from '../kernel/isoDate.ts';
import { WindowAnchor } from '../protocol/gateParameters.ts';
import { latestOf } from './condition.ts';
import { type Area, type AskingGate, dateOfStudyDay, requiredAssessments } from './conditions/assessments.ts';
import type { GateResult } from './gate.ts';
import { dltOf, type LevelContext } from './gateInput.ts';
import { windowEnd } from './windowEnd.ts';

export interface Clocks {
  readonly earliestDate: IsoDate | null;
  readonly otherClocks: GateResult['otherClocks'];
}

export const noClocks: Clocks = { earliestDate: null, otherClocks: [] };

interface Asked {
  /** Subjects whose window is asked for. */
  readonly subjects: readonly DosedSubject[];
  /** Subjects whose assessments are asked for. */
  readonly assessed: readonly DosedSubject[];
  readonly gate: AskingGate;
  readonly areas: readonly Area[];
}

/** The day that a window needs data of; null when no more can come (death, leaving) and they end before it. */
const reachable = (context: LevelContext, subject: DosedSubject, end: IsoDate | null): IsoDate | null => {
  if (end === null || endOfData(subject, context.asOf) === null) return end;
  const last = lastSafetyObservation(subject, context.asOf);
  return last === null || last.date < end ? null : end;
};

/** The end of the DLT window, or the later day on which time decides an event that may still come to ask. */
const dltDate = (context: LevelContext, subject: DosedSubject): IsoDate | null => {
  const { closes, status } = dltOf(context, subject.subjectId);
  const end = reachable(context, subject, closes);
  const decided = status.kind === 'pending' ? (parseIsoDate(status.closes) ?? null) : null;
  return end === null || decided === null ? end : laterDate(end, decided);
};

const assessmentDates = (
  context: LevelContext,
  subject: DosedSubject,
  asked: { readonly gate: AskingGate; readonly areas: readonly Area[] },
): IsoDate[] =>
  asked.areas.flatMap((area) =>
    requiredAssessments(context, { gate: asked.gate, area }).map(({ fromDay }) =>
      dateOfStudyDay(subject.infusions[0].date, fromDay),
    ),
  );

const datesBy = (context: LevelContext, asked: Asked, anchor: Anchor) => [
  ...asked.subjects.map((subject) => reachable(context, subject, windowEnd(context, subject, anchor))),
  ...asked.subjects.map((subject) => dltDate(context, subject)),
  ...asked.assessed.flatMap((subject) => assessmentDates(context, subject, asked)),
];

/**
 * First day on which every time condition of a gate can hold, by the anchor in force and by each other one, so that
 * every clock is seen (domain.md, finding 5). null while an anchor infusion is outstanding, where somebody died or left
 * before the data could be complete, and where dates were moved.
 */
export const clocksOf = (context: LevelContext, asked: (anchor: Anchor) => Asked): Clocks => {
  if (context.data.datesShifted) return noClocks;
  const anchor = context.protocol.gateParameters.anchor.value;
  return {
    earliestDate: latestOf(datesBy(context, asked(anchor), anchor)),
    otherClocks: WindowAnchor.options
      .filter((other) => other !== anchor)
      .map((other) => ({
        anchor: other,
        earliestDate: latestOf(datesBy(context, asked(other), other)),
      })),
  };
};

/** First day on which every required assessment of a gate without a window can have been made. */
export const assessmentClocks = (context: LevelContext, subject: DosedSubject, gate: AskingGate): Clocks =>
  context.data.datesShifted
    ? noClocks
    : {
        earliestDate: latestOf(
          assessmentDates(context, subject, { gate, areas: ['safety', 'pd', 'efficacy'] }),
        ),
        otherClocks: [],
      };
