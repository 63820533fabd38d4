import { z } from 'zod';
import { ComparatorParameters, CustomTable } from '../../protocol/comparators.ts';

/** The lowest and highest counts that a simulation accepts; beyond them it would only take long. */
export const SIMULATION_LIMITS = {
  levels: 12,
  cohortSize: 12,
  cohorts: 60,
  subjects: 240,
  trials: 1_000_000,
} as const;

/** Only what a real trial could not have is refused: a rate of 0 or 1 is a limiting case worth looking at. */
const Rate = z.number().min(0).max(1);

/**
 * The design that is simulated, with its parameters. Rolling six and TITE-BOIN are left out: they decide while outcomes
 * are pending, so their characteristics hang on how fast subjects come, which no rate of DLT says.
 */
export const SimulationDesign = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('3+3'), ...ComparatorParameters.shape.threePlusThree.shape }),
  z.strictObject({ kind: z.literal('boin'), ...ComparatorParameters.shape.boin.shape }),
  z.strictObject({ kind: z.literal('keyboard'), ...ComparatorParameters.shape.interval.shape }),
  z.strictObject({ kind: z.literal('mtpi2'), ...ComparatorParameters.shape.interval.shape }),
  z.strictObject({ kind: z.literal('i3+3'), ...ComparatorParameters.shape.interval.shape }),
  z.strictObject({ kind: z.literal('custom'), table: CustomTable }),
]);
export type SimulationDesign = z.infer<typeof SimulationDesign>;

/** When a trial ends because enough subjects were treated at one level. */
export const SubjectCap = z.strictObject({
  subjects: z.number().int().min(1).max(SIMULATION_LIMITS.subjects),
  /**
   * when-staying: only if the next cohort would stay at the level (R package BOIN 2.7.2, get.oc); at-once: whatever the
   * next decision would be (its earlier versions).
   */
  rule: z.enum(['when-staying', 'at-once']),
});
export type SubjectCap = z.infer<typeof SubjectCap>;

/** Everything a simulation needs; the same scenario always gives the same result. */
export const SimulationScenario = z
  .strictObject({
    design: SimulationDesign,
    /** Target DLT rate: what the designs aim at, and what overdosing is measured against. */
    target: ComparatorParameters.shape.target,
    /** True DLT rate of each level, lowest first. */
    rates: z.array(Rate).min(1).max(SIMULATION_LIMITS.levels),
    /** 1 for the lowest. */
    startLevel: z.number().int().min(1).max(SIMULATION_LIMITS.levels),
    cohortSize: z.number().int().min(1).max(SIMULATION_LIMITS.cohortSize),
    cohorts: z.number().int().min(1).max(SIMULATION_LIMITS.cohorts),
    cap: SubjectCap.nullable(),
    /** A trial overdoses when more than this share of its subjects is treated above the target. */
    overdoseShare: z.number().gt(0).lt(1),
    trials: z.number().int().min(1).max(SIMULATION_LIMITS.trials),
    seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  })
  .refine(({ startLevel, rates }) => startLevel <= rates.length, {
    message: 'start-level',
    path: ['startLevel'],
  })
  .refine(({ rates }) => rates.every((rate, at) => at === 0 || rate >= (rates[at - 1] ?? 0)), {
    // The designs assume it; a falling rate is a slip of the keyboard.
    message: 'rates-fall',
    path: ['rates'],
  })
  .refine(({ cohortSize, cohorts }) => cohortSize * cohorts <= SIMULATION_LIMITS.subjects, {
    message: 'too-many-subjects',
    path: ['cohorts'],
  })
  .refine(({ design, cohortSize }) => design.kind !== '3+3' || cohortSize === 3, {
    message: 'cohort-of-three',
    path: ['cohortSize'],
  });
export type SimulationScenario = z.infer<typeof SimulationScenario>;
