import type {
  EditionGrade,
  VersionDifferenceModel,
  VersionDifferenceRow,
} from '../../../shared/chart/labVersionDifference.ts';
import { editionNumber } from '../../../shared/grading/labGrade.ts';
import { formatCollected } from '../../../shared/text/format.ts';
import { sayClause, sayLabGrade } from '../../../shared/text/labGradeText.ts';
import { differenceTitle, directionText } from '../../charts/labVersionTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './Labs.module.css';

/** The mark of a grade, its words, and the clause that decided. */
const Grade = ({ grade }: { readonly grade: EditionGrade }) => {
  const { language } = useText();
  const shown = grade?.grade ?? null;
  const clause = sayClause(grade);
  return (
    <span className={classes.grade}>
      {shown !== null && <GradeMark grade={shown === 0 ? 'none' : shown} size={20} />}
      {shown === null && grade !== null && <GradeMark grade="not-graded" size={20} />}
      <span>
        {sayLabGrade(language, grade)}
        {clause !== '' && <span className={classes.quiet}>{clause}</span>}
      </span>
    </span>
  );
};

/** Each result that the two editions grade differently, beside one another. */
export const VersionRows = ({ model }: { readonly model: VersionDifferenceModel }) => {
  const text = useText();
  const { t, language, day } = text;
  const name = useSubjectName();
  const columns: readonly Column<VersionDifferenceRow>[] = [
    {
      id: 'subject',
      label: t('labVersion.colSubject'),
      cell: ({ subjectId }) => <span title={subjectId}>{name(subjectId)}</span>,
    },
    {
      id: 'level',
      label: t('labVersion.colLevel'),
      cell: ({ level }) => (
        <span className={classes.whole}>{level === null ? '–' : t('level.n', { level })}</span>
      ),
    },
    {
      id: 'test',
      label: t('labVersion.colTest'),
      cell: (row) => `${row.test} (${directionText(row.direction, text)})`,
    },
    {
      id: 'day',
      label: t('labVersion.colDay'),
      cell: (row) => (
        <span className={classes.whole}>
          {row.day === null ? '–' : day(row.day)}
          <span className={classes.quiet}>{row.date === '' ? '–' : formatCollected(language, row.date)}</span>
        </span>
      ),
    },
    {
      id: 'result',
      label: t('labVersion.colResult'),
      numeric: true,
      cell: (row) => (
        <RowsLink
          title={differenceTitle(row, text)}
          refs={[row.ref]}
          label={`${differenceTitle(row, text)}: ${row.result}`}
        >
          {row.result}
        </RowsLink>
      ),
    },
    {
      id: 'study',
      label: t('labVersion.colGrade', { edition: editionNumber(model.study) }),
      cell: ({ study }) => <Grade grade={study} />,
    },
    {
      id: 'other',
      label: t('labVersion.colGrade', { edition: editionNumber(model.other) }),
      cell: ({ other }) => <Grade grade={other} />,
    },
  ];
  return (
    <div data-testid="version-rows">
      <DataTable
        caption={t('labVersion.results')}
        columns={columns}
        rows={model.rows}
        rowKey={({ id }) => id}
        maxHeight={480}
      />
      {model.rows.length < model.rowsTotal && (
        <p className={classes.legend}>{t('labVersion.cut', { n: model.rows.length, of: model.rowsTotal })}</p>
      )}
    </div>
  );
};
