import { Link } from 'wouter';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import type { AlertList } from '../../../shared/decision/alerts/alert.ts';
import { useText } from '../../text/useText.ts';
import { AlertCount } from '../../ui/AlertBadge.tsx';
import classes from './Alerts.module.css';

interface AlertsInListProps {
  readonly decision: DecisionView;
  /** Undefined while nothing is known yet. */
  readonly list: AlertList | undefined;
}

/** What later data say of a decision in the list: the number of alerts, and the gravest in a sentence. */
export const AlertsInList = ({ decision: { decisionId, complete }, list }: AlertsInListProps) => {
  const { t, say } = useText();
  if (!complete) return <>–</>;
  const waits = list === undefined || list.notChecked.some((one) => one.decisionId === decisionId);
  const standing = list?.alerts.filter((alert) => alert.decisionId === decisionId && alert.standing) ?? [];
  const [gravest] = standing;
  if (gravest !== undefined) {
    return (
      <>
        <Link href={`/decisions/${decisionId}`}>
          <AlertCount severities={standing.map(({ severity }) => severity)} />
        </Link>
        <p className={classes.quiet}>{say(gravest.sentence)}</p>
      </>
    );
  }
  const compared = list?.comparedWith.find((one) => one.decisionId === decisionId)?.cuts ?? 0;
  return (
    <span className={classes.quiet}>
      {waits ? t('alerts.waiting') : compared === 0 ? '–' : t('alerts.quiet')}
    </span>
  );
};
