import type { Phrase } from '../gates/gate.ts';

/** What a design says of counts alone, before the neighbours of the level are looked at. */
export interface Verdict {
  readonly letter: 'E' | 'S' | 'D';
  /** This level and all above it are ruled out. */
  readonly eliminate: boolean;
  readonly reasons: readonly Phrase[];
  /** Numbers behind it, by name: lambdaE, rate, probability. */
  readonly figures: Readonly<Record<string, number>>;
}

/** The verdict of a design on `dlt` of `n`, n at least 1. */
export type VerdictOf = (n: number, dlt: number) => Verdict;
