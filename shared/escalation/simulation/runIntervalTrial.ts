import { selectMtd } from '../selectMtd.ts';
import { ACTION, type ActionTable } from './actionTable.ts';
import type { Random } from './random.ts';
import type { SimulationScenario } from './scenario.ts';
import { dltsAt, select, subjectsAt, type TrialState, treatCohort } from './trial.ts';

/** A design that reads its next step from counts at the present level. */
export interface IntervalPlan {
  readonly table: ActionTable;
  /** The same for the lowest level, where a rule may be stricter. */
  readonly lowest: ActionTable;
}

/**
 * Where the next cohort goes: never above the highest level or into an eliminated one, never below the lowest (R package
 * BOIN 2.7.2, get.oc). `open` is the number of levels that are not eliminated.
 */
const nextLevel = (action: number, level: number, open: number): number => {
  if (action === ACTION.escalate) return level + 1 < open ? level + 1 : level;
  const falls = action === ACTION['de-escalate'] || action === ACTION.eliminate;
  return falls && level > 0 ? level - 1 : level;
};

/** Index of the level that the data choose among the lowest `open`, or -1. */
const selection = (trial: TrialState, target: number, open: number): number => {
  const levels = Array.from(trial.subjects.subarray(0, open), (n, level) => ({
    n,
    dlt: dltsAt(trial, level),
  }));
  return selectMtd(levels, { target, eliminateAbove: null }) ?? -1;
};

/**
 * One trial of BOIN, keyboard, mTPI-2, i3+3 or a table of one's own. Elimination closes the level and all above; the
 * lowest eliminated ends the trial with none selected. At the end the level whose isotonic estimate is closest to the
 * target is selected among those not eliminated (Liu and Yuan 2015; the same for the others, as in R Lin's collection
 * IntervalDesign). "stop" in a table of one's own ends the trial: only levels below may be selected.
 */
export const runIntervalTrial = (
  plan: IntervalPlan,
  scenario: SimulationScenario,
  random: Random,
  trial: TrialState,
): void => {
  const { rates, cohorts, cohortSize, cap, startLevel, target } = scenario;
  let level = startLevel - 1;
  let open = rates.length;
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    treatCohort(trial, level, { size: cohortSize, rate: rates[level] ?? 0 }, random);
    const { codes, width } = level === 0 ? plan.lowest : plan.table;
    const action = codes[subjectsAt(trial, level) * width + dltsAt(trial, level)] ?? ACTION.stay;
    if (action === ACTION.eliminate || action === ACTION.stop) {
      open = level;
      if (level === 0 || action === ACTION.stop) break;
    }
    const next = nextLevel(action, level, open);
    const full = cap !== null && subjectsAt(trial, level) >= cap.subjects;
    if (full && (cap.rule === 'at-once' || next === level)) break;
    level = next;
  }
  select(trial, selection(trial, target, open));
};
