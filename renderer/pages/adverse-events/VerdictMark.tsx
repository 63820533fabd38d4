import type { ComparisonVerdict } from '../../../shared/chart/aeDerived.ts';
import { useText } from '../../text/useText.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import classes from './AeDerived.module.css';

type Tone = 'good' | 'warn' | 'bad' | 'unknown' | 'plain';

const SIGN: { readonly [V in ComparisonVerdict]: readonly [GlyphName, Tone] } = {
  agrees: ['check', 'good'],
  'reported-lower': ['warning', 'bad'],
  'not-reported': ['flag', 'bad'],
  'reported-higher': ['arrow', 'warn'],
  'clinical-data-needed': ['dots', 'unknown'],
  'event-not-graded': ['question', 'unknown'],
  ungradable: ['question', 'unknown'],
  'no-laboratory-data': ['question', 'unknown'],
  'not-in-criteria': ['dash', 'plain'],
  'not-evaluable': ['question', 'unknown'],
  'not-reported-mild': ['openPoint', 'plain'],
};

/** A verdict as glyph and word; its colour only helps. */
export const VerdictMark = ({ verdict }: { readonly verdict: ComparisonVerdict }) => {
  const { t } = useText();
  const [glyph, tone] = SIGN[verdict];
  return (
    <span className={classes.verdict} data-tone={tone}>
      <Glyph name={glyph} />
      {t(`aeDerived.verdict.${verdict}`)}
    </span>
  );
};
