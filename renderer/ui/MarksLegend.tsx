import { Link } from 'wouter';
import { useCut } from '../app/CutContext.ts';
import { useMarks } from '../app/MarksContext.ts';
import { useText } from '../text/useText.ts';
import { ChangeWord } from './ChangeMark.tsx';
import classes from './MarksLegend.module.css';

/** What the marks of a page compare, each sign with its word, and the way to the whole comparison. */
export const MarksLegend = () => {
  const { t, date } = useText();
  const { since, marks, reading } = useMarks();
  const { cut } = useCut();
  if (since === null || cut === null) return null;
  const gone = marks?.subjects.reduce((total, { removed }) => total + removed, 0) ?? 0;
  const changes = (['new', 'changed', 'duplicated'] as const).filter(
    (change) => marks?.records.some((run) => run.change === change) === true,
  );
  return (
    <p className={classes.legend} data-testid="marks-legend">
      <span>{t('marks.legend', { label: since.label, date: date(since.cutoffDate) })}</span>
      {reading === 'loading' && <span role="status">{t('marks.loading')}</span>}
      {reading === 'failed' && (
        <strong className={classes.failed} role="alert">
          {t('marks.failed')}
        </strong>
      )}
      {changes.map((change) => (
        <ChangeWord key={change} change={change} />
      ))}
      {gone > 0 && <span>{t('marks.gone', { n: gone })}</span>}
      <Link href={`/diff/${since.cutId}/${cut.cutId}`}>{t('marks.compare')}</Link>
    </p>
  );
};
