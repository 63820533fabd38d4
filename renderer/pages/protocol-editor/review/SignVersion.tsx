import { Button, PasswordInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Protocol } from '../../../../shared/protocol/protocol.ts';
import { SHORTEST_AMENDMENT_REASON } from '../../../../shared/protocol/protocolVersion.ts';
import { useAction } from '../../../api/queries.ts';
import { useSession } from '../../../app/SessionContext.ts';
import { useText } from '../../../text/useText.ts';
import { AttemptError } from '../../../ui/AttemptError.tsx';
import { useWaitSeconds } from '../../start/useWaitSeconds.ts';
import type { ProtocolDraft } from '../protocolDraft.ts';
import classes from './Review.module.css';

interface SignVersionProps {
  readonly draft: ProtocolDraft;
  /** null while the draft has problems. */
  readonly document: Protocol | null;
  readonly version: number;
  readonly onReason: (reason: string) => void;
  readonly onSigned: () => void;
}

const charactersMissing = (reason: string): number =>
  Math.max(0, SHORTEST_AMENDMENT_REASON - [...reason.trim()].length);

/** Why, by whom, and the passphrase: then the version is signed and in force. */
export const SignVersion = ({ draft, document, version, onReason, onSigned }: SignVersionProps) => {
  const { t, word, instant } = useText();
  const { account } = useSession();
  const [, go] = useLocation();
  const [passphrase, setPassphrase] = useState('');
  const client = useQueryClient();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  // Answers on another page as well: a draft once signed must not be there to be signed again.
  const amend = useAction('protocol.amend', (signed) => {
    if (here.current) go('/protocol');
    onSigned();
    notifications.show({
      message: t('editor.signed', {
        ...{ version: signed.version, name: signed.printedName },
        at: instant(signed.signedAt),
      }),
    });
  });
  const wait = useWaitSeconds(amend.error, amend.submittedAt);
  const missing = charactersMissing(draft.reason);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (document === null) return;
    amend.mutate(
      { document, baseHash: draft.base.hash, reason: draft.reason.trim(), passphrase },
      {
        onSettled: () => setPassphrase(''),
        onError: ({ code }) => {
          if (code === 'protocol-amended') void client.invalidateQueries({ queryKey: ['protocol.get'] });
        },
      },
    );
  };
  return (
    <form className={classes.signForm} onSubmit={submit}>
      <Textarea
        label={t('editor.reason')}
        description={t('editor.reasonHint')}
        minRows={3}
        autosize
        maxLength={2000}
        value={draft.reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        error={draft.reason !== '' && missing > 0 ? t('editor.reasonShort', { n: missing }) : null}
      />
      <p className={classes.meaning}>
        {t('editor.meaning', {
          ...{ name: account.printedName, role: word(`role.${account.role}`) },
          version,
          of: version - 1,
        })}
      </p>
      <PasswordInput
        label={t('account.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
      <AttemptError error={amend.error} wait={wait} />
      <Button
        type="submit"
        loading={amend.isPending}
        disabled={document === null || missing > 0 || passphrase === '' || wait > 0}
      >
        {t('editor.sign', { version })}
      </Button>
    </form>
  );
};
