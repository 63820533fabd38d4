import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import type { RecordSigner } from '../../../shared/decision/record.ts';
import { useAction, useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { AttemptError } from '../../ui/AttemptError.tsx';
import { useWaitSeconds } from '../start/useWaitSeconds.ts';
import classes from './Sign.module.css';

interface SignFormProps {
  readonly decision: DecisionView;
  readonly signer: RecordSigner;
  /** The choice among those who have not signed; null when one is left. */
  readonly others: ReactNode;
  readonly onSigned: (signer: RecordSigner) => void;
}

/** Logins are compared without regard to case, as main does. */
const loginKey = (login: string): string => login.trim().normalize('NFKC').toLowerCase();

/**
 * Meaning of the signature, then both components of the signer's identity (21 CFR 11.200(a)(1)). Only the login
 * of the person whose meaning is shown is taken, so that nobody signs words that stand for another.
 */
export const SignForm = ({ decision, signer, others, onSigned }: SignFormProps) => {
  const { t, word } = useText();
  const [, go] = useLocation();
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const sign = useAction('decision.sign');
  const accounts = useOperation('account.list', {});
  const own = accounts.data?.find((account) => account.accountId === signer.accountId)?.login;
  const foreign = own !== undefined && login.trim() !== '' && !loginKey(own).startsWith(loginKey(login));
  const same = own !== undefined && loginKey(own) === loginKey(login);
  const wait = useWaitSeconds(sign.error, sign.submittedAt);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sign.mutate(
      { decisionId: decision.decisionId, field: signer.field, login: login.trim(), passphrase },
      { onSettled: () => setPassphrase(''), onSuccess: () => onSigned(signer) },
    );
  };
  return (
    <form className={classes.signForm} onSubmit={submit}>
      <h2>{t('sign.who')}</h2>
      {others}
      <p className={classes.signName}>{signer.printedName}</p>
      <p className={classes.hint}>{word(`role.${signer.role}`)}</p>
      <h2>{t('sign.meaning')}</h2>
      <p className={classes.signMeaning}>“{word(`signature-meaning.${signer.meaning}`)}”</p>
      <p className={classes.hint}>{t('sign.identify')}</p>
      <TextInput
        label={t('account.login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        error={foreign ? t('sign.otherLogin', { name: signer.printedName }) : null}
        autoComplete="off"
        autoFocus
      />
      <PasswordInput
        label={t('account.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
      />
      <AttemptError error={sign.error} wait={wait} />
      <Button
        type="submit"
        size="md"
        loading={sign.isPending}
        disabled={!same || passphrase === '' || wait > 0}
      >
        {t('sign.submit', { name: signer.printedName })}
      </Button>
      <Button variant="subtle" onClick={() => go(`/decisions/${decision.decisionId}`)}>
        {t('action.cancel')}
      </Button>
    </form>
  );
};
