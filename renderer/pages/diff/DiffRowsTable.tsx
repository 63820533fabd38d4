import type { DiffRow, DomainDiff } from '../../../shared/dataset/diff/diff.ts';
import type { CellValue } from '../../../shared/dataset/sourceRow.ts';
import { useText } from '../../text/useText.ts';
import { ChangeWord } from '../../ui/ChangeMark.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { rowHeadline } from '../../ui/rowsTable.ts';
import classes from './Diff.module.css';

type Cell = DiffRow['cells'][number];

const Value = ({ value }: { readonly value: CellValue }) => {
  const { t } = useText();
  return value === null ? (
    <span className={classes.none}>{t('diff.empty')}</span>
  ) : (
    <span className={classes.value}>{value}</span>
  );
};

const ChangedCell = ({ cell }: { readonly cell: Cell }) => {
  const { t } = useText();
  return (
    <span className={classes.cell}>
      <code>{cell.column}</code>
      <del>
        <Value value={cell.older} />
      </del>
      <span className={classes.becomes}>
        <Glyph name="arrow" />
        <span className="visually-hidden">{t('diff.to')}</span>
      </span>
      <ins>
        <Value value={cell.newer} />
      </ins>
    </span>
  );
};

/** A row that came or went: every cell that it holds, closed until asked for. */
const WholeRow = ({ row }: { readonly row: DiffRow }) => {
  const { t } = useText();
  return (
    <details className={classes.whole}>
      <summary>{t('diff.cells', { n: row.cells.length })}</summary>
      <div className={classes.cells}>
        {row.cells.map(({ column, older, newer }) => (
          <span key={column} className={classes.cell}>
            <code>{column}</code>
            <Value value={newer ?? older} />
          </span>
        ))}
      </div>
    </details>
  );
};

const Cells = ({ row }: { readonly row: DiffRow }) =>
  row.change === 'changed' ? (
    <div className={classes.cells}>
      {row.cells.map((cell) => (
        <ChangedCell key={cell.column} cell={cell} />
      ))}
    </div>
  ) : (
    <WholeRow row={row} />
  );

/** What a row is about in the words of its domain, the subject apart: it stands in the key. */
const about = (row: DiffRow): string => {
  const ref = row.newer ?? row.older;
  if (ref === null) return '';
  const cells = row.cells.map(({ column, older, newer }) => [column, newer ?? older] as const);
  return rowHeadline({ ref, values: { ...row.context, ...Object.fromEntries(cells), USUBJID: null } });
};

interface DiffRowsTableProps {
  readonly rows: readonly DiffRow[];
  readonly domain: DomainDiff;
  readonly pair: { readonly olderCutId: string; readonly newerCutId: string };
}

/** Differing rows: what happened, to which row, in which cells; the row opens where it is. */
export const DiffRowsTable = ({ rows, domain, pair }: DiffRowsTableProps) => {
  const { t } = useText();
  const panel = useRowsPanel();
  const nameOf = (row: DiffRow): string => {
    const parts = row.key.filter((part) => part !== '');
    return parts.length === 0 ? `${row.domain} ${(row.newer ?? row.older)?.line ?? ''}` : parts.join(' · ');
  };
  const open = (row: DiffRow): void => {
    const ref = row.newer ?? row.older;
    if (ref === null) return;
    panel.open({
      title: nameOf(row),
      refs: [ref],
      ...(row.newer === null
        ? { cutId: pair.olderCutId, goneFrom: pair.newerCutId }
        : { cutId: pair.newerCutId, since: pair.olderCutId }),
    });
  };
  if (rows.length === 0) {
    return <p className={classes.quiet}>{t('diff.noRows', { domain: domain.domain })}</p>;
  }
  return (
    <DataTable
      caption={t('diff.rowsOf', { domain: domain.domain })}
      rows={rows}
      rowKey={(row) => `${row.older?.recordId ?? ''}.${row.newer?.recordId ?? ''}`}
      maxHeight={620}
      columns={[
        {
          id: 'row',
          label: t('diff.colRow'),
          width: 300,
          cell: (row) => (
            <>
              <button type="button" className="link-button" onClick={() => open(row)}>
                {nameOf(row)}
              </button>
              <span className={classes.about}>{about(row)}</span>
            </>
          ),
        },
        {
          ...{ id: 'change', label: t('diff.colChange'), width: 110 },
          cell: (row) => <ChangeWord change={row.change} />,
        },
        { id: 'cells', label: t('diff.colCells'), cell: (row) => <Cells row={row} /> },
      ]}
    />
  );
};
