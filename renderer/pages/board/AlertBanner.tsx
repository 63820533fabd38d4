import { Link } from 'wouter';
import type { Alert } from '../../../shared/decision/alerts/alert.ts';
import { useAlerts } from '../../api/useAlerts.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { Note } from '../../ui/Note.tsx';
import classes from './Board.module.css';

const AlertLine = ({ alert }: { readonly alert: Alert }) => {
  const { t, say } = useText();
  return (
    <li>
      <Link href={`/decisions/${alert.decisionId}`}>{t('alerts.ofDecision', { number: alert.number })}</Link>
      {': '}
      {say(alert.sentence)}
    </li>
  );
};

/** Later data that say otherwise than a signed decision, above everything that rests on it. Nothing when none do. */
export const AlertBanner = () => {
  const { t } = useText();
  const standing = useAlerts().data?.alerts.filter((alert) => alert.standing) ?? [];
  if (standing.length === 0) return null;
  const bad = standing.some(({ severity }) => severity === 'contradicts');
  return (
    <div data-testid="alert-banner">
      <Note
        tone={bad ? 'bad' : 'warn'}
        title={
          <>
            <Glyph name="warning" /> {t('alerts.banner')}
          </>
        }
      >
        <ul className={classes.deviations}>
          {standing.map((alert) => (
            <AlertLine key={alert.alertId} alert={alert} />
          ))}
        </ul>
      </Note>
    </div>
  );
};
