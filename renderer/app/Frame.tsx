import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../text/useText.ts';
import { RowsPanel } from '../ui/RowsPanel.tsx';
import { Commands } from './Commands.tsx';
import classes from './Frame.module.css';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

/** Left rail, top bar, page, and the rows panel at its right. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useText();
  const [collapsed, setCollapsed] = useState(false);
  const wide = useMediaQuery('(min-width: 1560px)', true, { getInitialValueInEffect: false });
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  // Every page begins with its conclusion, also when the one before was read to its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not read, but each new address begins at its top
  useEffect(() => main.current?.scrollTo(0, 0), [location]);
  const toggle = (): void => setCollapsed((value) => !value);
  return (
    <div className={classes.frame} data-collapsed={collapsed || undefined} data-wide={wide || undefined}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('nav.skip')}
      </button>
      <Rail collapsed={collapsed} onToggle={toggle} />
      <TopBar />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls by keyboard */}
      <main id="main" ref={main} tabIndex={0} className={classes.main}>
        {children}
      </main>
      <div className={classes.panel}>
        <RowsPanel />
      </div>
      <Palette />
      <Commands onToggleRail={toggle} />
    </div>
  );
};
