import type { LiverModel, LiverPoint, LiverSubject } from '../../shared/chart/liver.ts';
import { sayFactReason, sayFactValue } from '../../shared/text/factText.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** What the panel of rows is called that opens from one point. */
export const peaksTitle = ({ subjectId }: Pick<LiverPoint, 'subjectId'>, { t }: Pick<TextApi, 't'>): string =>
  t('liver.rowsPeaks', { subject: subjectId });

/** Table twin of the scatter: a row per point. */
export const liverTwin = (model: LiverModel, api: Pick<TextApi, 't' | 'word' | 'say'>): TwinTable => {
  const { t, word, say } = api;
  return {
    columns: [
      text(t('liver.col.subject')),
      number(t('liver.col.level')),
      text(t('liver.quadrant')),
      text(t('liver.col.test')),
      number(t('liver.col.atMultiple')),
      text(t('liver.col.atDate')),
      number(t('liver.col.atDay')),
      number(t('liver.col.tblMultiple')),
      text(t('liver.col.tblDate')),
      number(t('liver.col.tblDay')),
      text(t('liver.col.remark')),
    ],
    rows: model.points.map(({ subjectId, level, quadrant, aminotransferase: at, bilirubin: tbl, remark }) => [
      ...[subjectId, level, word(`liver-quadrant.${quadrant ?? 'not-evaluable'}`)],
      ...[at.test, at.multiple, at.date, at.day],
      ...[tbl.multiple, tbl.date, tbl.day, remark === null ? '' : say(remark)],
    ]),
    behind: model.points.map((point) => ({ title: peaksTitle(point, api), refs: point.refs })),
  };
};

/** Subjects per quadrant and dose level, with exact intervals. */
export const quadrantTwin = (model: LiverModel, { t, word }: Pick<TextApi, 't' | 'word'>): TwinTable => ({
  columns: [
    text(t('liver.quadrant')),
    text(t('liver.col.level')),
    number(t('liver.col.n')),
    number(t('liver.col.of')),
    number(t('liver.col.low')),
    number(t('liver.col.high')),
    text(t('liver.col.ids')),
  ],
  rows: model.quadrants.flatMap(({ quadrant, counts }) =>
    counts.map(({ level, proportion, subjects }) => [
      ...[word(`liver-quadrant.${quadrant}`), level === null ? t('liver.total') : String(level)],
      ...[proportion.n, proportion.of, proportion.low, proportion.high, subjects.join(' ')],
    ]),
  ),
});

/** Baseline quadrant by peak quadrant, one row per cell. */
export const migrationTwin = (model: LiverModel, { t, word }: Pick<TextApi, 't' | 'word'>): TwinTable => ({
  columns: [
    text(t('liver.baselineQuadrant')),
    text(t('liver.quadrant')),
    number(t('liver.col.n')),
    text(t('liver.col.concern')),
    text(t('liver.col.ids')),
  ],
  rows: model.migration.flatMap(({ baseline, cells }) =>
    cells.map(({ peak, subjects, concern }) => [
      baseline === 'not-evaluable' ? t('liver.baselineMissing') : word(`liver-quadrant.${baseline}`),
      word(`liver-quadrant.${peak}`),
      ...[subjects.length, concern === null ? '' : t(`liver.concern.${concern}`), subjects.join(' ')],
    ]),
  ),
});

type CellName = keyof LiverSubject['cells'];

/** The facts of a subject in the order of the table. */
const CELLS: readonly CellName[] = [
  ...(['alt', 'ast', 'tbl', 'alp', 'r', 'nR', 'pattern', 'hysLaw', 'hysLawStrict'] as const),
  ...(['hysLawInclusive', 'daysBetween', 'order', 'timing', 'migration', 'composite'] as const),
  ...(['single', 'sustained', 'combined', 'symptoms'] as const),
];

/** Every subject's liver facts in words, with date and remark. */
export const subjectTwin = (
  subjects: readonly LiverSubject[],
  { t, language }: Pick<TextApi, 't' | 'language'>,
): TwinTable => ({
  columns: [
    text(t('liver.col.subject')),
    number(t('liver.col.level')),
    ...CELLS.flatMap((key) => [
      text(t(`liver.col.${key}`)),
      text(`${t(`liver.col.${key}`)} · ${t('liver.col.remark')}`),
    ]),
  ],
  rows: subjects.map(({ subjectId, level, cells }) => [
    subjectId,
    level,
    ...CELLS.flatMap((key) => {
      const cell = cells[key];
      const when = cell.date === '' ? '' : ` (${cell.date})`;
      return [`${sayFactValue(language, cell)}${when}`, sayFactReason(language, cell)];
    }),
  ]),
});
