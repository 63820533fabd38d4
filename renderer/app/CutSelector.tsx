import { Menu, UnstyledButton } from '@mantine/core';
import { type Icon, IconCheck, IconChecks, IconChevronDown, IconLock, IconPencil } from '@tabler/icons-react';
import type { CutView } from '../../shared/contract/operations.ts';
import { useText } from '../text/useText.ts';
import { useCut } from './CutContext.ts';
import classes from './CutSelector.module.css';

const statusIcon: { readonly [S in CutView['status']]: Icon } = {
  draft: IconPencil,
  checked: IconChecks,
  locked: IconLock,
};

/** State of a cut as glyph and word. */
export const CutState = ({ status }: { readonly status: CutView['status'] }) => {
  const { t, word } = useText();
  const StatusIcon = statusIcon[status];
  return (
    <span className={classes.state} data-status={status} title={t(`bar.tip.${status}`)}>
      <StatusIcon size={13} stroke={2} aria-hidden="true" />
      {word(`cut-status.${status}`)}
    </span>
  );
};

/** The cut in view, its cut-off date and state, and the others to change to. */
export const CutSelector = () => {
  const { t, date } = useText();
  const { cut, cuts, choose } = useCut();
  if (cut === null) return <span className={classes.none}>{t('bar.noCut')}</span>;
  return (
    <Menu position="bottom" width={360} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes.button} data-testid="cut-selector">
          <span className="visually-hidden">{t('bar.cut')}</span>
          <span className={classes.text}>
            <span className={classes.label}>{cut.label}</span>
            <span className={classes.cutoff}>
              {t('bar.cutoff', { date: date(cut.cutoffDate) })}
              {cut !== cuts[0] && ` · ${t('bar.older')}`}
            </span>
          </span>
          <CutState status={cut.status} />
          <IconChevronDown size={15} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('bar.cut')}</Menu.Label>
        {cuts.map((one) => (
          <Menu.Item
            key={one.cutId}
            onClick={() => choose(one.cutId)}
            leftSection={one === cut ? <IconCheck size={15} /> : <span className={classes.space} />}
            rightSection={<CutState status={one.status} />}
          >
            <span className={classes.text}>
              <span className={classes.label}>{one.label}</span>
              <span className={classes.cutoff}>{t('bar.cutoff', { date: date(one.cutoffDate) })}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
