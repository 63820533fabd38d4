import { type ChangeCounts, countChanges } from '../../shared/dataset/diff/countChanges.ts';
import type { RecordChange } from '../../shared/dataset/diff/diff.ts';
import type { TwinTable } from './twinTable.ts';

interface Marked {
  /** Names the cut that is compared. */
  readonly label: string;
  readonly changeOf: (recordId: number) => RecordChange | undefined;
  readonly say: (counts: ChangeCounts) => string;
}

/** A column more: how many of the rows behind each line are new, changed or repeated since the compared cut. */
export const withChangeColumn = (twin: TwinTable, { label, changeOf, say }: Marked): TwinTable => {
  const { behind } = twin;
  if (behind === undefined) return twin;
  return {
    columns: [...twin.columns, { label, numeric: false }],
    rows: twin.rows.map((cells, index) => [...cells, say(countChanges(behind[index]?.refs ?? [], changeOf))]),
    behind,
  };
};
