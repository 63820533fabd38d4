import type { CellFinding, CellTherapyModel } from '../../../shared/chart/cellTherapy.ts';
import { findingsTwin } from '../../charts/cellTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './CellTherapy.module.css';

/** What is to be confirmed, each with its rows. */
export const FindingsTable = ({ model }: { readonly model: CellTherapyModel }) => {
  const text = useText();
  const { t, word, say, day, date } = text;
  const name = useSubjectName();
  const marked = useMarkedTwin();
  const { findings } = model;
  const columns: readonly Column<CellFinding>[] = [
    {
      id: 'subject',
      label: t('cell.col.subject'),
      width: 90,
      cell: ({ subjectId }) => <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>,
    },
    {
      id: 'day',
      label: t('cell.col.day'),
      width: 90,
      cell: (one) => (one.day === null ? one.date : <span title={date(one.date)}>{day(one.day)}</span>),
    },
    { id: 'about', label: t('cell.col.scale'), width: 110, cell: ({ about }) => about },
    { id: 'title', label: t('cell.col.finding'), cell: ({ title }) => word(title) },
    {
      id: 'statement',
      label: t('cell.col.statement'),
      cell: ({ statement }) => (statement === null ? '' : say(statement)),
    },
    {
      id: 'rows',
      label: t('cell.col.rows'),
      width: 110,
      cell: ({ subjectId, title, refs }) => (
        <RowsLink title={`${subjectId}: ${word(title)}`} refs={refs}>
          {t('rows.show')}
        </RowsLink>
      ),
    },
  ];
  return (
    <Section
      title={t('cell.findings', { n: findings.length })}
      actions={
        findings.length > 0 && (
          <ExportMenu
            name={`cell-therapy-to-confirm ${model.provenance.cutLabel}`}
            table={() => marked(findingsTwin(findings, text))}
          />
        )
      }
    >
      <p className={classes.sub}>{t('cell.findingsSub')}</p>
      {findings.length === 0 ? (
        <p className={classes.quiet}>{t('cell.noFindings')}</p>
      ) : (
        <div data-testid="cell-findings">
          <DataTable
            caption={t('cell.findings', { n: findings.length })}
            columns={columns}
            rows={findings}
            rowKey={(_, index) => String(index)}
            maxHeight={420}
          />
        </div>
      )}
    </Section>
  );
};
