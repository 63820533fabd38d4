import { type Column, DataTable } from '../ui/DataTable.tsx';
import type { TwinCell, TwinTable } from './twinTable.ts';

/** The table twin of a chart, on the screen. */
export const TwinTableView = ({ caption, twin }: { readonly caption: string; readonly twin: TwinTable }) => {
  const columns: readonly Column<readonly TwinCell[]>[] = twin.columns.map((column, index) => ({
    id: `${index}.${column.label}`,
    label: column.label,
    numeric: column.numeric,
    cell: (row) => row[index] ?? '',
  }));
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={twin.rows}
      rowKey={(_row, index) => String(index)}
      maxHeight={460}
    />
  );
};
