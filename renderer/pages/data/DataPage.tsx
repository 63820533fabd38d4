import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { CutView } from '../../../shared/contract/operations.ts';
import { useCut } from '../../app/CutContext.ts';
import { CutState } from '../../app/CutSelector.tsx';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import classes from './cut/Cut.module.css';

const ImportButton = () => {
  const { t } = useText();
  const [, go] = useLocation();
  return useMay('data.import') ? (
    <Button onClick={() => go('/data/import')}>{t('data.import')}</Button>
  ) : null;
};

const WhoWhen = ({ name, at }: { readonly name: string; readonly at: string }) => {
  const { instant } = useText();
  return (
    <>
      {name}
      <span className={classes.minor}>{instant(at)}</span>
    </>
  );
};

const useCutColumns = (): readonly Column<CutView>[] => {
  const { t, date } = useText();
  return [
    {
      id: 'label',
      label: t('data.cut'),
      cell: (cut) => <Link href={`/data/${cut.cutId}`}>{cut.label}</Link>,
    },
    {
      id: 'cutoff',
      label: t('data.cutoff'),
      cell: (cut) => <span className={classes.whole}>{date(cut.cutoffDate)}</span>,
    },
    { id: 'state', label: t('data.state'), cell: (cut) => <CutState status={cut.status} /> },
    { id: 'read', label: t('data.read'), numeric: true, cell: (cut) => cut.rowsRead },
    { id: 'accepted', label: t('data.accepted'), numeric: true, cell: (cut) => cut.rowsAccepted },
    { id: 'rejected', label: t('data.rejected'), numeric: true, cell: (cut) => cut.rowsRejected },
    {
      id: 'imported',
      label: t('data.imported'),
      cell: (cut) => <WhoWhen name={cut.importedBy} at={cut.importedAt} />,
    },
    {
      id: 'checked',
      label: t('data.checked'),
      cell: ({ check }) =>
        check === null ? t('data.notChecked') : <WhoWhen name={check.by} at={check.at} />,
    },
    { id: 'hash', label: t('data.hash'), cell: (cut) => <HashText hash={cut.contentHash} /> },
  ];
};

const CompareButton = () => {
  const { t } = useText();
  const { cuts } = useCut();
  const [, go] = useLocation();
  return cuts.length > 1 ? (
    <Button variant="default" onClick={() => go('/diff')}>
      {t('diff.open')}
    </Button>
  ) : null;
};

/** Every cut of this workspace, newest first. */
export const DataPage = () => {
  const { t, date } = useText();
  const { cuts } = useCut();
  const mayImport = useMay('data.import');
  const columns = useCutColumns();
  const [newest] = cuts;
  if (newest === undefined) {
    return (
      <Page title={t('data.title')} conclusion={[t('data.emptyConclusion')]}>
        <EmptyState title={t('data.emptyTitle')} actions={<ImportButton />}>
          {t(mayImport ? 'data.emptyText' : 'data.emptyOther')}
        </EmptyState>
      </Page>
    );
  }
  const conclusion = [
    `${t('data.conclusion', {
      label: newest.label,
      date: date(newest.cutoffDate),
      read: newest.rowsRead,
      rejected: newest.rowsRejected,
    })} ${t(`data.is.${newest.status}`)}`,
  ];
  return (
    <Page
      title={t('data.title')}
      conclusion={conclusion}
      actions={
        <>
          <CompareButton />
          <ImportButton />
        </>
      }
    >
      <Section title={t('data.cuts')}>
        <DataTable caption={t('data.title')} columns={columns} rows={cuts} rowKey={(cut) => cut.cutId} />
      </Section>
    </Page>
  );
};
