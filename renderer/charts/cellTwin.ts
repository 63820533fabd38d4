import type {
  CellDay,
  CellFinding,
  CellGrade,
  CellSubject,
  CellTherapyModel,
  DayGrade,
} from '../../shared/chart/cellTherapy.ts';
import type { RowRef } from '../../shared/dataset/sourceRow.ts';
import { formatDose } from '../../shared/text/format.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** Every row behind a day, each once. */
export const dayRefs = ({ crs, icans, temperature, treatments, checks }: CellDay): readonly RowRef[] => {
  const all = [
    ...(crs?.refs ?? []),
    ...(icans?.refs ?? []),
    ...(temperature?.refs ?? []),
    ...treatments.map(({ ref }) => ref),
    ...checks.flatMap(({ refs }) => refs),
  ];
  return [...new Map(all.map((ref) => [ref.recordId, ref])).values()];
};

const gradeCell = (grade: DayGrade | null, { t }: TextApi): TwinCell =>
  grade === null ? t('cell.notAssessed') : (grade.grade ?? t('cell.notAGrade'));

/** Table twin of the strips: one row per subject and day. */
export const cellStripTwin = (model: CellTherapyModel, api: TextApi): TwinTable => {
  const { t, say, day: dayText } = api;
  const days = model.levels.flatMap((level) =>
    level.subjects.flatMap((subject) => subject.days.map((day) => ({ level, subject, day }))),
  );
  return {
    columns: [
      text(t('cell.col.subject')),
      text(t('cell.col.level')),
      number(t('cell.col.day')),
      text(t('cell.col.date')),
      text(t('cell.col.due')),
      number(t('cell.col.crs')),
      number(t('cell.col.icans')),
      number(t('cell.col.temperature')),
      text(t('cell.col.treatments')),
      text(t('cell.col.findings')),
    ],
    rows: days.map(({ level, subject, day }) => [
      subject.subjectId,
      `${t('level.n', { level: level.level })}, ${formatDose(level.dose, level.unit)}`,
      day.day,
      day.date,
      t(day.due ? 'cell.yes' : 'cell.no'),
      gradeCell(day.crs, api),
      gradeCell(day.icans, api),
      day.temperature?.celsius ?? null,
      day.treatments.map(({ name }) => name).join(', '),
      day.checks.map(({ statement }) => say(statement)).join(' '),
    ]),
    behind: days.map(({ subject, day }) => ({
      title: t('cell.rowsDay', { subject: subject.subjectId, day: dayText(day.day) }),
      refs: dayRefs(day),
    })),
  };
};

/** Grades of the whole course by name, in the order of the columns. */
export const courseGrades = ({ worst, counts }: CellSubject) =>
  [
    ['crs', worst.crs],
    ['icans', worst.icans],
    ['neutrophilsEarly', counts.neutrophilsEarly],
    ['neutrophilsLate', counts.neutrophilsLate],
    ['plateletsEarly', counts.plateletsEarly],
    ['aki', counts.aki],
  ] as const satisfies readonly (readonly [string, CellGrade])[];

/** Table twin of the whole course: one row per subject and scale. */
export const courseTwin = (subjects: readonly CellSubject[], { t, say }: TextApi): TwinTable => {
  const rows = subjects.flatMap((subject) =>
    courseGrades(subject).map(([scale, grade]) => ({ subject, scale, grade })),
  );
  return {
    columns: [
      text(t('cell.col.subject')),
      text(t('cell.col.scale')),
      number(t('cell.col.min')),
      number(t('cell.col.max')),
      text(t('cell.col.reason')),
      text(t('cell.col.counted')),
    ],
    rows: rows.map(({ subject, scale, grade }) => [
      subject.subjectId,
      t(`cell.scale.${scale}`),
      grade.range?.min ?? t('cell.notEvaluable'),
      grade.range?.max ?? t('cell.notEvaluable'),
      grade.reason === null ? '' : say(grade.reason),
      grade.inputs.map(({ name, value }) => `${name}: ${value}`).join('; '),
    ]),
    behind: rows.map(({ subject, scale, grade }) => ({
      title: t('cell.rowsGrade', { subject: subject.subjectId, scale: t(`cell.scale.${scale}`) }),
      refs: grade.refs,
    })),
  };
};

/** Table twin of what is to be confirmed. */
export const findingsTwin = (findings: readonly CellFinding[], { t, say, word }: TextApi): TwinTable => ({
  columns: [
    text(t('cell.col.subject')),
    number(t('cell.col.day')),
    text(t('cell.col.date')),
    text(t('cell.col.scale')),
    text(t('cell.col.finding')),
    text(t('cell.col.statement')),
  ],
  rows: findings.map(({ subjectId, day, date, about, title, statement }) => [
    subjectId,
    day,
    date,
    about,
    word(title),
    statement === null ? '' : say(statement),
  ]),
  behind: findings.map(({ subjectId, title, refs }) => ({ title: `${subjectId}: ${word(title)}`, refs })),
});
