import type { Alert, AlertChange } from '../../../shared/decision/alerts/alert.ts';
import type { AlertCutName } from '../../../shared/decision/alerts/boundAlert.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { AlertSeverityMark } from '../../ui/AlertBadge.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import { ValueMark } from '../../ui/ValueMark.tsx';
import { ChangedCell, StateCell } from './AlertCells.tsx';
import classes from './Alerts.module.css';
import { conditionWord } from './conditionWord.ts';

/** As many rows as one question may name. */
const MAX_ROWS = 500;

/** Differences of the rows that decide now, between the decision's own cut and the newest that shows the alert. */
const useRowChanges = (alert: Alert) =>
  useOperation('cut.rowChanges', {
    olderCutId: alert.decisionCut.cutId,
    newerCutId: alert.seenIn.cutId,
    recordIds: alert.changes
      .flatMap(({ rowsNow }) => rowsNow.map(({ recordId }) => recordId))
      .slice(0, MAX_ROWS),
  }).data;

const useColumns = (alert: Alert): readonly Column<AlertChange>[] => {
  const { t, word } = useText();
  const name = useSubjectName();
  const rows = useRowChanges(alert);
  return [
    {
      id: 'subject',
      label: t('alerts.col.subject'),
      width: 70,
      cell: ({ subjectId }) =>
        subjectId === null ? (
          t('alerts.all')
        ) : (
          <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>
        ),
    },
    {
      id: 'about',
      label: t('alerts.col.about'),
      width: 130,
      cell: ({ condition }) => conditionWord(word, condition),
    },
    {
      id: 'then',
      label: t('alerts.col.then'),
      width: 220,
      cell: ({ before }) => <StateCell state={before} />,
    },
    { id: 'now', label: t('alerts.col.now'), cell: ({ now }) => <StateCell state={now} /> },
    {
      id: 'changed',
      label: t('alerts.col.changed'),
      width: 170,
      cell: (change) => <ChangedCell alert={alert} change={change} rows={rows} />,
    },
  ];
};

const CutText = ({ cut }: { readonly cut: AlertCutName }) => {
  const { t, date, instant } = useText();
  return (
    <>
      {t('alerts.sinceCut', { label: cut.label, cutoff: date(cut.cutoffDate), at: instant(cut.importedAt) })}
    </>
  );
};

const ThenNow = ({ alert }: { readonly alert: Alert }) => {
  const { t, word } = useText();
  return (
    <dd className={classes.thenNow}>
      <span>{word(`gate.${alert.gate}`)}</span>
      {alert.before === null ? (
        <span className={classes.quiet}>{t('alerts.notEvaluated')}</span>
      ) : (
        <ValueMark value={alert.before} />
      )}
      <span aria-hidden="true">→</span>
      {alert.now === null ? (
        <span className={classes.quiet}>{t('alerts.nobody')}</span>
      ) : (
        <ValueMark value={alert.now} />
      )}
    </dd>
  );
};

/** One alert: what it says, the gate then and now, since when, and every condition that stands otherwise. */
export const AlertView = ({ alert }: { readonly alert: Alert }) => {
  const { t, say } = useText();
  const columns = useColumns(alert);
  return (
    <article
      className={classes.alert}
      data-severity={alert.severity}
      data-standing={alert.standing}
      data-testid={`alert-${alert.alertId}`}
    >
      <p className={classes.head}>
        <AlertSeverityMark severity={alert.severity} />
        {!alert.standing && <span className={classes.quiet}>{t('alerts.gone')}</span>}
        <strong>{say(alert.sentence)}</strong>
      </p>
      {alert.overridden && <p className={classes.quiet}>{t('alerts.overridden')}</p>}
      <dl className={classes.facts}>
        <div>
          <dt>{t('alerts.thenNow')}</dt>
          <ThenNow alert={alert} />
        </div>
        <div>
          <dt>{t('alerts.since')}</dt>
          <dd>
            <CutText cut={alert.since} />
          </dd>
        </div>
        {alert.seenIn.cutId !== alert.since.cutId && (
          <div>
            <dt>{t('alerts.seenIn')}</dt>
            <dd>
              <CutText cut={alert.seenIn} />
            </dd>
          </div>
        )}
      </dl>
      <DataTable
        caption={t('alerts.table')}
        columns={columns}
        rows={alert.changes}
        rowKey={({ condition, subjectId }, index) => `${condition}.${subjectId}.${index}`}
      />
    </article>
  );
};
