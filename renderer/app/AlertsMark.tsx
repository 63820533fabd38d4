import { Link } from 'wouter';
import { useAlerts } from '../api/useAlerts.ts';
import { useText } from '../text/useText.ts';
import { AlertCount } from '../ui/AlertBadge.tsx';

/** Number of alerts on signed decisions, on every page; leads to the decision, or to the list of several. */
export const AlertsMark = () => {
  const { t } = useText();
  const standing = useAlerts().data?.alerts.filter((alert) => alert.standing) ?? [];
  const [first] = standing;
  if (first === undefined) return null;
  const several = standing.some(({ decisionId }) => decisionId !== first.decisionId);
  const words = t('alerts.badge', { n: standing.length });
  return (
    <Link
      href={several ? '/decisions' : `/decisions/${first.decisionId}`}
      aria-label={words}
      title={words}
      data-testid="alerts-mark"
    >
      <AlertCount severities={standing.map(({ severity }) => severity)} compact />
    </Link>
  );
};
