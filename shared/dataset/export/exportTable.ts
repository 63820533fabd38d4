import { z } from 'zod';

export const ExportFormat = z.enum(['csv', 'xlsx', 'dataset-json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** File name extension of each format, with its point. */
export const EXTENSIONS: { readonly [F in ExportFormat]: string } = {
  csv: '.csv',
  xlsx: '.xlsx',
  'dataset-json': '.json',
};

export const ExportColumn = z.strictObject({
  /** Technical name: the variable, or the label in letters that every tool takes. */
  name: z.string().min(1).max(64),
  /** What a person reads. */
  label: z.string().max(400),
  type: z.enum(['text', 'number']),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

export type ExportCell = string | number | null;

/** A table to be written, row by row; it need not stand in memory. */
export interface ExportTable {
  /** Name of the data set or sheet. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly ExportColumn[];
  /** What heads the columns in CSV and XLSX. */
  readonly heading: 'name' | 'label';
  /** Exactly as many as `rows` gives. */
  readonly rowCount: number;
  readonly rows: Iterable<readonly ExportCell[]>;
}

export const headingOf = ({ columns, heading }: Pick<ExportTable, 'columns' | 'heading'>): string[] =>
  columns.map((column) => (heading === 'label' && column.label !== '' ? column.label : column.name));
