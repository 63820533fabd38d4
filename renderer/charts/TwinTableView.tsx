import { formatNumber } from '../../shared/text/format.ts';
import { useText } from '../text/useText.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { RowsLink } from '../ui/RowsLink.tsx';
import type { TwinCell, TwinTable } from './twinTable.ts';

interface IndexedRow {
  readonly cells: readonly TwinCell[];
  readonly index: number;
}

/** A converted value has twelve digits, of which six are read; the exports have them all. */
const shown = (cell: string | number): string | number =>
  typeof cell === 'number' && !Number.isInteger(cell) ? formatNumber(cell) : cell;

/** The table twin of a chart, on the screen: what a click on a point does, each row does by its button. */
export const TwinTableView = ({ caption, twin }: { readonly caption: string; readonly twin: TwinTable }) => {
  const { t } = useText();
  const { behind } = twin;
  const columns: readonly Column<IndexedRow>[] = twin.columns.map((column, index) => ({
    id: `${index}.${column.label}`,
    label: column.label,
    numeric: column.numeric,
    cell: ({ cells }) => shown(cells[index] ?? ''),
  }));
  const link: Column<IndexedRow> = {
    id: 'behind',
    label: t('rows.title'),
    cell: ({ index }) => {
      const one = behind?.[index];
      return one === undefined || one.refs.length === 0 ? (
        '–'
      ) : (
        <RowsLink title={one.title} refs={one.refs} label={`${t('rows.show')}: ${one.title}`} marked={false}>
          {t('rows.show')}
        </RowsLink>
      );
    },
  };
  return (
    <DataTable
      caption={caption}
      columns={behind === undefined ? columns : [...columns, link]}
      rows={twin.rows.map((cells, index) => ({ cells, index }))}
      rowKey={({ index }) => String(index)}
      maxHeight={460}
    />
  );
};
