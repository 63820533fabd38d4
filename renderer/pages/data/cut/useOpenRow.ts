import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { NumberedIssue } from '../../../../shared/dataset/importReport.ts';
import type { AppError } from '../../../../shared/kernel/appError.ts';
import { callOrReject } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { useRowsPanel } from '../../../ui/RowsContext.ts';

/**
 * Opens the row that a remark is about: an accepted one beside the page, like all others; one that was rejected, by this
 * check or another, is handed on, since it can be read only in the report.
 */
export const useOpenRow = (
  cutId: string,
  onRejected: (issue: NumberedIssue) => void,
): ((issue: NumberedIssue) => Promise<void>) => {
  const { t, error: words } = useText();
  const { open } = useRowsPanel();
  return useCallback(
    async (issue) => {
      const { severity, issueId, file, line } = issue;
      if (severity === 'error') return onRejected(issue);
      try {
        const { ref } = await callOrReject('cut.rowAt', { cutId, issueId });
        if (ref === null) onRejected(issue);
        else open({ title: t('report.rowOf', { file, line }), cutId, refs: [ref] });
      } catch (cause) {
        const { title, next } = words(cause as AppError);
        notifications.show({ color: 'red', title, message: next });
      }
    },
    [cutId, onRejected, open, t, words],
  );
};
