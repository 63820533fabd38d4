import type { RawCell, SourceColumn } from '../rawCell.ts';

/** Where the cells of one variable come from. */
export interface ColumnPlan {
  readonly column: SourceColumn;
  /** Column of the file as it names it; null when the file has none. */
  readonly source: string | null;
  readonly read: (cells: readonly RawCell[]) => RawCell;
}

/** The cell of the file's column at `index`, as it is. */
export const cellAt =
  (index: number) =>
  (cells: readonly RawCell[]): RawCell =>
    cells[index] ?? null;

/** A name that is not taken yet: the name itself, or with a number. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
};

/** Whether a cell holds nothing. */
export const isMissing = (cell: RawCell): boolean =>
  cell === null || (typeof cell === 'string' && cell.trim() === '');
