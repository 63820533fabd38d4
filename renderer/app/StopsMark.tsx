import { Link } from 'wouter';
import { stopSigns } from '../../shared/chart/stopSigns.ts';
import { useOperation } from '../api/queries.ts';
import { useText } from '../text/useText.ts';
import { Glyph } from '../ui/Glyph.tsx';
import classes from '../ui/StopMark.module.css';
import { useCut } from './CutContext.ts';

/**
 * A rule that is met, or a pause or stop in force, on every page: red, with sign and word, leading to what it found.
 * Nothing where none is; a rule that cannot be told stands on the board and at the gates.
 */
export const StopsMark = () => {
  const { t, sayAll } = useText();
  const { cut } = useCut();
  const evaluation = useOperation('gates.evaluate', cut === null ? null : { cutId: cut.cutId });
  const signs = evaluation.data === undefined ? [] : stopSigns(evaluation.data);
  const bad = signs.filter(({ kind }) => kind !== 'not-evaluable');
  const [first] = bad;
  if (first === undefined) return null;
  return (
    <Link
      href="/gates"
      className={classes.link}
      title={sayAll(bad.map(({ phrase }) => phrase))}
      data-testid="stops-mark"
    >
      <span className={classes.mark}>
        <Glyph name="stop" />
        <span className={classes.long}>
          {t(first.kind === 'halt' ? 'stopping.markHalt' : 'stopping.mark')}
        </span>
        <span className={classes.short} aria-hidden="true">
          {t('stopping.markShort')}
        </span>
      </span>
    </Link>
  );
};
