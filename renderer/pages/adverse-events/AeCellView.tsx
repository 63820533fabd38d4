import { Tooltip } from '@mantine/core';
import type { AeCell } from '../../../shared/chart/adverseEvents.ts';
import { formatInterval, formatProportion } from '../../../shared/text/format.ts';
import { useCut } from '../../app/CutContext.ts';
import { subjectGrades } from '../../charts/subjectGrades.ts';
import { useText } from '../../text/useText.ts';
import { ChangeMark, useChangeText } from '../../ui/ChangeMark.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { useRowsPanel } from '../../ui/RowsContext.ts';
import classes from './AeTable.module.css';

/** As many marks as fit beside n/N; above that the worst alone stands. */
const MOST_MARKS = 4;

interface AeCellViewProps {
  readonly cell: AeCell;
  readonly term: string;
  readonly place: string;
}

/** n/N with the worst grade of each subject; hover or focus gives the interval, a click the rows. */
export const AeCellView = ({ cell, term, place }: AeCellViewProps) => {
  const { t, word, language } = useText();
  const panel = useRowsPanel();
  const { cut } = useCut();
  const sayChange = useChangeText();
  const grades = subjectGrades(cell);
  const counts = [...new Set(grades)].map((grade) =>
    t('ae.cellGrade', { grade: word(`grade.${grade}`), n: grades.filter((one) => one === grade).length }),
  );
  const tip = t('ae.cellTip', {
    n: cell.any.n,
    of: cell.any.of,
    interval: formatInterval(language, cell.any),
    events: cell.events,
    grades: counts.join(', '),
  });
  if (cell.any.of === 0) {
    return (
      <span className={classes.zero} title={t('board.nobody')}>
        –
      </span>
    );
  }
  if (cell.any.n === 0) {
    return (
      <Tooltip label={tip}>
        <span className={classes.zero}>{formatProportion(cell.any)}</span>
      </Tooltip>
    );
  }
  const title = t('ae.rowsCell', { term, level: place });
  const refs = cell.subjects.flatMap((subject) => subject.refs);
  const changed = sayChange(refs);
  return (
    <Tooltip
      label={changed === '' ? tip : `${tip} ${changed}.`}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button
        type="button"
        className={classes.cell}
        onClick={() => {
          if (cut !== null && refs.length > 0) panel.open({ title, cutId: cut.cutId, refs });
        }}
      >
        <span className={classes.count}>{formatProportion(cell.any)}</span>
        <span className={classes.marks} aria-hidden="true">
          {(grades.length <= MOST_MARKS ? grades : grades.slice(0, 1)).map((grade, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal marks have no other identity
            <GradeMark key={index} grade={grade} size={20} />
          ))}
        </span>
        <ChangeMark refs={refs} />
        <span className="visually-hidden">{`${title}: ${tip}`}</span>
      </button>
    </Tooltip>
  );
};
