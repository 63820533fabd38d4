import type { CutMarks, RowChange } from '../../shared/dataset/diff/diff.ts';
import { useMarks } from '../app/MarksContext.ts';
import { type TextApi, useText } from '../text/useText.ts';
import classes from './ChangeMark.module.css';
import { changeGlyph } from './ChangeMark.tsx';
import { Glyph } from './Glyph.tsx';

type Counts = Pick<CutMarks['subjects'][number], 'new' | 'changed' | 'removed'>;

const sayCounts = (counts: Counts, { t }: Pick<TextApi, 't'>): string =>
  (['new', 'changed', 'removed'] as const)
    .filter((change) => counts[change] > 0)
    .map((change) => t(`change.count.${change}`, { n: counts[change] }))
    .join(t('change.comma'));

const Mark = ({
  change,
  label,
  word,
}: {
  readonly change: RowChange;
  readonly label: string;
  readonly word: string;
}) => (
  <span className={classes.mark} role="img" aria-label={label} title={label} data-change={change}>
    <Glyph name={changeGlyph[change]} />
    {word !== '' && <span aria-hidden="true">{word}</span>}
  </span>
);

/** A subject that is new since the compared cut, or of which anything is: what it is stands in the tip, by domain. */
export const SubjectMark = ({ subjectId }: { readonly subjectId: string }) => {
  const text = useText();
  const { t } = text;
  const { marks, since } = useMarks();
  const mark = marks?.subjects.find((one) => one.subjectId === subjectId);
  if (mark === undefined || since === null) return null;
  if (mark.change === 'new') {
    return (
      <Mark change="new" label={t('change.newSubject', { label: since.label })} word={t('change.new')} />
    );
  }
  const counts = mark.domains
    .map((one) => t('change.subject', { domain: one.domain, counts: sayCounts(one, text) }))
    .join('; ');
  return <Mark change={mark.change} label={t('change.since', { counts, label: since.label })} word="" />;
};
