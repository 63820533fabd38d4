/** What is known of one dose level when a design is asked. Counts are of subjects. */
export interface LevelState {
  /** Number of the level as the protocol names it. */
  readonly level: number;
  /** Subjects whose DLT outcome is known, those with a DLT among them. */
  readonly evaluable: number;
  readonly dlt: number;
  /** Dosed, and the outcome is not known yet. */
  readonly pending: number;
  /** Follow-up of the pending subjects as shares of the DLT window, summed; null when it is not known. */
  readonly followUp: number | null;
  /** Opened by a signed decision, or the level the trial starts with. */
  readonly opened: boolean;
  /** Ruled out for the rest of the trial. */
  readonly eliminated: boolean;
}

/** The levels from the lowest to the highest, and the index of the one that is judged. */
export interface DesignState {
  readonly levels: readonly LevelState[];
  readonly at: number;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The level that is judged. Throws when the state is none: an index outside, or counts that cannot be. */
export const judgedLevel = ({ levels, at }: DesignState): LevelState => {
  const level = levels[at];
  if (level === undefined) throw new Error(`No level at index ${at}`);
  const { evaluable, dlt, pending, followUp } = level;
  const known = isCount(evaluable) && isCount(dlt) && isCount(pending) && dlt <= evaluable;
  const followed = followUp === null || (followUp >= 0 && followUp <= pending);
  if (!known || !followed) throw new Error(`Not a state: ${dlt} of ${evaluable}, ${pending} pending`);
  return level;
};

/** The highest level below the judged one that is opened and not eliminated; subjects may be treated there. */
export const usableBelow = ({ levels, at }: DesignState): LevelState | undefined =>
  levels.slice(0, at).findLast(({ opened, eliminated }) => opened && !eliminated);

/**
 * A state of one level with a level below and one above, both opened and empty, as decision tables are printed: what
 * the design says of these counts when nothing else stands in the way.
 */
export const tableState = (counts: {
  readonly evaluable: number;
  readonly dlt: number;
  readonly pending?: number;
  readonly followUp?: number | null;
}): DesignState => {
  const empty = { evaluable: 0, dlt: 0, pending: 0, followUp: 0, opened: true, eliminated: false };
  return {
    levels: [
      { ...empty, level: 1 },
      { ...empty, followUp: null, ...counts, level: 2 },
      { ...empty, level: 3 },
    ],
    at: 1,
  };
};
