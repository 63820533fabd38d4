import type { ComparatorParameters } from '../protocol/comparators.ts';
import { cleanRate } from './binomial.ts';

export type IntervalParameters = Pick<ComparatorParameters, 'target' | 'interval'>;

/** The equivalence interval about the target: rates that are as good as the target itself. */
export const equivalenceInterval = ({
  target,
  interval,
}: IntervalParameters): { readonly low: number; readonly high: number; readonly width: number } => ({
  low: cleanRate(target - interval.below),
  high: cleanRate(target + interval.above),
  width: cleanRate(interval.below + interval.above),
});

/** Pieces as wide as the interval, from it to the ends of the scale, outermost last; the last may be cut short. */
export const piecesBeside = (
  parameters: IntervalParameters,
): {
  readonly lower: readonly (readonly [number, number])[];
  readonly upper: readonly (readonly [number, number])[];
} => {
  const { low, high, width } = equivalenceInterval(parameters);
  const lower: [number, number][] = [];
  for (let top = low; top > 0; top = cleanRate(top - width)) {
    lower.push([Math.max(0, cleanRate(top - width)), top]);
  }
  const upper: [number, number][] = [];
  for (let bottom = high; bottom < 1; bottom = cleanRate(bottom + width)) {
    upper.push([bottom, Math.min(1, cleanRate(bottom + width))]);
  }
  return { lower, upper };
};
