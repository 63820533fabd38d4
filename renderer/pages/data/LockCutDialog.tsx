import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CutView } from '../../../shared/contract/operations.ts';
import { useAction } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

interface LockCutDialogProps {
  readonly cut: CutView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Locks a cut for good; the reason goes into the audit trail. */
export const LockCutDialog = ({ cut, opened, onClose }: LockCutDialogProps) => {
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
    <Modal opened={opened} onClose={onClose} title={t('lockCut.title', { label: cut.label })} size="lg">
      <Stack>
        <p style={{ margin: 0 }}>{t('lockCut.text')}</p>
        <Textarea
          label={t('lockCut.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
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
