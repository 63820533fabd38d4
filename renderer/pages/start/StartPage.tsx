import { UnstyledButton } from '@mantine/core';
import { IconFilePlus, IconFlask, IconFolderOpen, IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, useAsk, useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { CreateWorkspace } from './CreateWorkspace.tsx';
import { ExampleDialog } from './ExampleDialog.tsx';
import { LookControls } from './LookControls.tsx';
import classes from './StartPage.module.css';

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
}

const Way = ({ icon, title, text, onClick }: WayProps) => (
  <UnstyledButton className={classes.way} onClick={onClick}>
    <span className={classes.icon}>{icon}</span>
    <span>
      <span className={classes.wayTitle}>{title}</span>
      <span className={classes.wayText}>{text}</span>
    </span>
  </UnstyledButton>
);

const Recent = ({ onOpen }: { readonly onOpen: (token: string) => void }) => {
  const { t } = useText();
  const recent = useOperation('workspace.recent', {});
  return (
    <section className={classes.recent}>
      <h2>{t('start.recent')}</h2>
      {recent.data?.length === 0 && <p className={classes.wayText}>{t('start.recentNone')}</p>}
      <ul>
        {recent.data?.map((entry) => (
          <li key={entry.token}>
            <UnstyledButton
              className={classes.recentItem}
              disabled={!entry.exists}
              onClick={() => onOpen(entry.token)}
            >
              <span className={classes.wayTitle}>{entry.name}</span>
              <span className={classes.wayText}>{entry.exists ? entry.folder : t('start.recentGone')}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** No workspace is open: the four ways in, and what was open before. */
export const StartPage = () => {
  const { t } = useText();
  const [, go] = useLocation();
  const [creating, setCreating] = useState(false);
  const [example, setExample] = useState(false);
  const choose = useAsk('dialog.openWorkspace');
  const open = useAction('workspace.open');
  const error = choose.error ?? open.error;

  useEffect(
    () =>
      window.src.on('command', ({ name }) => {
        if (name === 'open-example') setExample(true);
        if (name === 'verify-pdf') go('/verify');
      }),
    [go],
  );

  const chooseAndOpen = async (): Promise<void> => {
    const { token } = await choose.mutateAsync({});
    if (token !== null) open.mutate({ token });
  };

  if (creating) return <CreateWorkspace onBack={() => setCreating(false)} />;
  return (
    <main className={classes.screen}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <div>
            <h1>{t('app.name')}</h1>
            <p>{t('start.tagline')}</p>
          </div>
          <LookControls />
        </header>
        {error !== null && <ErrorNote error={error} />}
        <div className={classes.columns}>
          <div className={classes.ways}>
            <Way
              icon={<IconFilePlus size={24} stroke={1.5} />}
              title={t('start.create')}
              text={t('start.createText')}
              onClick={() => setCreating(true)}
            />
            <Way
              icon={<IconFolderOpen size={24} stroke={1.5} />}
              title={t('start.open')}
              text={t('start.openText')}
              onClick={() => void chooseAndOpen().catch(() => undefined)}
            />
            <Way
              icon={<IconFlask size={24} stroke={1.5} />}
              title={t('start.example')}
              text={t('start.exampleText')}
              onClick={() => setExample(true)}
            />
            <Way
              icon={<IconShieldCheck size={24} stroke={1.5} />}
              title={t('start.verify')}
              text={t('start.verifyText')}
              onClick={() => go('/verify')}
            />
          </div>
          <Recent onOpen={(token) => open.mutate({ token })} />
        </div>
      </div>
      <ExampleDialog opened={example} onClose={() => setExample(false)} />
    </main>
  );
};
