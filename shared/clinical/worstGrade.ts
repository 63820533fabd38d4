import type { WorstGrade } from '../chart/board.ts';
import type { AdverseEvent } from '../dataset/trialData.ts';

/** Preferred term, or the reported term of an event that is not coded. */
export const termOf = (event: Pick<AdverseEvent, 'preferredTerm' | 'term'>): string =>
  event.preferredTerm || event.term;

/**
 * The worst grade among events. Events without a grade are counted apart: they never outrank a grade and never stand
 * for grade 0 (domain.md section 5, "missing grades outrank real grades").
 */
export const worstGrade = (events: readonly AdverseEvent[]): WorstGrade => {
  const [firstEvent] = events;
  if (firstEvent === undefined) return { kind: 'none' };
  const grade = Math.max(0, ...events.map((event) => event.grade ?? 0));
  if (grade === 0) return { kind: 'not-graded', refs: events.map(({ ref }) => ref) };
  const worst = events.filter((event) => event.grade === grade);
  return {
    kind: 'grade',
    grade,
    term: termOf(worst[0] ?? firstEvent),
    refs: worst.map(({ ref }) => ref),
    ungraded: events.filter((event) => event.grade === null).length,
  };
};
