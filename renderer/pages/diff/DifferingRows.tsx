import { ActionIcon, Button, Chip, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { type DomainDiff, RowChange } from '../../../shared/dataset/diff/diff.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Diff.module.css';
import { DiffRowsTable } from './DiffRowsTable.tsx';
import { rowsTwin } from './diffTwin.ts';
import { readDiffRows } from './readDiffRows.ts';

const PAGE = 50;

interface FilterProps {
  readonly domain: DomainDiff;
  readonly filter: RowChange | 'all';
  readonly onFilter: (filter: RowChange | 'all') => void;
}

/** Which kind of change is listed; kinds that do not occur are not offered. */
const Filter = ({ domain, filter, onFilter }: FilterProps) => {
  const { t } = useText();
  const kinds = RowChange.options.filter((change) => domain[change] > 0);
  const total = kinds.reduce((sum, change) => sum + domain[change], 0);
  return (
    <Chip.Group value={filter} onChange={(value) => onFilter(kinds.find((kind) => kind === value) ?? 'all')}>
      <Group gap={8} role="group" aria-label={t('diff.filterLabel')}>
        <Chip size="sm" variant="outline" value="all">
          {t('diff.all')} {total}
        </Chip>
        {kinds.map((change) => (
          <Chip key={change} size="sm" variant="outline" value={change}>
            {t(`change.count.${change}`, { n: domain[change] })}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
};

interface PagerProps {
  readonly offset: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}

const Pager = ({ offset, total, onOffset }: PagerProps) => {
  const { t } = useText();
  if (total <= PAGE) return null;
  const to = Math.min(total, offset + PAGE);
  return (
    <Group gap={8} className={classes.pager}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - PAGE))}
      >
        {t('diff.previous')}
      </Button>
      <span className="tabular">{t('diff.page', { from: offset + 1, to, total })}</span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={to >= total}
        onClick={() => onOffset(offset + PAGE)}
      >
        {t('diff.next')}
      </Button>
    </Group>
  );
};

interface DifferingRowsProps {
  readonly pair: OperationInput<'cut.diff'>;
  readonly domain: DomainDiff;
  readonly onClose: () => void;
}

/** The differing rows of one domain, cell by cell, page by page. */
export const DifferingRows = ({ pair, domain, onClose }: DifferingRowsProps) => {
  const text = useText();
  const { t } = text;
  const [filter, setFilter] = useState<RowChange | 'all'>(domain.changed > 0 ? 'changed' : 'all');
  const [offset, setOffset] = useState(0);
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = filter === 'all' ? [...RowChange.options] : [filter];
  const question = { ...pair, domain: domain.domain, changes };
  const query = useOperation('cut.diffRows', { ...question, offset, limit: PAGE });
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1} className={classes.heading}>
          {t('diff.rowsOf', { domain: domain.domain })}
        </span>
      }
      actions={
        <>
          <ExportMenu
            name={t('diff.exportRows', { domain: domain.domain })}
            table={async () => rowsTwin(await readDiffRows(question), domain.key, text)}
          />
          <ActionIcon variant="subtle" aria-label={t('diff.closeRows')} onClick={onClose}>
            <IconX size={17} />
          </ActionIcon>
        </>
      }
    >
      <div className={classes.rowsTools}>
        <Filter
          domain={domain}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            setOffset(0);
          }}
        />
        <Pager offset={offset} total={query.data?.total ?? 0} onOffset={setOffset} />
      </div>
      <Loaded query={query}>{({ rows }) => <DiffRowsTable rows={rows} domain={domain} pair={pair} />}</Loaded>
    </Section>
  );
};
