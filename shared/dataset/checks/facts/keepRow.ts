import type { Cell } from '../../convertCell.ts';
import type { ReadDate } from '../readDate.ts';
import type { TableShape } from '../rowTest.ts';
import type { CutFacts, PlacedRows, SubjectFacts, TableFacts } from './cutFacts.ts';

/** Keeps what the checks across rows need of one accepted row. */
export type KeepRow = (subject: SubjectFacts, cells: readonly Cell[], line: number) => void;

/** A table whose rows are kept in part. */
export interface KeptTable {
  readonly table: TableShape;
  readonly facts: CutFacts;
  readonly tableFacts: TableFacts;
  /** One reader for all that is kept of a row: most read the same date. */
  readonly read: (text: string) => ReadDate;
  readonly place: (line: number) => PlacedRows;
}
