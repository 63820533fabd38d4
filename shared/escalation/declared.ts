import type { Phrase } from '../gates/gate.ts';
import { phrase } from '../text/phrases.ts';
import type { LevelState } from './designState.ts';

/** What a design says that ends with a level, or with none. */
export const declared = (level: LevelState | undefined): Phrase => {
  if (level === undefined) return phrase('advice.3-no-dose');
  if (level.evaluable === 0) return phrase('advice.3-falls-back', { level: level.level });
  return phrase('advice.3-declares', { level: level.level, n: level.evaluable, dlt: level.dlt });
};
