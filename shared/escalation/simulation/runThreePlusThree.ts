import type { Random } from './random.ts';
import type { SimulationScenario } from './scenario.ts';
import { dltsAt, select, subjectsAt, type TrialState, treatCohort } from './trial.ts';

type Step = 'expand' | 'up' | 'down';

/** 3+3 at the present level: 0 of 3 or at most 1 of 6 goes up, 1 of 3 treats three more, all else goes down. */
const stepAt = (subjects: number, dlts: number): Step => {
  if (subjects < 6) return dlts === 0 ? 'up' : dlts === 1 ? 'expand' : 'down';
  return dlts <= 1 ? 'up' : 'down';
};

/** A level that was found too toxic, or has its six, is not treated again. */
const isClosed = (trial: TrialState, level: number): boolean =>
  subjectsAt(trial, level) >= 6 || dltsAt(trial, level) >= 2;

/**
 * The level on which to go on, or null when the trial ended by selecting. Downwards: without de-escalation the level
 * below is selected if it was treated; with it, six are treated there first (Korn et al. 1994).
 */
const after = (step: Step, level: number, trial: TrialState, deEscalation: boolean): number | null => {
  if (step === 'expand') return level;
  if (step === 'up') {
    const isTop = level + 1 === trial.subjects.length;
    if (!isTop && !isClosed(trial, level + 1)) return level + 1;
    if (!isTop && deEscalation && subjectsAt(trial, level) < 6) return level;
    select(trial, level);
    return null;
  }
  const below = level - 1;
  if (deEscalation && below >= 0 && subjectsAt(trial, below) < 6) return below;
  select(trial, below >= 0 && subjectsAt(trial, below) > 0 ? below : -1);
  return null;
};

/**
 * One trial of the 3+3 design. Source: domain.md 2.3, behaviour of the R package escalation, three_plus_three.R. It selects
 * by its own rule, not by a model; a trial that runs out of cohorts selects none.
 */
export const runThreePlusThree = (
  deEscalation: boolean,
  { rates, cohorts, startLevel }: SimulationScenario,
  random: Random,
  trial: TrialState,
): void => {
  let level: number | null = startLevel - 1;
  for (let cohort = 0; cohort < cohorts && level !== null; cohort += 1) {
    treatCohort(trial, level, { size: 3, rate: rates[level] ?? 0 }, random);
    level = after(stepAt(subjectsAt(trial, level), dltsAt(trial, level)), level, trial, deEscalation);
  }
};
