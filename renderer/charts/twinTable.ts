/** The same numbers as a chart, as a table: for reading by keyboard and voice, and for export. */
export interface TwinTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TwinCell[])[];
}

export type TwinCell = string | number | null;
