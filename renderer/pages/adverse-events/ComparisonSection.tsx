import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type AeDerivedModel, type ComparisonRow, isFinding } from '../../../shared/chart/aeDerived.ts';
import { formatPowers, formatUnit } from '../../../shared/text/formatUnit.ts';
import { comparisonTwin } from '../../charts/aeDerivedTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { Conclusion } from '../../ui/Conclusion.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { EmptyState } from '../../ui/Note.tsx';
import { Section } from '../../ui/Page.tsx';
import { ProvenanceLine } from '../../ui/ProvenanceLine.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './AeDerived.module.css';
import tableClasses from './AeTable.module.css';
import { VerdictMark } from './VerdictMark.tsx';

const Reported = ({ reported }: Pick<ComparisonRow, 'reported'>) => {
  const { t } = useText();
  if (reported.kind === 'none') return <span className={classes.result}>{t('aeDerived.noEvent')}</span>;
  return <GradeMark grade={reported.grade ?? 'not-graded'} size={20} />;
};

const Derived = ({ derived }: Pick<ComparisonRow, 'derived'>) => {
  const { t, date } = useText();
  if (derived === null) return <span className={classes.quiet}>{t('aeDerived.none')}</span>;
  const { min, max, clause, result, unit, on } = derived;
  const worst = `${result} ${formatUnit(unit)}`.trim();
  return (
    <>
      <span className={classes.grade}>
        {min === max && min > 0 ? (
          <GradeMark grade={min} size={20} />
        ) : (
          t(min === max ? 'aeDerived.normal' : 'aeDerived.range', { min, max })
        )}
        <span>{formatPowers(clause)}</span>
      </span>
      <span className={classes.result}>{t('aeDerived.worst', { result: worst, date: date(on) })}</span>
    </>
  );
};

const Onset = ({ row }: { readonly row: ComparisonRow }) => {
  const { t, date, day } = useText();
  if (row.date === '') return <span className={classes.quiet}>{t('aeDerived.none')}</span>;
  return (
    <span className={classes.day}>
      {row.day === null ? '' : day(row.day)}
      <span className={classes.quiet}>{date(row.date)}</span>
    </span>
  );
};

const useColumns = (): readonly Column<ComparisonRow>[] => {
  const { t, say } = useText();
  const name = useSubjectName();
  return [
    {
      id: 'subject',
      label: t('aeDerived.colSubject'),
      cell: ({ subjectId }) => <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>,
    },
    {
      id: 'level',
      label: t('aeDerived.colLevel'),
      cell: ({ level }) => (
        <span className={classes.day}>{level === null ? '–' : t('level.n', { level })}</span>
      ),
    },
    { id: 'event', label: t('aeDerived.colEvent'), cell: ({ term }) => term },
    { id: 'onset', label: t('aeDerived.colOnset'), cell: (row) => <Onset row={row} /> },
    {
      id: 'reported',
      label: t('aeDerived.colReported'),
      cell: (row) => <Reported reported={row.reported} />,
    },
    { id: 'derived', label: t('aeDerived.colDerived'), cell: (row) => <Derived derived={row.derived} /> },
    {
      id: 'verdict',
      label: t('aeDerived.colVerdict'),
      cell: ({ verdict, remark }) => (
        <>
          <VerdictMark verdict={verdict} />
          {remark !== null && <span className={classes.late}>{say(remark)}</span>}
        </>
      ),
    },
    {
      id: 'rows',
      label: t('aeDerived.colResults'),
      numeric: true,
      cell: ({ subjectId, term, refs, results }) => (
        <RowsLink
          title={t('aeDerived.rowsTitle', { subject: subjectId, term })}
          label={t('aeDerived.rowsLabel', { n: results, subject: subjectId, term })}
          refs={refs}
        >
          {results}
        </RowsLink>
      ),
    },
  ];
};

type Shown = 'all' | 'findings';
const MAX_HEIGHT = 560;

/** Reported grades beside derived ones, and what nobody reported: listed, never overwritten. */
export const ComparisonSection = ({ model }: { readonly model: AeDerivedModel }) => {
  const text = useText();
  const { t, say } = text;
  const markedTwin = useMarkedTwin();
  const columns = useColumns();
  const [shown, setShown] = useState<Shown>('all');
  const { rows, conclusion, rule } = model.comparison;
  const findings = rows.filter(isFinding);
  const listed = shown === 'all' ? rows : findings;
  const filter = shown === 'all' ? [] : [{ key: 'discrepanciesOnly', value: 'true' }];
  return (
    <Section
      title={t('aeDerived.title')}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('aeDerived.show')}
            value={shown}
            onChange={(value) => setShown(value === 'findings' ? 'findings' : 'all')}
            data={[
              { value: 'all', label: t('aeDerived.all', { n: rows.length }) },
              { value: 'findings', label: t('aeDerived.findings', { n: findings.length }) },
            ]}
          />
          <ExportMenu
            name={`reported-against-derived ${model.provenance.cutLabel}`}
            table={() => markedTwin(comparisonTwin(listed, text))}
          />
        </>
      }
    >
      <p className={tableClasses.sub}>{t('aeDerived.sub')}</p>
      <div className={classes.conclusion} data-testid="comparison-conclusion">
        <Conclusion phrases={conclusion} />
      </div>
      {listed.length === 0 ? (
        <EmptyState title={t(rows.length === 0 ? 'aeDerived.noRows' : 'aeDerived.noFindings')} />
      ) : (
        <div data-testid="comparison-table">
          <DataTable
            caption={t('aeDerived.title')}
            columns={columns}
            rows={listed}
            rowKey={({ id }) => id}
            maxHeight={MAX_HEIGHT}
          />
        </div>
      )}
      <div className={classes.foot}>
        <p>
          <strong>{t('aeDerived.rule')}:</strong> {say(rule)}
        </p>
        <ProvenanceLine provenance={{ ...model.provenance, filter }} />
      </div>
    </Section>
  );
};
