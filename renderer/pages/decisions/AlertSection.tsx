import type { DecisionView } from '../../../shared/contract/operations.ts';
import type { AlertList } from '../../../shared/decision/alerts/alert.ts';
import { listParam } from '../../../shared/text/template.ts';
import { useAlerts } from '../../api/useAlerts.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Alerts.module.css';
import { AlertView } from './AlertView.tsx';
import { alertTable } from './alertTable.ts';

const NotSaid = ({ list, decisionId }: { readonly list: AlertList; readonly decisionId: string }) => {
  const { t, say } = useText();
  const reasons = list.notCompared.filter((one) => one.decisionId === decisionId);
  const waiting = list.notChecked.filter((one) => one.decisionId === decisionId);
  return (
    <>
      {reasons.map(({ cut, reason }) => (
        <p key={`${cut.cutId}.${say(reason)}`} className={classes.quiet}>
          {t('alerts.notCompared')}: {say(reason)}
        </p>
      ))}
      {waiting.length > 0 && (
        <p className={classes.quiet} role="status">
          {t('alerts.notChecked', { labels: listParam(waiting.map(({ cut }) => cut.label)) })}
        </p>
      )}
    </>
  );
};

const AlertsOn = ({ decision, list }: { readonly decision: DecisionView; readonly list: AlertList }) => {
  const { t } = useText();
  const { decisionId } = decision;
  const own = list.alerts.filter((alert) => alert.decisionId === decisionId);
  const compared = list.comparedWith.find((one) => one.decisionId === decisionId)?.cuts ?? 0;
  const waits = list.notChecked.some((one) => one.decisionId === decisionId);
  return (
    <div className={classes.alerts} data-testid="alerts">
      {own.map((alert) => (
        <AlertView key={alert.alertId} alert={alert} />
      ))}
      {own.length === 0 && compared > 0 && <p>{t('alerts.none', { n: compared })}</p>}
      {own.length === 0 && compared === 0 && !waits && (
        <p className={classes.quiet}>{t(decision.complete ? 'alerts.noneYet' : 'alerts.unsigned')}</p>
      )}
      <NotSaid list={list} decisionId={decisionId} />
    </div>
  );
};

/** What cuts imported later say against this decision: what changed, since when, with the rows of both cuts. */
export const AlertSection = ({ decision }: { readonly decision: DecisionView }) => {
  const text = useText();
  const { t } = text;
  const query = useAlerts();
  const own = query.data?.alerts.filter(({ decisionId }) => decisionId === decision.decisionId) ?? [];
  return (
    <Section
      title={t('alerts.title')}
      actions={
        own.length > 0 && (
          <ExportMenu
            name={t('alerts.file', { number: decision.number })}
            table={() => alertTable(own, text)}
          />
        )
      }
    >
      <Loaded query={query}>{(list) => <AlertsOn decision={decision} list={list} />}</Loaded>
    </Section>
  );
};
