import { Button, Modal, PasswordInput, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ConfirmationKind } from '../../../shared/decision/record.ts';
import { useAction, useOperation } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { useSession } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';

interface ConfirmDialogProps {
  readonly kind: ConfirmationKind;
  readonly level: number;
  readonly onClose: () => void;
}

const MIN_REASON = 20;

/** The investigator signs a judgement: what it says, on which cut and subject, the reasons, the passphrase. */
export const ConfirmDialog = ({ kind, level, onClose }: ConfirmDialogProps) => {
  const { t, word, date } = useText();
  const { cut } = useCut();
  const { account } = useSession();
  const board = useOperation('board.get', cut === null ? null : { cutId: cut.cutId });
  const sentinel = board.data?.levels
    .find((one) => one.level === level)
    ?.subjects.find((subject) => subject.sentinel);
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const sign = useAction('confirmation.sign');
  if (cut === null) return null;
  const submit = (): void =>
    sign.mutate(
      { cutId: cut.cutId, kind, level, reason, passphrase },
      {
        onSettled: () => setPassphrase(''),
        onSuccess: () => {
          notifications.show({ message: t('confirm.done') });
          onClose();
        },
      },
    );
  const ready = reason.trim().length >= MIN_REASON && passphrase !== '';
  return (
    <Modal opened onClose={onClose} title={t('confirm.title')} size="lg">
      <Stack>
        <Note tone="plain" title={t('confirm.says', { level })}>
          <p>{word(`confirmation-kind.${kind}`)}</p>
          <p>
            {t('confirm.basis', {
              label: cut.label,
              date: date(cut.cutoffDate),
              subject: sentinel?.subjectId ?? t('confirm.subjectByMain'),
            })}
          </p>
        </Note>
        <Textarea
          label={t('confirm.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={4}
          autosize
          data-autofocus
        />
        <PasswordInput
          label={t('confirm.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
        />
        {sign.error !== null && <ErrorNote error={sign.error} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={submit} disabled={!ready} loading={sign.isPending}>
            {t('confirm.submit', { name: account.printedName })}
          </Button>
        </DialogButtons>
      </Stack>
    </Modal>
  );
};
