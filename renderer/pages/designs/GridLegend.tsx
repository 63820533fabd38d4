import type { CellLetter } from '../../../shared/escalation/decisionTable.ts';
import { useText } from '../../text/useText.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import classes from './Designs.module.css';

const LETTERS: readonly CellLetter[] = ['E', 'S', 'D', 'DU', 'X', 'W', 'A', 'N', '–'];

/** The letters that stand in a table, in words, and the sign of the present counts. */
export const GridLegend = ({ letters }: { readonly letters: readonly CellLetter[] }) => {
  const { t } = useText();
  return (
    <ul className={classes.legend} aria-label={t('designs.legend')}>
      {LETTERS.filter((letter) => letters.includes(letter)).map((letter) => (
        <li key={letter}>
          <span data-letter={letter} className={classes.legendCell}>
            {letter}
          </span>
          {t(`designs.letter.${letter}`)}
        </li>
      ))}
      <li>
        <Glyph name="flag" />
        {t('designs.legendHere')}
      </li>
    </ul>
  );
};
