import { Modal } from '@mantine/core';
import { checkExplanation, checkTitle } from '../../../../shared/dataset/checks/catalogue.ts';
import type { NumberedIssue } from '../../../../shared/dataset/importReport.ts';
import { useOperation } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { Loaded } from '../../../ui/Loading.tsx';
import { SeverityMark } from '../SeverityMark.tsx';
import classes from './Cut.module.css';

interface RejectedRowDialogProps {
  readonly cutId: string;
  readonly issue: NumberedIssue;
  readonly onClose: () => void;
}

/** A rejected row as it was read, the column at fault first and marked. */
export const RejectedRowDialog = ({ cutId, issue, onClose }: RejectedRowDialogProps) => {
  const { t, language } = useText();
  const { file, line, column, rule, message } = issue;
  const faultFirst = (a: { readonly column: string }, b: { readonly column: string }): number =>
    Number(b.column === column) - Number(a.column === column);
  const row = useOperation('cut.rejectedRow', { cutId, issueId: issue.issueId });
  return (
    <Modal opened onClose={onClose} title={t('report.rowOf', { file, line })} size="lg">
      <div className={classes.fault}>
        <p>
          <SeverityMark severity={issue.severity} /> {rule} {checkTitle(rule, language)}
        </p>
        <p>{message}</p>
        <p className={classes.hint}>{checkExplanation(rule, language)}</p>
        <p className={classes.hint}>{t('report.rowRejected')}</p>
      </div>
      <Loaded query={row}>
        {({ cells }) => (
          <dl className={classes.rowValues} aria-label={t('report.row')}>
            {[...cells].sort(faultFirst).map((cell) => (
              <div key={cell.column} data-fault={cell.column === column || undefined}>
                <dt>{cell.column}</dt>
                <dd>
                  {cell.value === '' ? (
                    <span className={classes.emptyCell}>{t('report.empty')}</span>
                  ) : (
                    cell.value
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </Modal>
  );
};
