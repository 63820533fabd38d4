import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconGitCompare } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useText } from '../text/useText.ts';
import { useCut } from './CutContext.ts';
import classes from './CutSelector.module.css';
import { useMarks } from './MarksContext.ts';

/** Since which older cut changes are marked, and how to stop it. Not there while the cut in view is the oldest. */
export const MarksSelector = () => {
  const { t, date } = useText();
  const { since, choices, choose } = useMarks();
  const { cut } = useCut();
  const [, go] = useLocation();
  if (cut === null || choices.length === 0) return null;
  const space = <span className={classes.space} />;
  return (
    <Menu position="bottom" width={340} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes.button} title={t('marks.controlTip')} data-testid="marks-selector">
          <span className={classes.text}>
            <span className={classes.cutoff}>{t('marks.control')}</span>
            <span className={classes.label}>{since === null ? t('marks.off') : date(since.cutoffDate)}</span>
          </span>
          <IconChevronDown size={15} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('marks.control')}</Menu.Label>
        {choices.map((one) => (
          <Menu.Item
            key={one.cutId}
            onClick={() => choose(one.cutId)}
            leftSection={one === since ? <IconCheck size={15} /> : space}
          >
            <span className={classes.text}>
              <span className={classes.label}>{one.label}</span>
              <span className={classes.cutoff}>{t('bar.cutoff', { date: date(one.cutoffDate) })}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Item
          onClick={() => choose(null)}
          leftSection={since === null ? <IconCheck size={15} /> : space}
        >
          {t('marks.none')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconGitCompare size={15} />}
          onClick={() => go(`/diff/${(since ?? choices[0])?.cutId ?? ''}/${cut.cutId}`)}
        >
          {t('marks.compare')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
