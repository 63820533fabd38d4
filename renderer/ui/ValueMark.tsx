import type { GateCondition, GateValue } from '../../shared/gates/gate.ts';
import { useText } from '../text/useText.ts';
import { Glyph, type GlyphName } from './Glyph.tsx';
import classes from './ValueMark.module.css';

export type MarkValue = GateValue | GateCondition['value'];

/** Glyph of each value; the word stands beside it always. */
export const valueGlyph: { readonly [V in MarkValue]: GlyphName } = {
  met: 'check',
  'not-met': 'cross',
  'not-evaluable': 'dots',
  overridden: 'flag',
  'not-applicable': 'dash',
};

/** The four values of a gate as glyph, word and colour; what cannot be evaluated is hatched grey. */
export const ValueMark = ({
  value,
  large = false,
}: {
  readonly value: MarkValue;
  readonly large?: boolean;
}) => {
  const { word } = useText();
  return (
    <span className={classes.mark} data-value={value} data-large={large || undefined}>
      <Glyph name={valueGlyph[value]} />
      <span className={classes.word}>{word(`gate-value.${value}`)}</span>
    </span>
  );
};

/** The glyph alone, with the word for a screen reader; for lists where the word stands in the sentence. */
export const ValueGlyph = ({ value }: { readonly value: MarkValue }) => {
  const { word } = useText();
  return (
    <span
      className={classes.only}
      data-value={value}
      role="img"
      aria-label={word(`gate-value.${value}`)}
      title={word(`gate-value.${value}`)}
    >
      <Glyph name={valueGlyph[value]} />
    </span>
  );
};
