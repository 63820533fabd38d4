import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FileReport, ImportReport } from '../../../shared/dataset/importReport.ts';
import { useOperation } from '../../api/queries.ts';
import { useCut } from '../../app/CutContext.ts';
import { CutState } from '../../app/CutSelector.tsx';
import { useMay } from '../../app/SessionContext.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { HashText } from '../../ui/HashText.tsx';
import { Loaded } from '../../ui/Loading.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { IssuesTable } from './IssuesTable.tsx';
import { LockCutDialog } from './LockCutDialog.tsx';

const useFileColumns = (): readonly Column<FileReport>[] => {
  const { t } = useText();
  return [
    { id: 'file', label: t('report.file'), cell: (file) => file.file },
    { id: 'domain', label: t('report.domain'), cell: (file) => file.domain },
    { id: 'format', label: t('report.format'), cell: (file) => file.format.toUpperCase() },
    { id: 'read', label: t('data.read'), numeric: true, cell: (file) => file.rowsRead },
    { id: 'accepted', label: t('data.accepted'), numeric: true, cell: (file) => file.rowsAccepted },
    { id: 'rejected', label: t('data.rejected'), numeric: true, cell: (file) => file.rowsRejected },
    { id: 'sha', label: t('report.sha'), cell: (file) => <HashText hash={file.sha256} /> },
    { id: 'extra', label: t('report.extra'), cell: (file) => file.extraVariables.join(', ') },
  ];
};

const Report = ({ report }: { readonly report: ImportReport }) => {
  const { t, date } = useText();
  const { cuts } = useCut();
  const [locking, setLocking] = useState(false);
  const cut = cuts.find((one) => one.cutId === report.cutId);
  const mayLock = useMay('cut.lock') && cut?.status === 'draft';
  const columns = useFileColumns();
  const { label, rowsRead, rowsAccepted, rowsRejected, files, issueCount } = report;
  return (
    <Page
      title={
        <>
          {t('data.title')} {cut !== undefined && <CutState status={cut.status} />}
        </>
      }
      conclusion={[
        `${t('report.read', {
          label,
          read: rowsRead,
          accepted: rowsAccepted,
          rejected: rowsRejected,
          files: files.length,
        })} ${issueCount === 0 ? t('report.noIssue') : t('report.issues', { count: issueCount })}`,
        t(`report.cutoff.${report.cutoffBasis}`, { date: date(report.cutoffDate) }),
      ]}
      actions={mayLock ? <Button onClick={() => setLocking(true)}>{t('lockCut.button')}</Button> : undefined}
      foot={
        <span>
          {t('data.hash')}: <HashText hash={report.contentHash} full />
        </span>
      }
    >
      <Section title={t('report.files')}>
        <DataTable caption={t('report.files')} columns={columns} rows={files} rowKey={(file) => file.file} />
      </Section>
      <IssuesTable report={report} />
      {cut !== undefined && <LockCutDialog cut={cut} opened={locking} onClose={() => setLocking(false)} />}
    </Page>
  );
};

/** The import report of one cut, and its lock. */
export const CutPage = ({ cutId }: { readonly cutId: string }) => {
  const report = useOperation('cut.report', { cutId });
  return <Loaded query={report}>{(value) => <Report report={value} />}</Loaded>;
};
