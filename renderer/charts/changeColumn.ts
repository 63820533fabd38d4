import { type ChangeCounts, countChanges } from '../../shared/dataset/diff/countChanges.ts';
import type { RecordChange } from '../../shared/dataset/diff/diff.ts';
import type { TwinTable } from './twinTable.ts';

interface Marked {
  /** Names the cut that is compared, as the column is called. */
  readonly label: string;
  readonly changeOf: (recordId: number) => RecordChange | undefined;
  readonly say: (counts: ChangeCounts, rows: number) => string;
}

/** A column more: how many of the rows behind each line are new, changed or repeated since the compared cut. */
export const withChangeColumn = (twin: TwinTable, { label, changeOf, say }: Marked): TwinTable => {
  const { behind } = twin;
  if (behind === undefined) return twin;
  return {
    columns: [...twin.columns, { label, numeric: false }],
    rows: twin.rows.map((cells, index) => {
      const refs = behind[index]?.refs ?? [];
      return [...cells, say(countChanges(refs, changeOf), refs.length)];
    }),
    behind,
  };
};
