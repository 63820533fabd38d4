import { ActionIcon, Kbd, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconDoorExit, IconLock, IconSearch, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { useAction } from '../api/queries.ts';
import { useText } from '../text/useText.ts';
import { AlertsMark } from './AlertsMark.tsx';
import { useCut } from './CutContext.ts';
import { CutSelector } from './CutSelector.tsx';
import { MarksSelector } from './MarksSelector.tsx';
import { modifierKey } from './platform.ts';
import { useSession } from './SessionContext.ts';
import { StopsMark } from './StopsMark.tsx';
import classes from './TopBar.module.css';

const Offline = () => {
  const { t } = useText();
  return (
    <Tooltip label={t('bar.offlineTip')} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
      <span className={classes.offline} tabIndex={0}>
        <IconShieldLock size={16} stroke={1.8} aria-hidden="true" />
        <span className={classes.word}>{t('bar.offline')}</span>
      </span>
    </Tooltip>
  );
};

const Account = () => {
  const { t, word } = useText();
  const { account } = useSession();
  const lock = useAction('workspace.lock');
  const close = useAction('workspace.close');
  return (
    <Menu position="bottom-end" width={220} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <IconUserCircle size={20} stroke={1.6} aria-hidden="true" />
          <span className="visually-hidden">{t('bar.account')}</span>
          <span>
            <span className={classes.name}>{account.printedName}</span>
            <span className={classes.role}>{word(`role.${account.role}`)}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLock size={16} />} onClick={() => lock.mutate({})}>
          {t('bar.lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDoorExit size={16} />} onClick={() => close.mutate({})}>
          {t('bar.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Study, cut, account and padlock: always in view (ui.md principle 4). A cut that is not locked tints the bar. */
export const TopBar = () => {
  const { t, language } = useText();
  const session = useSession();
  const { cut, cuts } = useCut();
  const lock = useAction('workspace.lock');
  const tint =
    cut === null ? undefined : cut.status !== 'locked' ? cut.status : cut === cuts[0] ? undefined : 'older';
  return (
    <header className={classes.bar} data-tint={tint} data-testid="top-bar">
      <div className={classes.study}>
        <span className={classes.studyId}>
          {session.studyId}
          {session.synthetic && (
            <span className={classes.synthetic} title={t('app.syntheticLong')} data-testid="synthetic">
              {t('app.synthetic')}
            </span>
          )}
        </span>
        <span className={classes.studyTitle} title={session.studyTitle[language]}>
          {session.studyTitle[language]}
        </span>
      </div>
      <CutSelector />
      <MarksSelector />
      <div className={classes.right}>
        <StopsMark />
        <AlertsMark />
        <Offline />
        <UnstyledButton className={classes.search} onClick={spotlight.open}>
          <IconSearch size={16} aria-hidden="true" />
          <span className="visually-hidden">{t('bar.search')}</span>
          <Kbd size="xs" className={classes.keys}>
            {modifierKey} K
          </Kbd>
        </UnstyledButton>
        <Tooltip label={t('bar.lock')}>
          <ActionIcon variant="default" size={34} aria-label={t('bar.lock')} onClick={() => lock.mutate({})}>
            <IconLock size={17} />
          </ActionIcon>
        </Tooltip>
        <Account />
      </div>
    </header>
  );
};
