import { Button, Modal, NumberInput, Radio, Stack, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { NextGroupAnchor, WindowAnchor } from '../../../shared/protocol/gateParameters.ts';
import { useAction } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

interface AmendDialogProps {
  readonly view: OperationOutput<'protocol.get'>;
  readonly onClose: () => void;
}

const MIN_REASON = 10;

/** A new version of the gate parameters, with its reason. */
export const AmendDialog = ({ view, onClose }: AmendDialogProps) => {
  const { t, word } = useText();
  const { gateParameters, version } = view.protocol;
  const [windowDays, setWindowDays] = useState<number | string>(gateParameters.windowDays.value);
  const [anchor, setAnchor] = useState(gateParameters.anchor.value);
  const [nextGroupAnchor, setNextGroupAnchor] = useState(gateParameters.nextGroupAnchor.value);
  const [requirePd, setRequirePd] = useState(gateParameters.requirePd.value);
  const [reason, setReason] = useState('');
  const amend = useAction('protocol.amendParameters');
  const days = typeof windowDays === 'number' ? windowDays : Number.NaN;
  const ready = Number.isInteger(days) && days >= 1 && days <= 365 && reason.trim().length >= MIN_REASON;
  const submit = (): void =>
    amend.mutate({ windowDays: days, anchor, nextGroupAnchor, requirePd, reason }, { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={t('gates.amend')} size="lg">
      <Stack>
        <p style={{ margin: 0 }}>{t('gates.amendText')}</p>
        <NumberInput
          label={t('gates.param.windowDays')}
          value={windowDays}
          onChange={setWindowDays}
          min={1}
          max={365}
          allowDecimal={false}
        />
        <Radio.Group
          label={t('gates.param.anchor')}
          value={anchor}
          onChange={(value) => setAnchor(WindowAnchor.catch(anchor).parse(value))}
        >
          <Stack gap={6} mt={6}>
            {WindowAnchor.options.map((option) => (
              <Radio key={option} value={option} label={word(`anchor.${option}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('gates.param.nextGroupAnchor')}
          value={nextGroupAnchor}
          onChange={(value) => setNextGroupAnchor(NextGroupAnchor.catch(nextGroupAnchor).parse(value))}
        >
          <Stack gap={6} mt={6}>
            {NextGroupAnchor.options.map((option) => (
              <Radio key={option} value={option} label={word(`next-group-anchor.${option}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={t('gates.param.requirePd')}
          checked={requirePd}
          onChange={(event) => setRequirePd(event.currentTarget.checked)}
        />
        <Textarea
          label={t('gates.amendReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
        />
        {amend.error !== null && <ErrorNote error={amend.error} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button onClick={submit} disabled={!ready} loading={amend.isPending}>
            {t('gates.amendSubmit', { version: version + 1 })}
          </Button>
        </DialogButtons>
      </Stack>
    </Modal>
  );
};
