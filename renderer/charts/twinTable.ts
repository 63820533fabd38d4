import type { RowRef } from '../../shared/dataset/sourceRow.ts';

/** The same numbers as a chart, as a table: for reading by keyboard and voice, and for export. */
export interface TwinTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TwinCell[])[];
  /** What stands behind each row, in the order of the rows; on the screen only. */
  readonly behind?: readonly { readonly title: string; readonly refs: readonly RowRef[] }[];
}

export type TwinCell = string | number | null;
