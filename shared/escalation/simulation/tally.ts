import type { Estimate } from './simulationResult.ts';
import { ENDING, type TrialState } from './trial.ts';

/** Running sums over trials, all exact integers. */
export interface Tally {
  trials: number;
  readonly selected: Float64Array;
  readonly subjects: Float64Array;
  readonly subjectsSquared: Float64Array;
  readonly dlts: Float64Array;
  readonly dltsSquared: Float64Array;
  safety: number;
  ranOut: number;
  overdosing: number;
  sampleSize: number;
  sampleSizeSquared: number;
  totalDlts: number;
  totalDltsSquared: number;
}

export const newTally = (levels: number): Tally => ({
  trials: 0,
  selected: new Float64Array(levels),
  subjects: new Float64Array(levels),
  subjectsSquared: new Float64Array(levels),
  dlts: new Float64Array(levels),
  dltsSquared: new Float64Array(levels),
  safety: 0,
  ranOut: 0,
  overdosing: 0,
  sampleSize: 0,
  sampleSizeSquared: 0,
  totalDlts: 0,
  totalDltsSquared: 0,
});

const add = (sums: Float64Array, at: number, value: number): void => {
  sums[at] = (sums[at] ?? 0) + value;
};

const countEnding = (tally: Tally, trial: TrialState): void => {
  if (trial.selected >= 0) add(tally.selected, trial.selected, 1);
  else if (trial.ending === ENDING.safety) tally.safety += 1;
  else tally.ranOut += 1;
};

/** Adds one trial. `firstAbove` is the index of the lowest level whose true rate is above the target. */
export const countTrial = (
  tally: Tally,
  trial: TrialState,
  { firstAbove, overdoseShare }: { readonly firstAbove: number; readonly overdoseShare: number },
): void => {
  let size = 0;
  let above = 0;
  let total = 0;
  trial.subjects.forEach((subjects, level) => {
    const dlts = trial.dlts[level] ?? 0;
    add(tally.subjects, level, subjects);
    add(tally.subjectsSquared, level, subjects * subjects);
    add(tally.dlts, level, dlts);
    add(tally.dltsSquared, level, dlts * dlts);
    size += subjects;
    total += dlts;
    if (level >= firstAbove) above += subjects;
  });
  tally.trials += 1;
  if (above > overdoseShare * size) tally.overdosing += 1;
  tally.sampleSize += size;
  tally.sampleSizeSquared += size * size;
  tally.totalDlts += total;
  tally.totalDltsSquared += total * total;
  countEnding(tally, trial);
};

/** A share of trials; standard error √(p(1 − p)/trials). */
export const shareOf = (count: number, trials: number): Estimate => {
  const value = count / trials;
  return { value, error: Math.sqrt((value * (1 - value)) / trials) };
};

/** A mean over trials; standard error: sample standard deviation / √trials, 0 for a single trial. */
export const meanOf = (sum: number, squares: number, trials: number): Estimate => {
  const value = sum / trials;
  const variance = trials < 2 ? 0 : Math.max(0, (squares - sum * value) / (trials - 1));
  return { value, error: Math.sqrt(variance / trials) };
};
