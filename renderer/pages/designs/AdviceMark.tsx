import type { Advice, AdviceAction } from '../../../shared/escalation/advice.ts';
import { adviceLetter } from '../../../shared/escalation/decisionTable.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import classes from './Designs.module.css';

const glyphs: { readonly [A in AdviceAction]: GlyphName } = {
  escalate: 'up',
  stay: 'arrow',
  'de-escalate': 'down',
  stop: 'cross',
  suspend: 'dots',
  'out-of-design': 'warning',
  'not-evaluable': 'question',
  admissible: 'check',
  'not-admissible': 'warning',
};

/** An advice as sign, letter of the tables and word; colour last. */
export const AdviceMark = ({ advice }: { readonly advice: Pick<Advice, 'action' | 'eliminate'> }) => {
  const { t, word } = useText();
  const letter = adviceLetter(advice);
  return (
    <span className={classes.advice} data-letter={letter}>
      <Glyph name={glyphs[advice.action]} />
      <span>
        {word(`advice-action.${advice.action}`)}
        {advice.eliminate && ` ${t('designs.andEliminate')}`}
      </span>
      <span className={classes.letter} aria-hidden="true">
        {letter}
      </span>
    </span>
  );
};
