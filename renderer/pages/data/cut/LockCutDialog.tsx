import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CutView } from '../../../../shared/contract/operations.ts';
import { useAction } from '../../../api/queries.ts';
import { useText } from '../../../text/useText.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import classes from './Cut.module.css';

/** Locks a checked cut for good; the reason goes into the audit trail. */
export const LockCutDialog = ({ cut, onClose }: { readonly cut: CutView; readonly onClose: () => void }) => {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const lock = useAction('cut.lock');
  const submit = (): void =>
    lock.mutate(
      { cutId: cut.cutId, reason },
      {
        onSuccess: () => {
          notifications.show({ message: t('lockCut.done', { label: cut.label }) });
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={t('lockCut.title', { label: cut.label })} size="lg">
      <Stack gap="sm">
        <p className={classes.hint}>{t('lockCut.text')}</p>
        {cut.check !== null && (
          <div>
            <p className={classes.pointsTitle}>{t('cutCheck.statement')}</p>
            <blockquote className={classes.statement}>{cut.check.statement}</blockquote>
          </div>
        )}
        <Textarea
          label={t('lockCut.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={2}
          autosize
          maxLength={2000}
          data-autofocus
        />
        {lock.error !== null && <ErrorNote error={lock.error} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={submit} disabled={reason.trim() === ''} loading={lock.isPending}>
            {t('lockCut.submit')}
          </Button>
        </DialogButtons>
      </Stack>
    </Modal>
  );
};
