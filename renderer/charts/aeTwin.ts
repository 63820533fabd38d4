import type { AeCell, AeLevelBar, AeTableRow } from '../../shared/chart/adverseEvents.ts';
import { formatDose } from '../../shared/text/format.ts';
import type { TextApi } from '../text/useText.ts';
import type { TwinCell, TwinTable } from './twinTable.ts';

const text = (label: string) => ({ label, numeric: false });
const number = (label: string) => ({ label, numeric: true });

/** Interval bounds as percent with one decimal, as numbers; null where there is none. */
const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10;

/** Table twin of the bars: one row per dose level and worst grade, with the exact interval in percent. */
export const aeBarsTwin = (bars: readonly AeLevelBar[], { t, word }: TextApi): TwinTable => ({
  columns: [
    number(t('ae.colLevel')),
    text(t('report.dose')),
    text(t('ae.colGrade')),
    number(t('ae.colCount')),
    number(t('ae.colDosed')),
    number(t('ae.colLow')),
    number(t('ae.colHigh')),
    text(t('ae.colSubjects')),
  ],
  rows: bars.flatMap((bar) =>
    bar.segments.map((segment) => [
      bar.level,
      formatDose(bar.dose, bar.unit),
      word(`grade.${segment.bucket}`),
      segment.proportion.n,
      segment.proportion.of,
      percent(segment.proportion.low),
      percent(segment.proportion.high),
      segment.subjects.map((subject) => subject.subjectId).join(' '),
    ]),
  ),
  behind: bars.flatMap((bar) =>
    bar.segments.map((segment) => ({
      title: t('ae.rowsCell', {
        term: word(`grade.${segment.bucket}`),
        level: t('level.n', { level: bar.level }),
      }),
      refs: segment.subjects.flatMap((subject) => subject.refs),
    })),
  ),
});

const cellValues = (cell: AeCell): readonly TwinCell[] => [
  cell.any.n,
  cell.any.of,
  ...cell.byGrade,
  cell.notGraded,
  cell.events,
];

/** The whole table by system organ class and preferred term, one row per term and dose level. */
export const aeTableTwin = (table: readonly AeTableRow[], { t, word }: TextApi): TwinTable => ({
  columns: [
    text(t('ae.colSoc')),
    text(t('ae.term')),
    text(t('ae.colLevel')),
    number(t('ae.colCount')),
    number(t('ae.colDosed')),
    ...[1, 2, 3, 4, 5].map((grade) => number(word(`grade.${grade}`))),
    number(word('grade.not-graded')),
    number(t('ae.colEvents')),
  ],
  rows: table.flatMap((row) => {
    const name = row.kind === 'any' ? t('ae.any') : row.kind === 'soc' ? '' : row.term;
    return [
      ...row.cells.map((cell) => [row.soc, name, t('level.n', { level: cell.level }), ...cellValues(cell)]),
      [row.soc, name, t('ae.total'), ...cellValues(row.total)],
    ];
  }),
  behind: table.flatMap((row) =>
    [...row.cells, row.total].map((cell) => ({
      title: row.kind === 'any' ? t('ae.any') : row.kind === 'soc' ? row.soc : row.term,
      refs: cell.subjects.flatMap((subject) => subject.refs),
    })),
  ),
});
