import { z } from 'zod';
import { SimulationScenario } from './scenario.ts';

/** Raised whenever the same scenario could give another result. */
export const SIMULATION_ALGORITHM = 'simulation/1';

/** An estimate with its Monte Carlo standard error: how far another seed may fall from it. */
export const Estimate = z.strictObject({ value: z.number(), error: z.number() });
export type Estimate = z.infer<typeof Estimate>;

export const LevelCharacteristics = z.strictObject({
  level: z.number().int(),
  rate: z.number(),
  /** True rate above the target. */
  aboveTarget: z.boolean(),
  /** The level whose true rate is closest to the target; of two equally close, the lower. */
  closest: z.boolean(),
  /** Share of trials that select it, 0 to 1. */
  selected: Estimate,
  /** Mean number per trial. */
  subjects: Estimate,
  dlts: Estimate,
});
export type LevelCharacteristics = z.infer<typeof LevelCharacteristics>;

/** Operating characteristics of a design on chosen true rates. */
export const SimulationResult = z.strictObject({
  algorithm: z.string(),
  /** The generator of random numbers. */
  random: z.string(),
  scenario: SimulationScenario,
  levels: z.array(LevelCharacteristics),
  /** Share of trials that select no level, and why. */
  noneSelected: Estimate,
  stoppedForSafety: Estimate,
  subjectsRanOut: Estimate,
  /** Share of trials that select the level whose true rate is closest to the target. */
  closestSelected: Estimate,
  /** Share of trials that select a level above the target. */
  aboveSelected: Estimate,
  /** Share of trials in which more than `overdoseShare` of the subjects were treated above the target. */
  overdosing: Estimate,
  /** Mean per trial. */
  sampleSize: Estimate,
  totalDlts: Estimate,
});
export type SimulationResult = z.infer<typeof SimulationResult>;
