import type { Random } from './random.ts';

/** Why a trial ended without a level, or that it selected one. */
export const ENDING = { selected: 0, safety: 1, 'ran-out': 2 } as const;

/** Counts of one simulated trial; reused from trial to trial. */
export interface TrialState {
  readonly subjects: Int32Array;
  readonly dlts: Int32Array;
  /** Index of the selected level, or -1. */
  selected: number;
  ending: number;
}

export const newTrial = (levels: number): TrialState => ({
  subjects: new Int32Array(levels),
  dlts: new Int32Array(levels),
  selected: -1,
  ending: ENDING['ran-out'],
});

export const clearTrial = (trial: TrialState): void => {
  trial.subjects.fill(0);
  trial.dlts.fill(0);
  trial.selected = -1;
  trial.ending = ENDING['ran-out'];
};

export const subjectsAt = ({ subjects }: TrialState, level: number): number => subjects[level] ?? 0;
export const dltsAt = ({ dlts }: TrialState, level: number): number => dlts[level] ?? 0;

/** Treats a cohort: each subject has a DLT with the true rate of the level, whatever the others have. */
export const treatCohort = (
  trial: TrialState,
  level: number,
  { size, rate }: { readonly size: number; readonly rate: number },
  random: Random,
): void => {
  let dlts = 0;
  for (let subject = 0; subject < size; subject += 1) if (random() < rate) dlts += 1;
  trial.subjects[level] = subjectsAt(trial, level) + size;
  trial.dlts[level] = dltsAt(trial, level) + dlts;
};

export const select = (trial: TrialState, level: number): void => {
  trial.selected = level;
  trial.ending = level < 0 ? ENDING.safety : ENDING.selected;
};
