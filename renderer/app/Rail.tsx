import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useText } from '../text/useText.ts';
import { footPages, mainPages, type PageEntry } from './pageList.ts';
import classes from './Rail.module.css';
import { useSession } from './SessionContext.ts';

const RailLink = ({ page, collapsed }: { readonly page: PageEntry; readonly collapsed: boolean }) => {
  const { t } = useText();
  const [location] = useLocation();
  const active = location === page.path || location.startsWith(`${page.path}/`);
  const Icon = page.icon;
  return (
    <li>
      <Tooltip label={t(page.label)} position="right" disabled={!collapsed} openDelay={0}>
        <Link
          href={page.path}
          className={classes.link}
          aria-current={active ? 'page' : undefined}
          aria-label={collapsed ? t(page.label) : undefined}
        >
          <Icon size={18} stroke={1.7} aria-hidden="true" />
          {!collapsed && <span>{t(page.label)}</span>}
        </Link>
      </Tooltip>
    </li>
  );
};

interface RailProps {
  readonly collapsed: boolean;
  readonly onToggle: () => void;
}

/** The list of pages; settings and help at its foot. */
export const Rail = ({ collapsed, onToggle }: RailProps) => {
  const { t } = useText();
  const { areas } = useSession();
  const shown = mainPages.filter(
    (page) => page.areas === undefined || page.areas.some((area) => areas.includes(area)),
  );
  const toggleLabel = t(collapsed ? 'nav.expand' : 'nav.collapse');
  return (
    <nav className={classes.rail} aria-label={t('nav.label')} data-collapsed={collapsed || undefined}>
      <div className={classes.brand}>
        <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
          <rect x={1} y={14} width={6} height={9} rx={1.2} fill="#7fbbe3" />
          <rect x={9} y={8} width={6} height={15} rx={1.2} fill="#4cc79d" />
          <rect
            x={17}
            y={1}
            width={6}
            height={22}
            rx={1.2}
            fill="none"
            stroke="#e2a0c6"
            strokeWidth={1.6}
            strokeDasharray="2.5 2"
          />
        </svg>
        {!collapsed && <span>{t('app.name')}</span>}
      </div>
      <ul className={classes.list}>
        {shown.map((page) => (
          <RailLink key={page.path} page={page} collapsed={collapsed} />
        ))}
      </ul>
      <ul className={classes.list}>
        {footPages.map((page) => (
          <RailLink key={page.path} page={page} collapsed={collapsed} />
        ))}
      </ul>
      <UnstyledButton
        className={classes.toggle}
        onClick={onToggle}
        aria-label={toggleLabel}
        aria-expanded={!collapsed}
        title={toggleLabel}
      >
        {collapsed ? <IconChevronsRight size={18} /> : <IconChevronsLeft size={18} />}
      </UnstyledButton>
    </nav>
  );
};
