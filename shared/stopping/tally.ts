import { gte } from '../grading/compare.ts';
import type { StoppingThreshold } from '../protocol/stopping.ts';
import type { StopValue } from './stopFinding.ts';

/** Subjects in the scope of a rule: those surely in it, and dosed subjects who may belong to it. */
export interface Tally {
  /** Surely in scope and dosed. */
  readonly of: number;
  readonly counted: number;
  /** In scope; may count. */
  readonly open: number;
  /** May be in scope; would count, or may. */
  readonly joiningOpen: number;
  /** May be in scope; would not count. */
  readonly joiningClear: number;
}

/** Whether so many of so many reach the threshold; a share is compared free of the noise of division. */
export const reaches = (threshold: StoppingThreshold, counted: number, of: number): boolean =>
  threshold.kind === 'subjects'
    ? counted >= threshold.n
    : of >= threshold.fromSubjects && gte(counted * 100, threshold.percent * of);

const upTo = (n: number): readonly number[] => Array.from({ length: n + 1 }, (_, index) => index);

/**
 * met: reached whatever the unknown turns out to be; not-evaluable: reached when it turns out badly; not-met: in no case
 * reached.
 */
export const judge = (threshold: StoppingThreshold, tally: Tally): StopValue => {
  const { of, counted, open, joiningOpen, joiningClear } = tally;
  const joining = joiningOpen + joiningClear;
  if (upTo(joining).every((joined) => reaches(threshold, counted, of + joined))) return 'met';
  const bad = upTo(joiningOpen).some((bad) =>
    upTo(joiningClear).some((clear) => reaches(threshold, counted + open + bad, of + bad + clear)),
  );
  return bad ? 'not-evaluable' : 'not-met';
};

/** How many more of the subjects dosed now would meet it; null: not before more are dosed. */
export const moreSubjects = (threshold: StoppingThreshold, { of, counted }: Tally): number | null => {
  if (threshold.kind === 'subjects') return Math.max(0, threshold.n - counted);
  return upTo(Math.max(0, of - counted)).find((more) => reaches(threshold, counted + more, of)) ?? null;
};
