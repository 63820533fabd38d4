import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AuditView } from '../../../shared/contract/operations.ts';
import { useOperation } from '../../api/queries.ts';
import { useText } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState, Note } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { readableReason, readableValue, shortHashes } from './readableValue.ts';

const PAGE = 100;

/** An action in words; one that a newer version recorded stays visible by its id. */
const ActionName = ({ action }: { readonly action: string }) => {
  const { t } = useText();
  const key = `audit.action.${action}`;
  return <span title={action}>{isTextKey(key) ? t(key) : action}</span>;
};

const useColumns = (): readonly Column<AuditView>[] => {
  const { t, word, instant } = useText();
  return [
    { id: 'sequence', label: t('audit.sequence'), width: 44, cell: (event) => event.sequence },
    { id: 'at', label: t('audit.at'), width: 120, cell: (event) => instant(event.at) },
    { id: 'account', label: t('audit.account'), width: 116, cell: (event) => event.account },
    {
      id: 'action',
      label: t('audit.action'),
      width: 124,
      cell: (event) => <ActionName action={event.action} />,
    },
    {
      id: 'entity',
      label: t('audit.entity'),
      width: 116,
      cell: (event) => <span title={event.entity}>{shortHashes(event.entity)}</span>,
    },
    { id: 'reason', label: t('audit.reason'), width: 140, cell: (event) => readableReason(event, word) },
    {
      id: 'change',
      label: t('audit.change'),
      cell: (event) =>
        event.oldValue === null && event.newValue === null
          ? ''
          : `${readableValue(event.oldValue, word)} → ${readableValue(event.newValue, word)}`,
    },
    { id: 'hash', label: t('audit.hash'), width: 126, cell: (event) => <HashText hash={event.hash} /> },
  ];
};

/** The audit trail, in pages, with the state of its chain. */
export const AuditPage = () => {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useOperation('audit.list', { offset, limit: PAGE });
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {({ total, chain, events }) => (
        <Page title={t('audit.title')} conclusion={[t(`audit.${chain}`, { n: total })]}>
          {chain === 'broken' && <Note tone="bad" title={t('audit.broken', { n: total })} />}
          {events.length === 0 ? (
            <EmptyState title={t('audit.none')} />
          ) : (
            <Section
              title={t('audit.range', { from: offset + 1, to: offset + events.length, total })}
              actions={
                <>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={offset === 0}
                    onClick={() => setOffset(Math.max(0, offset - PAGE))}
                  >
                    ← {PAGE}
                  </Button>
                  <Button
                    variant="default"
                    size="compact-sm"
                    disabled={offset + events.length >= total}
                    onClick={() => setOffset(offset + PAGE)}
                  >
                    {PAGE} →
                  </Button>
                </>
              }
            >
              <DataTable
                caption={t('audit.title')}
                columns={columns}
                rows={events}
                fixed
                rowKey={(event) => String(event.sequence)}
              />
            </Section>
          )}
        </Page>
      )}
    </Loaded>
  );
};
