import type { DiffRow } from '../../shared/dataset/diff/diff.ts';
import type { CellValue, SourceRow } from '../../shared/dataset/sourceRow.ts';
import { useText } from '../text/useText.ts';
import { ChangeWord } from './ChangeMark.tsx';
import classes from './RowsPanel.module.css';
import { rowHeadline } from './rowsTable.ts';
import { SubjectLink } from './SubjectLink.tsx';

const cellText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

interface CellProps {
  readonly name: string;
  readonly value: string;
  /** The cell as it was; undefined where it did not change. */
  readonly older: string | undefined;
}

const Cell = ({ name, value, older }: CellProps) => {
  const { t } = useText();
  const was =
    older === undefined
      ? ''
      : value === ''
        ? t('change.cellGone', { older })
        : older === ''
          ? t('change.cellEmpty')
          : t('change.cell', { older });
  return (
    <div data-changed={older !== undefined || undefined}>
      <dt>{name}</dt>
      <dd>
        {value}
        {was !== '' && <span className={classes.was}>{was}</span>}
      </dd>
    </div>
  );
};

interface RowCardProps {
  readonly row: SourceRow;
  readonly open: boolean;
  /** What happened to the row since the compared cut. */
  readonly change: DiffRow | undefined;
}

/** One row with every cell that holds something, and those that did in the compared cut. */
export const RowCard = ({ row, open, change }: RowCardProps) => {
  const { t } = useText();
  const older = new Map(
    change?.change === 'changed' ? change.cells.map((cell) => [cell.column, cellText(cell.older)]) : [],
  );
  const names = [...new Set([...Object.keys(row.values), ...older.keys()])].filter(
    (name) => cellText(row.values[name]) !== '' || older.has(name),
  );
  return (
    <details className={classes.card} open={open}>
      <summary>
        <span className={classes.headline}>{rowHeadline(row)}</span>
        <span className={classes.source}>
          {t('rows.source', { file: row.ref.file, line: row.ref.line })}
          {change !== undefined && (
            <span className={classes.change}>
              <ChangeWord change={change.change} />
            </span>
          )}
        </span>
      </summary>
      {typeof row.values.USUBJID === 'string' && row.values.USUBJID !== '' && (
        <p className={classes.subject}>
          <SubjectLink subjectId={row.values.USUBJID}>{row.values.USUBJID}</SubjectLink>
        </p>
      )}
      <dl className={classes.values}>
        {names.map((name) => (
          <Cell key={name} name={name} value={cellText(row.values[name])} older={older.get(name)} />
        ))}
      </dl>
    </details>
  );
};
