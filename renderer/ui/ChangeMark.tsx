import { type ChangeCounts, countChanges, leadingChange } from '../../shared/dataset/diff/countChanges.ts';
import type { RowChange } from '../../shared/dataset/diff/diff.ts';
import type { RowRef } from '../../shared/dataset/sourceRow.ts';
import { useMarks } from '../app/MarksContext.ts';
import { type TextApi, useText } from '../text/useText.ts';
import classes from './ChangeMark.module.css';
import { Glyph, type GlyphName } from './Glyph.tsx';

/** A full dot is new, a half dot changed, two rings repeated, a dash gone (ui.md "Colour and glyph"). */
export const changeGlyph: { readonly [C in RowChange]: GlyphName } = {
  new: 'dotFull',
  changed: 'dotHalf',
  duplicated: 'dotTwice',
  removed: 'dotGone',
};

/** What happened to a row as glyph and word. */
export const ChangeWord = ({ change }: { readonly change: RowChange }) => {
  const { t } = useText();
  return (
    <span className={classes.word} data-change={change}>
      <Glyph name={changeGlyph[change]} />
      {t(`change.${change}`)}
    </span>
  );
};

/** "3 new, 1 changed"; '' when there is nothing to tell. */
export const sayCounts = ({ t }: Pick<TextApi, 't'>, counts: ChangeCounts): string =>
  (['new', 'changed', 'duplicated'] as const)
    .filter((change) => counts[change] > 0)
    .map((change) => t(`change.count.${change}`, { n: counts[change] }))
    .join(t('change.comma'));

/** How some rows of the cut in view stand to the compared cut, in words; '' without marks. */
export const useChangeText = (): ((refs: readonly RowRef[]) => string) => {
  const text = useText();
  const { changeOf, since } = useMarks();
  return (refs) => {
    const counts = sayCounts(text, countChanges(refs, changeOf));
    return counts === '' || since === null ? '' : text.t('change.since', { counts, label: since.label });
  };
};

interface ChangeMarkProps {
  readonly refs: readonly RowRef[];
  /** How many beside the sign, where there is room. */
  readonly counted?: boolean;
}

/** A small sign on whatever stands on new or changed rows; nothing where they are as they were. */
export const ChangeMark = ({ refs, counted = false }: ChangeMarkProps) => {
  const text = useText();
  const { changeOf } = useMarks();
  const say = useChangeText();
  const counts = countChanges(refs, changeOf);
  const change = leadingChange(counts);
  if (change === undefined) return null;
  const label = say(refs);
  return (
    <span className={classes.mark} role="img" aria-label={label} title={label} data-change={change}>
      <Glyph name={changeGlyph[change]} />
      {counted && <span aria-hidden="true">{sayCounts(text, counts)}</span>}
    </span>
  );
};
