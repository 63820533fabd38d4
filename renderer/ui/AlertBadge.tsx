import type { AlertSeverity } from '../../shared/decision/alerts/boundAlert.ts';
import { useText } from '../text/useText.ts';
import classes from './AlertBadge.module.css';
import { Glyph } from './Glyph.tsx';

/** How grave an alert on a signed decision is, as sign and word. */
export const AlertSeverityMark = ({ severity }: { readonly severity: AlertSeverity }) => {
  const { t } = useText();
  return (
    <span className={classes.severity} data-severity={severity}>
      <Glyph name={severity === 'contradicts' ? 'warning' : 'question'} />
      {t(`alerts.severity.${severity}`)}
    </span>
  );
};

/** Number of alerts that stand; the gravest gives the colour, the words say what they are. */
export const AlertCount = ({
  severities,
  compact = false,
}: {
  readonly severities: readonly AlertSeverity[];
  /** The number alone, where the words stand in a tip. */
  readonly compact?: boolean;
}) => {
  const { t } = useText();
  const severity = severities.includes('contradicts') ? 'contradicts' : 'unclear';
  return (
    <span className={classes.count} data-severity={severity}>
      <Glyph name={severity === 'contradicts' ? 'warning' : 'question'} />
      {compact ? severities.length : t('alerts.count', { n: severities.length })}
    </span>
  );
};
