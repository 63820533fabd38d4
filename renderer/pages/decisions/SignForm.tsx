import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import type { RecordSigner } from '../../../shared/decision/record.ts';
import { useAction } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useWaitSeconds } from '../start/useWaitSeconds.ts';
import classes from './Decisions.module.css';

interface SignFormProps {
  readonly decision: DecisionView;
  readonly signer: RecordSigner;
  readonly onSigned: (signer: RecordSigner) => void;
}

/** Meaning of the signature, then both components of the signer's identity (21 CFR 11.200(a)(1)). */
export const SignForm = ({ decision, signer, onSigned }: SignFormProps) => {
  const { t, word } = useText();
  const [, go] = useLocation();
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const sign = useAction('decision.sign');
  const wait = useWaitSeconds(sign.error, sign.submittedAt);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sign.mutate(
      { decisionId: decision.decisionId, login, passphrase },
      { onSettled: () => setPassphrase(''), onSuccess: () => onSigned(signer) },
    );
  };
  return (
    <form className={classes.signForm} onSubmit={submit}>
      <h2>{t('sign.who')}</h2>
      <p className={classes.signName}>{signer.printedName}</p>
      <p className={classes.hint}>{word(`role.${signer.role}`)}</p>
      <h2>{t('sign.meaning')}</h2>
      <p className={classes.signMeaning}>“{word(`signature-meaning.${signer.meaning}`)}”</p>
      <p className={classes.hint}>{t('sign.identify')}</p>
      <TextInput
        label={t('account.login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="off"
        autoFocus
      />
      <PasswordInput
        label={t('account.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
      {sign.error !== null && <ErrorNote error={sign.error} />}
      {wait > 0 && <strong role="status">{t('unlock.wait', { seconds: wait })}</strong>}
      <Button
        type="submit"
        size="md"
        loading={sign.isPending}
        disabled={login.trim() === '' || passphrase === '' || wait > 0}
      >
        {t('sign.submit', { name: signer.printedName })}
      </Button>
      <Button variant="subtle" onClick={() => go(`/decisions/${decision.decisionId}`)}>
        {t('action.cancel')}
      </Button>
    </form>
  );
};
