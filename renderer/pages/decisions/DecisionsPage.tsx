import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { DecisionView } from '../../../shared/contract/operations.ts';
import { useOperation } from '../../api/queries.ts';
import { useAlerts } from '../../api/useAlerts.ts';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { ValueMark } from '../../ui/ValueMark.tsx';
import { AlertsInList } from './AlertsInList.tsx';
import { newestFirst, unsignedSigners } from './decisionState.ts';

const NewButton = () => {
  const { t } = useText();
  const [, go] = useLocation();
  return useMay('decision.seal') ? (
    <Button onClick={() => go('/decisions/new')}>{t('decisions.new')}</Button>
  ) : null;
};

const useColumns = (): readonly Column<DecisionView>[] => {
  const { t, word, instant } = useText();
  const alerts = useAlerts().data;
  return [
    { id: 'number', label: t('decisions.number'), width: 50, cell: (one) => one.number },
    {
      id: 'kind',
      label: t('decisions.kind'),
      cell: (one) => (
        <Link href={`/decisions/${one.decisionId}`}>{word(`decision-kind.${one.record.kind}`)}</Link>
      ),
    },
    { id: 'level', label: t('decisions.level'), cell: (one) => one.record.level },
    {
      id: 'gate',
      label: t('decision.gate'),
      cell: ({ record }) =>
        record.override !== null ? (
          <ValueMark value="overridden" />
        ) : record.decidingGate === null ? (
          '–'
        ) : (
          <ValueMark value={record.decidingGate.value === 'met' ? 'met' : 'not-met'} />
        ),
    },
    {
      id: 'alerts',
      label: t('alerts.col'),
      cell: (one) => <AlertsInList decision={one} list={alerts} />,
    },
    { id: 'cut', label: t('decisions.cut'), cell: (one) => one.record.cut.label },
    { id: 'sealed', label: t('decisions.sealed'), cell: (one) => instant(one.record.sealedAt) },
    {
      id: 'signatures',
      label: t('decisions.signatures'),
      cell: (one) => (
        <span className="tabular">
          {one.complete && <Glyph name="check" />}
          {t('decisions.signedOf', { n: one.signatures.length, of: one.record.signers.length })}
        </span>
      ),
    },
    { id: 'hash', label: t('decision.recordHash'), cell: (one) => <HashText hash={one.recordHash} /> },
  ];
};

/** Every decision of this workspace, newest first. */
export const DecisionsPage = () => {
  const { t, word } = useText();
  const query = useOperation('decision.list', {});
  const columns = useColumns();
  return (
    <Loaded query={query}>
      {(list) => {
        const decisions = newestFirst(list);
        const [newest] = decisions;
        if (newest === undefined) {
          return (
            <Page title={t('decisions.title')} conclusion={[t('decisions.none')]}>
              <EmptyState title={t('decisions.emptyTitle')} actions={<NewButton />}>
                {t('decisions.emptyText')}
              </EmptyState>
            </Page>
          );
        }
        const waiting = unsignedSigners(newest);
        const state =
          waiting[0] === undefined
            ? t('decisions.complete')
            : t('decisions.open', { n: waiting.length, name: waiting[0].printedName });
        const conclusion = t('decisions.conclusion', {
          n: decisions.length,
          number: newest.number,
          kind: word(`decision-kind.${newest.record.kind}`),
        });
        return (
          <Page title={t('decisions.title')} conclusion={[`${conclusion} ${state}`]} actions={<NewButton />}>
            <Section title={t('decisions.title')}>
              <DataTable
                caption={t('decisions.title')}
                columns={columns}
                rows={decisions}
                rowKey={(one) => one.decisionId}
              />
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
};
