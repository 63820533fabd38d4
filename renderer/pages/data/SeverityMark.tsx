import type { RowIssue } from '../../../shared/dataset/importReport.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import classes from './import/Import.module.css';

/** Whether a check rejects the row or only remarks on it, as sign and word. */
export const SeverityMark = ({ severity }: Pick<RowIssue, 'severity'>) => {
  const { t } = useText();
  return (
    <span className={classes.severity} data-severity={severity}>
      <Glyph name={severity === 'error' ? 'cross' : 'warning'} /> {t(`report.severity.${severity}`)}
    </span>
  );
};
