import type { AdjudicationView, DltVerdict } from '../../shared/clinical/dlt/adjudication.ts';
import { dltBySubject } from '../../shared/clinical/dlt/dltBySubject.ts';
import type { TrialData } from '../../shared/dataset/trialData.ts';
import type { Protocol } from '../../shared/protocol/protocol.ts';
import { adjudicationOn } from './adjudications.ts';
import {
  adverseEvent,
  healthy,
  infusion,
  measurement,
  onDay,
  type SubjectRecords,
  subject,
  trialData,
} from './trialData.ts';

/** One synthetic subject of a trial by a template. */
export interface OncologySubject {
  readonly id: string;
  readonly level?: number;
  /** Date of the first administration. */
  readonly first: string;
  /** Related event of grade 3 on day 5, which asks for adjudication: with this verdict; null awaits one. */
  readonly event?: DltVerdict | null;
  /** Last study day with data. */
  readonly lastDay?: number;
}

const EVENT = 'Diarrhea';

const recordsOf = (
  { id, level = 1, first, event, lastDay = 99 }: OncologySubject,
  protocol: Protocol,
): SubjectRecords => {
  const chosen = protocol.doseLevels.find((one) => one.level === level);
  const dose = chosen?.dose ?? 0;
  const days = protocol.infusionDays.value.filter((day) => day <= lastDay);
  return {
    subjects: [subject(id, { armCode: chosen?.armCodes[0] ?? '', age: 58 })],
    infusions: days.map((day, index) =>
      infusion(id, onDay(first, day), {
        number: index + 1,
        actualDose: dose,
        plannedDose: dose,
        doseUnit: chosen?.unit ?? '',
      }),
    ),
    measurements: protocol.requiredAssessments.value.flatMap(({ domain, testCodes, fromDay, toDay }) =>
      [...new Set([fromDay, Math.min(toDay, lastDay), lastDay])]
        .filter((day) => day <= lastDay)
        .map((day) =>
          measurement(id, [domain, testCodes[0] ?? ''], onDay(first, day), healthy(testCodes[0] ?? '')),
        ),
    ),
    adverseEvents:
      event === undefined
        ? []
        : [
            adverseEvent(id, onDay(first, 5), {
              grade: 3,
              term: EVENT,
              preferredTerm: EVENT,
              identifier: `${id}-1`,
              relationship: 'RELATED',
            }),
          ],
  };
};

/** A cut of a synthetic trial by a template; nobody real is in it. */
export const oncologyTrial = (
  protocol: Protocol,
  cutoff: string,
  subjects: readonly OncologySubject[],
): TrialData => trialData(cutoff, ...subjects.map((one) => recordsOf(one, protocol)));

/** The verdicts that the subjects' events got. */
export const verdictsOf = (
  data: TrialData,
  protocol: Protocol,
  subjects: readonly OncologySubject[],
): readonly AdjudicationView[] =>
  [...dltBySubject(data, protocol, []).values()].flatMap(({ subjectId, events }) => {
    const verdict = subjects.find(({ id }) => id === subjectId)?.event;
    return verdict === undefined || verdict === null
      ? []
      : events.map(({ event }) =>
          adjudicationOn(event.judged, verdict, { adjudicationId: `${subjectId}-${verdict}` }),
        );
  });
