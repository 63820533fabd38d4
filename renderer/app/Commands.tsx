import { Kbd, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import { useLocation } from 'wouter';
import { useAction } from '../api/queries.ts';
import { useText } from '../text/useText.ts';
import { useRowsPanel } from '../ui/RowsContext.ts';
import classes from './Commands.module.css';
import { allPages } from './pageList.ts';
import { modifierKey } from './platform.ts';
import { shortcutsDialog } from './shortcutsDialog.ts';
import { useSayAlreadyOpen } from './useSayAlreadyOpen.ts';

const typing = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  (event.target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName));

const unlessTyping =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (typing(event)) return;
    event.preventDefault();
    act();
  };

const ShortcutRow = ({ keys, label }: { readonly keys: readonly string[]; readonly label: string }) => {
  const { t } = useText();
  return (
    <div className={classes.row}>
      <dt>
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && <span className={classes.then}>{t('shortcuts.then')}</span>}
            <Kbd>{key}</Kbd>
          </span>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
};

/** Every shortcut of the window, also shown on the help page. */
export const ShortcutList = () => {
  const { t } = useText();
  return (
    <dl className={classes.list}>
      <ShortcutRow keys={[`${modifierKey} K`]} label={t('shortcuts.palette')} />
      <ShortcutRow keys={['?']} label={t('shortcuts.list')} />
      <ShortcutRow keys={[`${modifierKey} Shift L`]} label={t('shortcuts.lock')} />
      <ShortcutRow keys={['[']} label={t('shortcuts.rail')} />
      <ShortcutRow keys={['Esc']} label={t('shortcuts.closePanel')} />
      {allPages.map((page) => (
        <ShortcutRow
          key={page.path}
          keys={['g', page.key]}
          label={t('shortcuts.goto', { page: t(page.label) })}
        />
      ))}
    </dl>
  );
};

/** Keys and menu commands of an unlocked workspace. */
export const Commands = ({ onToggleRail }: { readonly onToggleRail: () => void }) => {
  const { t } = useText();
  const [, go] = useLocation();
  const [listed, setListed] = useState(false);
  const lock = useAction('workspace.lock');
  const { mutate: lockNow } = lock;
  const { close, request } = useRowsPanel();
  const sayAlreadyOpen = useSayAlreadyOpen();

  useEffect(() => shortcutsDialog.onOpen(() => setListed(true)), []);

  useEffect(() => {
    const gotos = allPages.map((page) => [`g ${page.key}`, unlessTyping(() => go(page.path))] as const);
    const bindings = {
      ...Object.fromEntries(gotos),
      'Shift+?': unlessTyping(() => setListed(true)),
      '?': unlessTyping(() => setListed(true)),
      '[': unlessTyping(onToggleRail),
      '$mod+Shift+KeyL': (event: KeyboardEvent) => {
        event.preventDefault();
        lockNow({});
      },
      Escape: (event: KeyboardEvent) => {
        if (request !== null && !typing(event) && !event.defaultPrevented) close();
      },
    };
    // Locking works in a text field too, where the most confidential words are; each binding minds typing by itself.
    return tinykeys(window, bindings, { ignore: (event) => event.repeat || event.isComposing });
  }, [go, onToggleRail, lockNow, close, request]);

  useEffect(
    () =>
      window.src.on('command', ({ name }) => {
        if (name === 'lock') lockNow({});
        else if (name === 'shortcuts') setListed(true);
        else if (name === 'verify-pdf') go('/verify');
        else if (name === 'about') go('/help');
        else if (name === 'open-example') sayAlreadyOpen();
      }),
    [go, lockNow, sayAlreadyOpen],
  );

  return (
    <Modal opened={listed} onClose={() => setListed(false)} title={t('shortcuts.title')}>
      <ShortcutList />
    </Modal>
  );
};
