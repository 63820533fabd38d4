import type { GateResult } from '../../../shared/gates/gate.ts';
import { useText } from '../../text/useText.ts';
import classes from './Gates.module.css';

/** The single changes that would turn a gate, each tried by evaluating it again. */
export const Flips = ({ result }: { readonly result: GateResult }) => {
  const { t, say } = useText();
  const { flips, missing, value } = result;
  if (flips.length === 0 && (value === 'met' || value === 'overridden' || missing.length === 0)) return null;
  return (
    <div className={classes.flips} data-testid={`flips-${result.gate}-${result.level}`}>
      <h4>{t('gates.flips')}</h4>
      {flips.length === 0 ? (
        <p className={classes.quiet}>{t('gates.flipsNone', { n: missing.length })}</p>
      ) : (
        <ul>
          {flips.map(say).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
