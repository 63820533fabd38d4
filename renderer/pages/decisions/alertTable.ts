import type { Alert } from '../../../shared/decision/alerts/alert.ts';
import type { TwinTable } from '../../charts/twinTable.ts';
import type { TextApi } from '../../text/useText.ts';
import { conditionWord } from './conditionWord.ts';

/** The alerts as a table to take out: one row for each condition that stands otherwise. */
export const alertTable = (
  alerts: readonly Alert[],
  { t, say, word, date, instant }: TextApi,
): TwinTable => ({
  columns: [
    t('decisions.number'),
    t('alerts.col'),
    t('decision.gate'),
    t('alerts.since'),
    t('alerts.col.subject'),
    t('alerts.col.about'),
    t('alerts.col.then'),
    t('alerts.col.now'),
  ].map((label, index) => ({ label, numeric: index === 0 })),
  rows: alerts.flatMap((alert) =>
    alert.changes.map(({ subjectId, condition, before, now }) => [
      alert.number,
      `${t(`alerts.severity.${alert.severity}`)}${alert.standing ? '' : ` (${t('alerts.gone')})`}: ${say(alert.sentence)}`,
      word(`gate.${alert.gate}`),
      t('alerts.sinceCut', {
        label: alert.since.label,
        cutoff: date(alert.since.cutoffDate),
        at: instant(alert.since.importedAt),
      }),
      subjectId ?? t('alerts.all'),
      conditionWord(word, condition),
      before === null ? t('alerts.absent') : say(before.phrase),
      now === null ? t('alerts.absent') : say(now.phrase),
    ]),
  ),
});
