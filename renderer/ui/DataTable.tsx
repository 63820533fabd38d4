import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly label: ReactNode;
  readonly numeric?: boolean;
  readonly width?: number;
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string;
  /** Greatest height before the body scrolls under its header. */
  readonly maxHeight?: number;
  /** Columns keep their width and long words break. */
  readonly fixed?: boolean;
}

/** A plain table with a header that stays in view; the first column names the row. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  maxHeight,
  fixed = false,
}: DataTableProps<Row>) => (
  // What scrolls under its header must scroll by keyboard too.
  <div className={classes.scroll} {...(maxHeight === undefined ? {} : { style: { maxHeight }, tabIndex: 0 })}>
    <table className={classes.table} data-fixed={fixed || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              data-numeric={column.numeric || undefined}
              style={{ width: column.width }}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map((column, position) =>
              position === 0 ? (
                <th key={column.id} scope="row" data-numeric={column.numeric || undefined}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} data-numeric={column.numeric || undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
