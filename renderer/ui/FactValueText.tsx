import type { Fact } from '../../shared/facts/fact.ts';
import { sayFactReason, sayFactValue } from '../../shared/text/factText.ts';
import { useText } from '../text/useText.ts';
import classes from './FactValueText.module.css';
import { Glyph } from './Glyph.tsx';
import { GradeMark } from './GradeMark.tsx';

interface FactValueTextProps {
  readonly fact: Pick<Fact, 'rule' | 'value' | 'reason'>;
  /** The reason stands below the value; off where it has a column of its own. */
  readonly withReason?: boolean;
}

/**
 * The value of a derived fact as every page shows it: a grade with its mark, and as a range where clinical data are
 * needed; what has no value is hatched and says why; a result below the limit of quantification is never a number.
 */
export const FactValueText = ({ fact, withReason = true }: FactValueTextProps) => {
  const { language } = useText();
  const { value } = fact;
  const reason = withReason ? sayFactReason(language, fact) : '';
  const missing = value.kind === 'none';
  return (
    <span className={classes.whole}>
      <span className={classes.value} data-none={missing ? value.none : undefined}>
        {value.kind === 'grade' && value.grade > 0 && <GradeMark grade={value.grade} size={20} />}
        {missing && <Glyph name={value.none === 'not-applicable' ? 'dash' : 'question'} />}
        <span>{sayFactValue(language, fact)}</span>
      </span>
      {reason !== '' && <span className={classes.reason}>{reason}</span>}
    </span>
  );
};
