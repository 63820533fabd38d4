import { z } from 'zod';
import { Phrase } from '../gates/gate.ts';
import { ComparatorId } from '../protocol/comparators.ts';

/**
 * What a design advises. `suspend`: wait for outcomes before anybody else is dosed. `out-of-design`: the design has no
 * rule for these counts. `admissible` and `not-admissible`: answers of the overdose rule, which judges a level and
 * moves nowhere.
 */
export const AdviceAction = z.enum([
  'escalate',
  'stay',
  'de-escalate',
  'stop',
  'suspend',
  'out-of-design',
  'not-evaluable',
  'admissible',
  'not-admissible',
]);
export type AdviceAction = z.infer<typeof AdviceAction>;

/** Advice of one design. It never opens a gate. */
export const Advice = z.strictObject({
  design: ComparatorId,
  action: AdviceAction,
  /** This level and all above it are ruled out. */
  eliminate: z.boolean(),
  /** Where the next subjects would be treated: always opened and not eliminated; null when nowhere. */
  toLevel: z.number().int().nullable(),
  /** The level above, when it is advised and not opened yet: the gates of the protocol decide on it. */
  opensLevel: z.number().int().nullable(),
  /** The level that a design which ends here declares as maximum tolerated; null when it declares none. */
  mtd: z.number().int().nullable(),
  /** Numbers behind it, by name: lambdaE, rate, probability. */
  figures: z.record(z.string(), z.number()),
  reasons: z.array(Phrase),
});
export type Advice = z.infer<typeof Advice>;

/** Advice with nothing but its action and reasons. */
export const plainAdvice = (
  design: ComparatorId,
  action: AdviceAction,
  reasons: readonly Phrase[],
  more: Partial<Omit<Advice, 'design' | 'action' | 'reasons'>> = {},
): Advice => ({
  design,
  action,
  eliminate: false,
  toLevel: null,
  opensLevel: null,
  mtd: null,
  figures: {},
  ...more,
  reasons: [...reasons],
});
