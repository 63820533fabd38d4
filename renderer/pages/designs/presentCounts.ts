import type { DesignsModel } from '../../../shared/chart/designs.ts';
import type { LevelState } from '../../../shared/escalation/designState.ts';

/** Where a dose level stands in a table of counts. Two places where what awaits a verdict is counted both ways. */
export interface PresentCount {
  readonly level: number;
  readonly n: number;
  readonly dlt: number;
  readonly pending: number;
  /** The second of two ways: what awaits a verdict taken as a DLT. */
  readonly asDlt: boolean;
}

/** The counts of every dosed level. */
export const presentCounts = ({ levels }: Pick<DesignsModel, 'levels'>): readonly PresentCount[] =>
  levels.flatMap(({ level, ways }) =>
    ways.map(({ way, rate, pending }) => ({
      level,
      n: rate.of,
      dlt: rate.n,
      pending,
      asDlt: way === 'awaiting-as-dlt',
    })),
  );

/** The levels as a design is asked about them, when what awaits a verdict is taken one way. */
export const levelStates = (
  { levels }: Pick<DesignsModel, 'levels'>,
  asDlt: boolean,
): readonly LevelState[] =>
  levels.map(({ level, opened, ways }) => {
    const way = (asDlt ? ways.find((one) => one.way === 'awaiting-as-dlt') : undefined) ?? ways[0];
    return {
      level,
      opened,
      eliminated: false,
      evaluable: way?.rate.of ?? 0,
      dlt: way?.rate.n ?? 0,
      pending: way?.pending ?? 0,
      followUp: way?.followUp ?? 0,
    };
  });
