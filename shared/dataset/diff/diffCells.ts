import type { RowRef } from '../sourceRow.ts';
import type { DiffRow } from './diff.ts';

export interface ChangedText {
  readonly older: string;
  readonly newer: string;
}

const asText = (value: string | number | null): string => (value === null ? '' : String(value));

/** A cell that differs, as text; undefined when the column is alike on both sides. */
export const cellOf = (row: DiffRow, column: string): ChangedText | undefined => {
  const cell = row.cells.find((candidate) => candidate.column === column);
  return cell === undefined ? undefined : { older: asText(cell.older), newer: asText(cell.newer) };
};

/** Value of a column on one side, changed or not; '' when it holds nothing there. `context` holds what is alike. */
export const textCell = (row: DiffRow, column: string, side: 'older' | 'newer'): string => {
  const cell = cellOf(row, column);
  if (cell !== undefined) return cell[side];
  return asText(row.context[column] ?? null);
};

/** The row behind a difference, in the newer cut while it has it. */
export const placeOf = ({ newer, older }: DiffRow): { cut: 'older' | 'newer'; refs: RowRef[] } =>
  newer === null ? { cut: 'older', refs: older === null ? [] : [older] } : { cut: 'newer', refs: [newer] };
