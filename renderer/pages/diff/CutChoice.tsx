import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconArrowRight, IconArrowsExchange } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CutView } from '../../../shared/contract/operations.ts';
import { useText } from '../../text/useText.ts';
import classes from './Diff.module.css';

interface CutChoiceProps {
  readonly cuts: readonly CutView[];
  readonly olderCutId: string;
  readonly newerCutId: string;
}

/** Which two cuts are compared; the address of the page follows. */
export const CutChoice = ({ cuts, olderCutId, newerCutId }: CutChoiceProps) => {
  const { t, date } = useText();
  const [, go] = useLocation();
  const show = (older: string, newer: string): void => go(`/diff/${older}/${newer}`);
  const data = cuts.map((cut) => ({
    value: cut.cutId,
    label: t('diff.option', { label: cut.label, date: date(cut.cutoffDate) }),
  }));
  return (
    <div className={classes.choice}>
      <Select
        label={t('diff.older')}
        className={classes.select}
        data={data}
        value={olderCutId}
        allowDeselect={false}
        onChange={(value) => show(value ?? olderCutId, newerCutId)}
      />
      <IconArrowRight size={18} className={classes.arrow} aria-hidden="true" />
      <Select
        label={t('diff.newer')}
        className={classes.select}
        data={data}
        value={newerCutId}
        allowDeselect={false}
        onChange={(value) => show(olderCutId, value ?? newerCutId)}
      />
      <Tooltip label={t('diff.swap')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('diff.swap')}
          onClick={() => show(newerCutId, olderCutId)}
        >
          <IconArrowsExchange size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
};
