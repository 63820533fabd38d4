import type { ColumnRole } from '../inspection.ts';
import type { RawCell, SourceColumn } from '../rawCell.ts';
import type { TableMapping } from './mapping.ts';

/** What a table says about itself before it is decided what it is. */
export interface TableClues {
  /** File name; inside a container "extract.zip › lb.csv". */
  readonly fileName: string;
  /** Data set or sheet name inside a file; empty for text. */
  readonly memberName: string;
  readonly columns: readonly SourceColumn[];
  /** The first rows, cells in the order of `columns`; fewer or none where the table is short. */
  readonly firstRows: readonly (readonly RawCell[])[];
}

export interface ImportPlan {
  readonly kind: 'import';
  /** Why the domain is what it is. */
  readonly basis: 'sdtm' | 'adam' | 'mapping';
  readonly domain: string;
  /** The name of the table says another domain than its DOMAIN value. */
  readonly nameDisagrees: boolean;
  /** After mapping: names are variables, each once. */
  readonly columns: readonly SourceColumn[];
  /** In the order of `columns`: the column of the file that each came from; null for a constant. */
  readonly sources: readonly (string | null)[];
  /** In the order of `columns`. */
  readonly roles: readonly ColumnRole[];
  readonly missingRequired: readonly string[];
  readonly missingRecommended: readonly string[];
  /** Lays a row of the file over `columns`; null: the cells are as they are. */
  readonly row: ((cells: readonly RawCell[]) => RawCell[]) | null;
}

export type TablePlan =
  | ImportPlan
  | { readonly kind: 'left-out' }
  | {
      readonly kind: 'unknown';
      /** A start for the person who maps the table; nothing is imported by it. */
      readonly suggestion: TableMapping;
      /** Columns that the named mapping needs and the table no longer has; empty when no mapping names the table. */
      readonly goneColumns: readonly string[];
    };
