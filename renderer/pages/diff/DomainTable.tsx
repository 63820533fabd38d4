import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { CutDiff, DomainDiff } from '../../../shared/dataset/diff/diff.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Section } from '../../ui/Page.tsx';
import type { ChosenKeys } from './Comparison.tsx';
import classes from './Diff.module.css';
import { domainsTwin } from './diffTwin.ts';
import { KeyDialog } from './KeyDialog.tsx';

interface DomainTableProps {
  readonly diff: CutDiff;
  readonly keys: ChosenKeys;
  readonly onKeys: (keys: ChosenKeys) => void;
  /** Domain whose rows are shown below. */
  readonly opened: string | null;
  readonly onOpen: (domain: string | null) => void;
}

const Key = ({ row }: { readonly row: DomainDiff }) => {
  const { t } = useText();
  return (
    <span className={classes.key}>
      {row.key.length > 0 && <code>{row.key.join(' ')}</code>}
      <span className={classes.basis} data-basis={row.keyBasis}>
        {t(`diff.basis.${row.keyBasis}`)}
      </span>
    </span>
  );
};

/** A count that is nothing stands back. */
const Count = ({ n }: { readonly n: number }) => (
  <span className={n === 0 ? classes.zero : undefined}>{n}</span>
);

const NewCount = ({ row }: { readonly row: DomainDiff }) => {
  const { t } = useText();
  const late = row.late ?? 0;
  return (
    <>
      <Count n={row.new} />
      {late > 0 && (
        <Tooltip label={t('diff.colLateTip')} events={{ hover: true, focus: true, touch: true }}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
          <span className={classes.late} tabIndex={0}>
            {t('diff.lateOf', { n: late })}
          </span>
        </Tooltip>
      )}
    </>
  );
};

const differing = (row: DomainDiff): number => row.new + row.changed + row.removed + row.duplicated;

/** Every domain with its key and counts; the domain opens its differing rows. */
export const DomainTable = ({ diff, keys, onKeys, opened, onOpen }: DomainTableProps) => {
  const text = useText();
  const { t } = text;
  const [editing, setEditing] = useState<DomainDiff | null>(null);
  const count = (id: 'rowsOlder' | 'rowsNewer' | 'unchanged', label: string): Column<DomainDiff> => ({
    ...{ id, label, numeric: true },
    cell: (row) => <Count n={row[id]} />,
  });
  const columns: readonly Column<DomainDiff>[] = [
    {
      id: 'domain',
      label: t('diff.colDomain'),
      cell: (row) =>
        differing(row) === 0 ? (
          row.domain
        ) : (
          <button
            type="button"
            className="link-button"
            aria-expanded={opened === row.domain}
            onClick={() => onOpen(opened === row.domain ? null : row.domain)}
          >
            {row.domain}
          </button>
        ),
    },
    count('rowsOlder', t('diff.colOlder')),
    count('rowsNewer', t('diff.colNewer')),
    { id: 'new', label: t('diff.colNew'), numeric: true, cell: (row) => <NewCount row={row} /> },
    { id: 'changed', label: t('diff.colChanged'), numeric: true, cell: (row) => <Count n={row.changed} /> },
    { id: 'removed', label: t('diff.colRemoved'), numeric: true, cell: (row) => <Count n={row.removed} /> },
    {
      ...{ id: 'duplicated', label: t('diff.colDuplicated'), numeric: true },
      cell: (row) => <Count n={row.duplicated} />,
    },
    count('unchanged', t('diff.colUnchanged')),
    { id: 'key', label: t('diff.colKey'), cell: (row) => <Key row={row} /> },
    {
      id: 'change',
      label: <span className="visually-hidden">{t('diff.changeKey')}</span>,
      cell: (row) => (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('diff.changeKeyOf', { domain: row.domain })}
          onClick={() => setEditing(row)}
        >
          {t('diff.changeKey')}
        </Button>
      ),
    },
  ];
  return (
    <Section
      title={t('diff.domains')}
      actions={<ExportMenu name={t('diff.exportDomains')} table={() => domainsTwin(diff.domains, text)} />}
    >
      <p className={classes.hint}>{t('diff.domainsHint')}</p>
      <DataTable
        caption={t('diff.domains')}
        columns={columns}
        rows={diff.domains}
        rowKey={(row) => row.domain}
      />
      {editing !== null && (
        <KeyDialog
          domain={editing}
          onClose={() => setEditing(null)}
          onChoose={(key) => {
            const { [editing.domain]: _before, ...others } = keys;
            onKeys(key === null ? others : { ...others, [editing.domain]: key });
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
};
