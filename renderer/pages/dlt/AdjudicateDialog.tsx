import { Button, Modal, PasswordInput, Radio, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { DltEventView } from '../../../shared/chart/dlt.ts';
import { DltVerdict, SHORTEST_REASON } from '../../../shared/clinical/dlt/adjudication.ts';
import type { CutView } from '../../../shared/contract/operations.ts';
import { useAction } from '../../api/queries.ts';
import { useSession } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { AttemptError } from '../../ui/AttemptError.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { Note } from '../../ui/Note.tsx';
import { useWaitSeconds } from '../start/useWaitSeconds.ts';

interface AdjudicateDialogProps {
  readonly cut: CutView;
  readonly subjectId: string;
  readonly view: DltEventView;
  readonly onClose: () => void;
}

const verdictOf = (text: string): DltVerdict | null => DltVerdict.safeParse(text).data ?? null;

/** What is judged, as it stands in the cut, and which verdict will be superseded. */
const Judged = ({ cut, subjectId, view }: Omit<AdjudicateDialogProps, 'onClose'>) => {
  const { t, word, date, instant } = useText();
  const { event, history } = view;
  const before = history.at(-1);
  const grade = word(`grade.${event.grade ?? 'not-graded'}`);
  return (
    <Note tone="plain" title={t('dlt.dialogSays', { subject: subjectId })}>
      <p>
        <strong>{event.term}</strong>, {grade}
        {event.onset !== null && `, ${date(event.onset.earliest)}`} ({event.eventKey})
      </p>
      <p>{t('dlt.dialogBasis', { label: cut.label, date: date(cut.cutoffDate) })}</p>
      {before !== undefined && (
        <p>{t('dlt.dialogSupersedes', { name: before.printedName, at: instant(before.signedAt) })}</p>
      )}
    </Note>
  );
};

/** The medical monitor signs a verdict: none is chosen beforehand, the reason is asked for, then the passphrase. */
export const AdjudicateDialog = ({ cut, subjectId, view, onClose }: AdjudicateDialogProps) => {
  const { t } = useText();
  const { account } = useSession();
  const [verdict, setVerdict] = useState<DltVerdict | null>(null);
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const sign = useAction('dlt.adjudicate');
  const wait = useWaitSeconds(sign.error, sign.submittedAt);
  const short = SHORTEST_REASON - [...reason.trim()].length;
  const { eventKey, eventHash } = view.event;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (verdict === null) return;
    sign.mutate(
      { cutId: cut.cutId, subjectId, eventKey, eventHash, verdict, reason, passphrase },
      {
        onSettled: () => setPassphrase(''),
        onSuccess: () => {
          notifications.show({ message: t('dlt.dialogDone') });
          onClose();
        },
      },
    );
  };
  const ready = verdict !== null && short <= 0 && passphrase !== '' && wait === 0;
  return (
    <Modal opened onClose={onClose} title={t('dlt.dialog')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Judged cut={cut} subjectId={subjectId} view={view} />
          <Radio.Group
            label={t('dlt.dialogVerdict')}
            value={verdict ?? ''}
            onChange={(chosen) => setVerdict(verdictOf(chosen))}
          >
            <Stack gap={6} mt={4}>
              {DltVerdict.options.map((option, index) => (
                <Radio
                  key={option}
                  value={option}
                  label={t(`dlt.choose.${option}`)}
                  data-autofocus={index === 0 || undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('dlt.dialogReason', { n: SHORTEST_REASON })}
            description={short > 0 && reason !== '' ? t('dlt.dialogMore', { n: short }) : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            minRows={3}
            autosize
          />
          <PasswordInput
            label={t('dlt.dialogPassphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
          />
          <AttemptError error={sign.error} wait={wait} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={sign.isPending}>
              {t('dlt.dialogSubmit', { name: account.printedName })}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Modal>
  );
};
