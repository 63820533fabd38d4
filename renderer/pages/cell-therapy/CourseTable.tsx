import type { CellGrade, CellSubject, CellTherapyModel } from '../../../shared/chart/cellTherapy.ts';
import { courseGrades, courseTwin } from '../../charts/cellTwin.ts';
import { useMarkedTwin } from '../../charts/useMarkedTwin.ts';
import { useText } from '../../text/useText.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { SubjectLink } from '../../ui/SubjectLink.tsx';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import classes from './CellTherapy.module.css';
import { inputLabel } from './inputLabel.ts';

type ScaleName = ReturnType<typeof courseGrades>[number][0];
const SCALES: readonly ScaleName[] = [
  'crs',
  'icans',
  'neutrophilsEarly',
  'neutrophilsLate',
  'plateletsEarly',
  'aki',
];

const GradeView = ({
  subject,
  scale,
  grade,
}: {
  readonly subject: CellSubject;
  readonly scale: ScaleName;
  readonly grade: CellGrade;
}) => {
  const text = useText();
  const { t, say } = text;
  const { range } = grade;
  const figure =
    range === null
      ? t('cell.notEvaluable')
      : range.min === range.max
        ? String(range.max)
        : t('cell.range', { min: range.min, max: range.max });
  const days = grade.inputs.filter(({ name }) => name !== 'Days due' && name !== 'Days assessed');
  return (
    <>
      <span className={classes.grade}>
        {range === null && <GradeMark grade="not-graded" size={18} />}
        {range !== null && range.max > 0 && <GradeMark grade={range.max} size={18} />}
        <RowsLink
          title={t('cell.rowsGrade', { subject: subject.subjectId, scale: t(`cell.scale.${scale}`) })}
          refs={grade.refs}
        >
          <span className="tabular">{figure}</span>
        </RowsLink>
      </span>
      {days.map(({ name, value }) => (
        <span key={`${name} ${value}`} className={classes.remark}>
          {`${inputLabel(name, text)}: ${value}`}
        </span>
      ))}
      {grade.reason !== null && <span className={classes.remark}>{say(grade.reason)}</span>}
      {scale === 'icans' && subject.icansWithoutScore !== null && subject.icansWithoutScore.days > 0 && (
        <span className={classes.remark}>
          <RowsLink
            title={t('cell.rowsGrade', { subject: subject.subjectId, scale: t('cell.scale.icans') })}
            refs={subject.icansWithoutScore.refs}
            marked={false}
          >
            {t('cell.withoutScore', { n: subject.icansWithoutScore.days, of: subject.icansWithoutScore.of })}
          </RowsLink>
        </span>
      )}
    </>
  );
};

/** Worst grades, ICAHT and AKI of each dosed subject. */
export const CourseTable = ({ model }: { readonly model: CellTherapyModel }) => {
  const text = useText();
  const { t } = text;
  const name = useSubjectName();
  const marked = useMarkedTwin();
  const subjects = model.levels.flatMap((level) => level.subjects);
  const columns: readonly Column<CellSubject>[] = [
    {
      id: 'subject',
      label: t('cell.col.subject'),
      cell: ({ subjectId }) => <SubjectLink subjectId={subjectId}>{name(subjectId)}</SubjectLink>,
    },
    ...SCALES.map((scale) => ({
      id: scale,
      label: t(`cell.scale.${scale}`),
      cell: (subject: CellSubject) => {
        const grade = courseGrades(subject).find(([own]) => own === scale)?.[1];
        return grade === undefined ? null : <GradeView subject={subject} scale={scale} grade={grade} />;
      },
    })),
  ];
  return (
    <Section
      title={t('cell.course')}
      actions={
        <ExportMenu
          name={`cell-therapy-course ${model.provenance.cutLabel}`}
          table={() => marked(courseTwin(subjects, text))}
        />
      }
    >
      <p className={classes.sub}>{t('cell.courseSub')}</p>
      <div data-testid="cell-course">
        <DataTable
          caption={t('cell.course')}
          columns={columns}
          rows={subjects}
          rowKey={({ subjectId }) => subjectId}
        />
      </div>
    </Section>
  );
};
