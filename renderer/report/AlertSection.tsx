import type { DecisionRecord } from '../../shared/decision/record.ts';
import { useText } from '../text/useText.ts';
import classes from './Report.module.css';

/** Alerts that stood on earlier decisions when this one was sealed (design.md: they stand in the next pack). */
export const AlertSection = ({ record }: { readonly record: DecisionRecord }) => {
  const { t, say, word, date, instant } = useText();
  return (
    <section>
      <h2>{t('alerts.bound')}</h2>
      {record.alerts.length === 0 ? (
        <p>{t('alerts.boundNone')}</p>
      ) : (
        <table className={classes.alerts}>
          <thead>
            <tr>
              <th scope="col">{t('decisions.number')}</th>
              <th scope="col">{t('alerts.col')}</th>
              <th scope="col">{t('decision.gate')}</th>
              <th scope="col">{t('alerts.thenNow')}</th>
              <th scope="col">{t('alerts.since')}</th>
            </tr>
          </thead>
          <tbody>
            {record.alerts.map((alert) => (
              <tr key={`${alert.number}.${alert.kind}.${alert.gate}.${alert.level}`}>
                <th scope="row">{alert.number}</th>
                <td>
                  {t(`alerts.severity.${alert.severity}`)}: {say(alert.sentence)}
                </td>
                <td>{word(`gate.${alert.gate}`)}</td>
                <td>
                  {alert.before === null ? t('alerts.notEvaluated') : word(`gate-value.${alert.before}`)} →{' '}
                  {alert.now === null ? t('alerts.nobody') : word(`gate-value.${alert.now}`)}
                </td>
                <td>
                  {t('alerts.sinceCut', {
                    label: alert.since.label,
                    cutoff: date(alert.since.cutoffDate),
                    at: instant(alert.since.importedAt),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {record.alertsNotCompared.length > 0 && (
        <ul>
          {record.alertsNotCompared.map((one) => (
            <li key={`${one.number}.${one.cut.cutId}.${one.reason.key}`}>
              {t('alerts.ofDecision', { number: one.number })}, {t('alerts.notCompared')}: {say(one.reason)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
