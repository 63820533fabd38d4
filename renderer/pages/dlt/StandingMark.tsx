import type { DltStanding } from '../../../shared/chart/dlt.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import classes from './Dlt.module.css';

const glyphs: { readonly [S in DltStanding]: GlyphName } = {
  awaiting: 'question',
  again: 'warning',
  yes: 'cross',
  no: 'check',
  'not-evaluable': 'dots',
  none: 'dash',
};

/** How an event stands: sign and word, colour last. */
export const StandingMark = ({ standing }: { readonly standing: DltStanding }) => {
  const { word } = useText();
  return (
    <span className={classes.standing} data-standing={standing}>
      <Glyph name={glyphs[standing]} />
      {word(`dlt-standing.${standing}`)}
    </span>
  );
};
