import type { DosedSubject } from './dosedSet.ts';

export type Sentinel =
  | { readonly kind: 'none' }
  | { readonly kind: 'sentinel'; readonly subject: DosedSubject }
  /** Several were first dosed on the same day and the times do not tell them apart, or their dates were moved. */
  | { readonly kind: 'unclear'; readonly subjects: readonly DosedSubject[] };

const TIMED = /T\d{2}:\d{2}/;

const tellsApart = (a: DosedSubject, b: DosedSubject): boolean => {
  if (a.datesShifted || b.datesShifted) return false;
  const [first, second] = [a.infusions[0], b.infusions[0]];
  if (first.date !== second.date) return true;
  return TIMED.test(first.start) && TIMED.test(second.start) && first.start !== second.start;
};

/** The first subject dosed at a level, from its group in order of first infusion (trial.md, rules of escalation 1). */
export const sentinelOf = (group: readonly DosedSubject[]): Sentinel => {
  const [first, ...rest] = group;
  if (first === undefined) return { kind: 'none' };
  const tied = rest.filter((other) => !tellsApart(first, other));
  return tied.length === 0
    ? { kind: 'sentinel', subject: first }
    : { kind: 'unclear', subjects: [first, ...tied] };
};
