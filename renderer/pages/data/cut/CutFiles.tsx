import type { DomainReport, FileReport, ImportReport } from '../../../../shared/dataset/importReport.ts';
import { useText } from '../../../text/useText.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { HashText } from '../../../ui/HashText.tsx';
import { Section } from '../../../ui/Page.tsx';
import { encodingText } from '../import/encodingText.ts';
import { domainName } from '../mapping/domainName.ts';
import classes from './Cut.module.css';

type FileRow = FileReport | { readonly total: ImportReport };

const useFileColumns = (): readonly Column<FileRow>[] => {
  const { t } = useText();
  const number = (id: 'rowsRead' | 'rowsAccepted' | 'rowsRejected', label: string): Column<FileRow> => ({
    id,
    label,
    numeric: true,
    cell: (row) => ('total' in row ? <span className={classes.total}>{row.total[id]}</span> : row[id]),
  });
  return [
    { id: 'file', label: t('report.file'), cell: (row) => ('total' in row ? t('report.total') : row.file) },
    {
      id: 'domain',
      label: t('report.domain'),
      cell: (row) =>
        'total' in row ? '' : row.domain === '' ? t('report.leftOut') : row.domain.replaceAll('+', ', '),
    },
    {
      id: 'format',
      label: t('report.format'),
      cell: (row) =>
        'total' in row ? (
          ''
        ) : (
          <>
            {t(`format.${row.format}`)}
            {row.encoding !== '' && <span className={classes.encoding}>{encodingText(row.encoding, t)}</span>}
          </>
        ),
    },
    number('rowsRead', t('data.read')),
    number('rowsAccepted', t('data.accepted')),
    number('rowsRejected', t('data.rejected')),
    {
      id: 'kept',
      label: t('report.kept'),
      cell: (row) => ('total' in row ? '' : t(`report.kept.${row.kept}`)),
    },
    {
      id: 'sha',
      label: t('report.sha'),
      cell: (row) => ('total' in row ? '' : <HashText hash={row.sha256} />),
    },
    {
      id: 'extra',
      label: t('report.extra'),
      cell: (row) => ('total' in row ? '' : row.extraVariables.join(', ')),
    },
  ];
};

/** Every file of a cut with its rows, the sum of all last. */
export const CutFiles = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useText();
  const columns = useFileColumns();
  // A column that would stand empty in every row says nothing.
  const shown = columns.filter(
    ({ id }) => id !== 'extra' || report.files.some((file) => file.extraVariables.length > 0),
  );
  return (
    <Section title={t('report.files')}>
      <DataTable
        caption={t('report.files')}
        columns={shown}
        rows={[...report.files, { total: report }]}
        rowKey={(row) => ('total' in row ? 'total' : `${row.file} ${row.domain}`)}
      />
    </Section>
  );
};

/** Rows per domain; only where a file holds several or a domain several files, since otherwise the files say it. */
export const CutDomains = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useText();
  const isSaid = report.files.every(({ domain }) => !domain.includes('+'));
  if (isSaid && report.domains.every(({ files }) => files === 1)) return null;
  const columns: readonly Column<DomainReport>[] = [
    { id: 'domain', label: t('report.domain'), cell: ({ domain }) => domain },
    { id: 'name', label: '', cell: ({ domain }) => domainName(domain, t) },
    { id: 'files', label: t('report.files'), numeric: true, cell: ({ files }) => files },
    { id: 'read', label: t('data.read'), numeric: true, cell: (row) => row.rowsRead },
    { id: 'accepted', label: t('data.accepted'), numeric: true, cell: (row) => row.rowsAccepted },
    { id: 'rejected', label: t('data.rejected'), numeric: true, cell: (row) => row.rowsRejected },
  ];
  return (
    <Section title={t('report.domains')}>
      <DataTable
        caption={t('report.domains')}
        columns={columns}
        rows={report.domains}
        rowKey={({ domain }) => domain}
      />
    </Section>
  );
};
