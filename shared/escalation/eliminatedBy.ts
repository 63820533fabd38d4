import type { ComparatorId, ComparatorParameters } from '../protocol/comparators.ts';
import { decide } from './decide.ts';
import type { LevelState } from './designState.ts';

/**
 * The levels with those marked that a design rules out on the data as they are: a level that is ruled out takes all
 * above it along. The judged level itself is left to its own data.
 */
export const withEliminated = (
  design: ComparatorId,
  parameters: ComparatorParameters,
  { levels, at }: { readonly levels: readonly LevelState[]; readonly at: number },
): readonly LevelState[] => {
  const rulesOut = (index: number): boolean => decide(design, parameters, { levels, at: index }).eliminate;
  const first = levels.findIndex((_, index) => index !== at && rulesOut(index));
  if (first === -1) return levels;
  return levels.map((level, index) => (index >= first ? { ...level, eliminated: true } : level));
};
