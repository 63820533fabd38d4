import type { DiffRow } from '../../../shared/dataset/diff/diff.ts';
import type { RowRef } from '../../../shared/dataset/sourceRow.ts';
import type { Alert, AlertChange } from '../../../shared/decision/alerts/alert.ts';
import { useText } from '../../text/useText.ts';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import { ValueGlyph } from '../../ui/ValueMark.tsx';
import classes from './Alerts.module.css';

/** A condition at one time: its value, and the sentence that says why. */
export const StateCell = ({ state }: { readonly state: AlertChange['now'] }) => {
  const { t, say } = useText();
  if (state === null) return <span className={classes.quiet}>{t('alerts.absent')}</span>;
  return (
    <span className={classes.state}>
      <ValueGlyph value={state.value} />
      <span>{say(state.phrase)}</span>
    </span>
  );
};

interface RowsButtonProps {
  readonly alert: Alert;
  readonly refs: readonly RowRef[];
  /** Of which cut the rows are. */
  readonly of: 'decision' | 'later';
}

/** Leads to the rows of one of the two cuts; rows of the later cut stand beside what they were. */
export const RowsButton = ({ alert, refs, of }: RowsButtonProps) => {
  const { t } = useText();
  const panel = useRowsPanel();
  const n = refs.length;
  const label = t(of === 'decision' ? 'alerts.rowsThen' : 'alerts.rowsNow', { n });
  if (n === 0) return <span className={classes.quiet}>{label}</span>;
  const cut = of === 'decision' ? alert.decisionCut : alert.seenIn;
  const title = t('alerts.rowsOf', { number: alert.number, label: cut.label });
  return (
    <button
      type="button"
      className="link-button"
      onClick={() =>
        panel.open({
          title,
          cutId: cut.cutId,
          refs,
          ...(of === 'later' ? { since: alert.decisionCut.cutId } : {}),
        })
      }
    >
      {label}
    </button>
  );
};

const cellText = (value: DiffRow['cells'][number]['older']): string =>
  value === null || value === '' ? '–' : String(value);

/** What differs in a row that decides now, cell by cell. */
const RowChangeText = ({ row }: { readonly row: DiffRow }) => {
  const { t } = useText();
  if (row.change !== 'changed') {
    return (
      <li>
        {t(row.change === 'new' ? 'alerts.newRow' : 'alerts.duplicatedRow')} ({row.domain})
      </li>
    );
  }
  return (
    <li>
      {row.cells
        .map(({ column, older, newer }) =>
          t('alerts.cell', { column, older: cellText(older), newer: cellText(newer) }),
        )
        .join('; ')}
    </li>
  );
};

/** The rows behind one condition in both cuts, and what differs in them. */
export const ChangedCell = ({
  alert,
  change,
  rows,
}: {
  readonly alert: Alert;
  readonly change: AlertChange;
  readonly rows: readonly DiffRow[] | undefined;
}) => {
  const { t } = useText();
  const ids = new Set(change.rowsNow.map(({ recordId }) => recordId));
  const fewer = change.rowsThen.length - change.rowsNow.length;
  const own = (rows ?? []).filter(({ newer }) => newer !== null && ids.has(newer.recordId));
  return (
    <>
      <span className={classes.rowLinks}>
        <RowsButton alert={alert} refs={change.rowsThen} of="decision" />
        <RowsButton alert={alert} refs={change.rowsNow} of="later" />
      </span>
      {own.length > 0 && (
        <ul className={classes.cells}>
          {own.map((row) => (
            <RowChangeText key={row.newer?.recordId} row={row} />
          ))}
        </ul>
      )}
      {fewer > 0 && <span className={classes.quiet}>{t('alerts.rowsFewer', { n: fewer })}</span>}
      {rows !== undefined && own.length === 0 && fewer <= 0 && change.rowsNow.length > 0 && (
        <span className={classes.quiet}>{t('alerts.rowsAlike')}</span>
      )}
    </>
  );
};
