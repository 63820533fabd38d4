import { eq, gt } from '../../grading/compare.ts';
import { appError } from '../../kernel/appError.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { type DesignPlan, planOf } from './designPlan.ts';
import { createRandom, RANDOM_NAME, type Random } from './random.ts';
import { runIntervalTrial } from './runIntervalTrial.ts';
import { runThreePlusThree } from './runThreePlusThree.ts';
import type { SimulationScenario } from './scenario.ts';
import { SIMULATION_ALGORITHM, type SimulationResult } from './simulationResult.ts';
import { countTrial, meanOf, newTally, shareOf, type Tally } from './tally.ts';
import { clearTrial, newTrial, type TrialState } from './trial.ts';

/** Told after every so many trials; answering 'cancel' ends the simulation. */
export type OnTrials = (trialsDone: number) => 'continue' | 'cancel';

const PROGRESS_EVERY = 2000;

/** Index of the lowest level above the target; the number of levels when there is none. */
const firstAboveOf = ({ rates, target }: SimulationScenario): number => {
  const at = rates.findIndex((rate) => gt(rate, target));
  return at < 0 ? rates.length : at;
};

/** Index of the level whose true rate is closest to the target; of two equally close, the lower. */
export const closestLevelOf = ({ rates, target }: Pick<SimulationScenario, 'rates' | 'target'>): number => {
  const distances = rates.map((rate) => Math.abs(rate - target));
  const nearest = Math.min(...distances);
  return distances.findIndex((distance) => eq(distance, nearest));
};

const runTrial = (
  plan: DesignPlan,
  scenario: SimulationScenario,
  random: Random,
  trial: TrialState,
): void => {
  clearTrial(trial);
  if (plan.kind === '3+3') runThreePlusThree(plan.deEscalation, scenario, random, trial);
  else runIntervalTrial(plan, scenario, random, trial);
};

const resultOf = (scenario: SimulationScenario, tally: Tally): SimulationResult => {
  const { trials } = tally;
  const firstAbove = firstAboveOf(scenario);
  const closest = closestLevelOf(scenario);
  const selectedFrom = (from: number): number => tally.selected.slice(from).reduce((sum, n) => sum + n, 0);
  return {
    algorithm: SIMULATION_ALGORITHM,
    random: RANDOM_NAME,
    scenario,
    levels: scenario.rates.map((rate, at) => ({
      level: at + 1,
      rate,
      aboveTarget: at >= firstAbove,
      closest: at === closest,
      selected: shareOf(tally.selected[at] ?? 0, trials),
      subjects: meanOf(tally.subjects[at] ?? 0, tally.subjectsSquared[at] ?? 0, trials),
      dlts: meanOf(tally.dlts[at] ?? 0, tally.dltsSquared[at] ?? 0, trials),
    })),
    noneSelected: shareOf(tally.safety + tally.ranOut, trials),
    stoppedForSafety: shareOf(tally.safety, trials),
    subjectsRanOut: shareOf(tally.ranOut, trials),
    closestSelected: shareOf(tally.selected[closest] ?? 0, trials),
    aboveSelected: shareOf(selectedFrom(firstAbove), trials),
    overdosing: shareOf(tally.overdosing, trials),
    sampleSize: meanOf(tally.sampleSize, tally.sampleSizeSquared, trials),
    totalDlts: meanOf(tally.totalDlts, tally.totalDltsSquared, trials),
  };
};

/**
 * Operating characteristics of a design: so many trials on chosen true DLT rates. Pure: the same scenario, seed included,
 * gives the same numbers on every machine. Fails with 'invalid-input' when a table of one's own has a gap that a trial can
 * reach, and with 'cancelled'.
 */
export const simulate = (scenario: SimulationScenario, onTrials?: OnTrials): Result<SimulationResult> => {
  const plan = planOf(scenario);
  if (!plan.ok) return plan;
  const random = createRandom(scenario.seed);
  const trial = newTrial(scenario.rates.length);
  const tally = newTally(scenario.rates.length);
  const measures = { firstAbove: firstAboveOf(scenario), overdoseShare: scenario.overdoseShare };
  for (let done = 1; done <= scenario.trials; done += 1) {
    runTrial(plan.value, scenario, random, trial);
    countTrial(tally, trial, measures);
    if (done % PROGRESS_EVERY === 0 && onTrials?.(done) === 'cancel') {
      return err(appError('cancelled', 'The simulation was cancelled; nothing was kept.'));
    }
  }
  return ok(resultOf(scenario, tally));
};
