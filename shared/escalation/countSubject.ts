import type { CountedAs, CountedSubject } from '../chart/designs.ts';
import { lastSafetyObservation } from '../clinical/daysOfData.ts';
import type { SubjectDlt } from '../clinical/dlt/subjectDlt.ts';
import type { DosedSubject } from '../clinical/dosedSet.ts';
import type { Phrase } from '../gates/gate.ts';
import { assertNever } from '../kernel/assertNever.ts';
import type { IsoDate } from '../kernel/brands.ts';
import { daysBetween } from '../kernel/isoDate.ts';
import { phrase } from '../text/phrases.ts';

interface Standing {
  readonly as: CountedAs;
  readonly reason: Phrase;
}

/** What a verdict of none would leave: somebody evaluable, somebody pending, or nobody that counts. */
const awaiting = ({ kind }: SubjectDlt['window'], n: number): Standing => {
  if (kind === 'complete') return { as: 'awaiting', reason: phrase('counted.awaiting', { n }) };
  return kind === 'open'
    ? { as: 'awaiting-open', reason: phrase('counted.awaiting-open', { n }) }
    : { as: 'awaiting-lost', reason: phrase('counted.awaiting-lost', { n }) };
};

const standing = ({ status, window, closes }: SubjectDlt): Standing => {
  switch (status.kind) {
    case 'with-dlt':
      return { as: 'dlt', reason: phrase('counted.dlt') };
    case 'no-candidate':
    case 'without-dlt':
      return { as: 'without', reason: phrase('counted.without', { date: closes }) };
    case 'pending':
      return { as: 'pending', reason: phrase('counted.pending', { date: status.closes }) };
    case 'needs-adjudication':
      return awaiting(window, status.waiting + status.again);
    case 'not-evaluable':
      return { as: 'not-evaluable', reason: status.reason };
    default:
      return assertNever(status);
  }
};

/** How a dosed subject stands in the counts of its level, with the reason and the rows behind it. */
export const countSubject = (subject: DosedSubject, dlt: SubjectDlt): CountedSubject => {
  const { status } = dlt;
  const events = 'events' in status ? status.events : [];
  return {
    subjectId: subject.subjectId,
    ...standing(dlt),
    refs: events.length > 0 ? events : [subject.infusions[0].ref],
  };
};

/**
 * The share of the DLT window over which a subject was observed: from the first infusion to the last dated safety
 * observation, over the days to the end of the window. Calendar time without data is no follow-up (domain.md 2.1).
 */
export const followedShare = (subject: DosedSubject, { closes }: SubjectDlt, cutoff: IsoDate): number => {
  const first = subject.infusions[0].date;
  const last = lastSafetyObservation(subject, cutoff);
  if (last === null || subject.datesShifted) return 0;
  const share = daysBetween(first, last.date) / daysBetween(first, closes);
  return Math.min(1, Math.max(0, share));
};
