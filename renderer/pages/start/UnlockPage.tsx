import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionView } from '../../../shared/contract/operations.ts';
import { useAction } from '../../api/queries.ts';
import { useSayAlreadyOpen } from '../../app/useSayAlreadyOpen.ts';
import { useText } from '../../text/useText.ts';
import { AttemptError } from '../../ui/AttemptError.tsx';
import { LookControls } from './LookControls.tsx';
import classes from './StartPage.module.css';
import { useWaitSeconds } from './useWaitSeconds.ts';

type LockedSession = Extract<SessionView, { state: 'locked' }>;

const LoginField = ({
  logins,
  login,
  onLogin,
}: {
  readonly logins: readonly string[];
  readonly login: string;
  readonly onLogin: (login: string) => void;
}) => {
  const { t } = useText();
  return logins.length > 0 ? (
    <Select
      label={t('account.login')}
      data={[...logins]}
      attributes={{ options: { translate: 'no' } }}
      value={login}
      onChange={(value) => onLogin(value ?? '')}
    />
  ) : (
    <TextInput
      label={t('account.login')}
      value={login}
      onChange={(event) => onLogin(event.currentTarget.value)}
    />
  );
};

/** A workspace is chosen but locked: login and passphrase. */
export const UnlockPage = ({ session }: { readonly session: LockedSession }) => {
  const { t } = useText();
  const [, go] = useLocation();
  const [login, setLogin] = useState(session.logins[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const sayAlreadyOpen = useSayAlreadyOpen();
  const unlock = useAction('workspace.unlock');
  const close = useAction('workspace.close');
  const wait = useWaitSeconds(unlock.error, unlock.failureCount + unlock.submittedAt);

  useEffect(
    () =>
      window.src.on('command', ({ name }) => {
        if (name === 'verify-pdf') go('/verify');
        if (name === 'open-example') sayAlreadyOpen();
      }),
    [go, sayAlreadyOpen],
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    unlock.mutate({ login, passphrase }, { onSettled: () => setPassphrase('') });
  };
  return (
    <main className={classes.screen}>
      <form className={`${classes.inner} ${classes.narrow}`} onSubmit={submit}>
        <header className={classes.head}>
          <div>
            <h1>{t('unlock.title')}</h1>
            <p>{t('unlock.text', { name: session.workspaceName })}</p>
          </div>
          <LookControls />
        </header>
        <div className={classes.card}>
          <LoginField logins={session.logins} login={login} onLogin={setLogin} />
          <PasswordInput
            label={t('account.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="current-password"
            data-autofocus
            autoFocus
          />
          <AttemptError error={unlock.error} wait={wait} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => go('/verify')}>
              {t('start.verify')}
            </Button>
            <Button variant="default" onClick={() => close.mutate({})}>
              {t('unlock.other')}
            </Button>
            <Button
              type="submit"
              loading={unlock.isPending}
              disabled={wait > 0 || login === '' || passphrase === ''}
            >
              {t('unlock.submit')}
            </Button>
          </div>
        </div>
      </form>
    </main>
  );
};
