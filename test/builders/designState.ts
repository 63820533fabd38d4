import type { DesignState, LevelState } from '../../shared/escalation/designState.ts';

/** A level with its counts; opened, not eliminated and without pending outcomes unless told otherwise. */
export const aLevelState = (level: number, over: Partial<LevelState> = {}): LevelState => ({
  level,
  evaluable: 0,
  dlt: 0,
  pending: 0,
  followUp: null,
  opened: true,
  eliminated: false,
  ...over,
});

/** Levels 1, 2, 3 … as given; the judged one by its index. */
export const aDesignState = (levels: readonly Partial<LevelState>[], at: number): DesignState => ({
  levels: levels.map((over, index) => aLevelState(index + 1, over)),
  at,
});
