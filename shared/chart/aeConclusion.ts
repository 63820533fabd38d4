import type { DosedSet } from '../clinical/dosedSet.ts';
import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import { listParam } from '../text/template.ts';
import type { AeFilter } from './adverseEvents.ts';
import type { CountedEvent } from './aeSelection.ts';

const SEVERE = 3;

const idsOf = (events: readonly CountedEvent[]): string[] => [
  ...new Set(events.map(({ subject }) => subject.subjectId)),
];

const gradeSentences = (counted: readonly CountedEvent[], of: number): Phrase[] => {
  const n = idsOf(counted).length;
  const worst = Math.max(0, ...counted.map(({ event }) => event.grade ?? 0));
  const ungraded = counted.filter(({ event }) => event.grade === null).length;
  const severe = idsOf(counted.filter(({ event }) => (event.grade ?? 0) >= SEVERE));
  const apart = ungraded === 0 ? [] : [phrase('ae.conclusion.not-graded', { n: ungraded })];
  if (worst === 0) return [phrase('ae.conclusion.ungraded-only', { n, of }), ...apart];
  return [
    phrase('ae.conclusion.any', { n, of, grade: worst }),
    severe.length === 0
      ? phrase('ae.conclusion.no-severe')
      : phrase('ae.conclusion.severe', { n: severe.length, of, subjects: listParam(severe) }),
    ...apart,
  ];
};

const seriousSentences = (counted: readonly CountedEvent[], of: number): Phrase[] => {
  const serious = counted.filter(({ event }) => event.serious === true);
  const ids = idsOf(serious);
  const unknown = counted.filter(({ event }) => event.serious === null).length;
  return [
    serious.length === 0
      ? phrase('ae.conclusion.no-serious')
      : phrase('ae.conclusion.serious', {
          n: serious.length,
          k: ids.length,
          of,
          subjects: listParam(ids),
        }),
    ...(unknown === 0 ? [] : [phrase('ae.conclusion.serious-unknown', { n: unknown })]),
  ];
};

const assumptionSentences = (counted: readonly CountedEvent[], filter: AeFilter): Phrase[] => {
  const emergent = counted.filter(({ assumedEmergent }) => assumedEmergent).length;
  const related = counted.filter(({ assumedRelated }) => assumedRelated).length;
  return [
    ...(filter.treatmentEmergentOnly && emergent > 0
      ? [phrase('ae.conclusion.assumed-emergent', { n: emergent })]
      : []),
    ...(filter.relatedOnly && related > 0
      ? [phrase('ae.conclusion.relationship-assumed', { n: related })]
      : []),
  ];
};

interface ConclusionParts {
  readonly dosed: DosedSet;
  readonly notCounted: number;
  readonly filter: AeFilter;
  /** Why nothing is counted; null when something is. */
  readonly empty: Phrase | null;
}

/** What the chart and the table say, in sentences; every assumption in the counts is named. */
export const aeConclusion = (
  counted: readonly CountedEvent[],
  { dosed: { subjects, unassigned }, notCounted, filter, empty }: ConclusionParts,
): Phrase[] => {
  const ids = listParam(unassigned.map(({ subjectId }) => subjectId));
  const left = [
    ...(unassigned.length === 0
      ? []
      : [phrase('ae.conclusion.unassigned', { n: unassigned.length, subjects: ids })]),
    ...(notCounted === 0 ? [] : [phrase('ae.conclusion.not-counted', { n: notCounted })]),
  ];
  const dosed = subjects.length;
  if (empty !== null) return [empty, ...left];
  return [
    ...gradeSentences(counted, dosed),
    ...seriousSentences(counted, dosed),
    ...assumptionSentences(counted, filter),
    ...left,
  ];
};
