import type { CytopeniaWindow } from '../../protocol/cellTherapy.ts';

/** Whether a sample of a day is below the cut; `maybe` when its limit of quantification leaves it open. */
export interface CountSample {
  /** Days elapsed since day zero; negative before it. */
  readonly day: number;
  readonly below: 'yes' | 'no' | 'maybe';
}

export interface DaysBelow {
  /** Days that must have been below, and days that can have been. */
  readonly min: number;
  readonly max: number;
}

type Window = Pick<CytopeniaWindow, 'fromDay' | 'gapLimitDays' | 'stableRecoveryDays'> & {
  /** Last day that counts: the end of the window, or of what is known when that is earlier. */
  readonly lastDay: number;
};

/** The days from one to another that lie in the window; a sample of another year makes no list of its days. */
const between = (from: number, to: number, { fromDay, lastDay }: Window): readonly number[] => {
  const [first, last] = [Math.max(from, fromDay), Math.min(to, lastDay)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

const RANK = { no: 0, maybe: 1, yes: 2 } as const;

/** One sample a day, in order; of several on a day the one that is below stands. */
export const dailySamples = (samples: readonly CountSample[]): readonly CountSample[] => {
  const days = new Map<number, CountSample>();
  for (const sample of samples) {
    const other = days.get(sample.day);
    if (other === undefined || RANK[sample.below] > RANK[other.below]) days.set(sample.day, sample);
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
};

interface Marks {
  readonly certain: Set<number>;
  readonly possible: Set<number>;
}

const add = (set: Set<number>, days: readonly number[]): void => {
  for (const day of days) set.add(day);
};

/**
 * Days between two samples: certain between two below, ruled out between two that are not, when close enough. Of a gap
 * that reaches out of the window only the part inside asks for samples.
 */
const markPair = ({ certain, possible }: Marks, a: CountSample, b: CountSample, window: Window): void => {
  const inner = between(a.day + 1, b.day - 1, window);
  const inside = Math.min(b.day, window.lastDay) - Math.max(a.day, window.fromDay);
  if (a.below === 'yes' && b.below === 'yes' && b.day - a.day <= window.gapLimitDays) add(certain, inner);
  if (!(a.below === 'no' && b.below === 'no' && inside <= window.gapLimitDays)) add(possible, inner);
};

/** A stretch of samples above the cut between two that are not: shorter than stable, it counts with the days below. */
const markRecoveries = ({ certain, possible }: Marks, days: readonly CountSample[], window: Window): void => {
  const stableDays = window.stableRecoveryDays;
  let before: CountSample | null = null;
  let stretch: CountSample[] = [];
  for (const sample of days) {
    if (sample.below === 'no') {
      stretch.push(sample);
      continue;
    }
    const first = stretch[0]?.day;
    const last = stretch.at(-1)?.day;
    if (before !== null && first !== undefined && last !== undefined) {
      const longest = sample.day - before.day - 1;
      if (before.below === 'yes' && sample.below === 'yes' && longest < stableDays) {
        add(certain, between(before.day + 1, sample.day - 1, window));
      }
      if (last - first + 1 < stableDays) add(possible, between(first, last, window));
    }
    before = sample;
    stretch = [];
  }
};

/** Days before the first and after the last sample: possible, unless a sample above the cut is close. */
const markEnds = ({ possible }: Marks, days: readonly CountSample[], window: Window): void => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  if (first.below !== 'no' || first.day - window.fromDay > window.gapLimitDays) {
    add(possible, between(window.fromDay, first.day - 1, window));
  }
  if (last.below !== 'no' || window.lastDay - last.day > window.gapLimitDays) {
    add(possible, between(last.day + 1, window.lastDay, window));
  }
};

/**
 * Days of a window on which a count was below a cut, from samples that are days apart: the sum of the days that two
 * consecutive samples below enclose (at least), and of the days that no sample rules out (at most). Two samples further
 * apart than the limit say nothing of the days between. A recovery of less than `stableRecoveryDays` counts with the
 * days below. Source: EHA/EBMT ICAHT (Rejeski 2023) and T-ICAHT, notes to the table; verify against the originals.
 */
export const daysBelow = (samples: readonly CountSample[], window: Window): DaysBelow => {
  const days = dailySamples(samples);
  const marks: Marks = { certain: new Set(), possible: new Set() };
  for (const { day, below } of days) {
    if (below === 'yes') marks.certain.add(day);
    if (below !== 'no') marks.possible.add(day);
  }
  for (const [index, sample] of days.entries()) {
    const next = days[index + 1];
    if (next !== undefined) markPair(marks, sample, next, window);
  }
  markRecoveries(marks, days, window);
  markEnds(marks, days, window);
  const counted = (set: ReadonlySet<number>): number =>
    [...set].filter((day) => day >= window.fromDay && day <= window.lastDay).length;
  return { min: counted(marks.certain), max: counted(new Set([...marks.certain, ...marks.possible])) };
};
