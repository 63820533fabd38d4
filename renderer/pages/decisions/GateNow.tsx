import type { DecisionKind } from '../../../shared/decision/record.ts';
import { findGate, gatesRequired } from '../../../shared/gates/decidingGate.ts';
import type { GateEvaluation } from '../../../shared/gates/gate.ts';
import type { Protocol } from '../../../shared/protocol/protocol.ts';
import { useText } from '../../text/useText.ts';
import { useSubjectName } from '../../ui/useSubjectName.ts';
import { ValueMark } from '../../ui/ValueMark.tsx';
import classes from './Decisions.module.css';

interface GateNowProps {
  readonly kind: DecisionKind | null;
  readonly level: number;
  readonly evaluation: GateEvaluation;
  readonly protocol: Protocol;
}

/** The gates that the chosen decision depends on, as they stand on the cut in view. */
export const GateNow = ({ kind, level, evaluation, protocol }: GateNowProps) => {
  const { t, say, word, date } = useText();
  const name = useSubjectName();
  const gates = kind === null ? [] : gatesRequired(kind, protocol);
  return (
    <section className={classes.gateNow} data-testid="gate-now">
      <h2>{t('new.gateNow')}</h2>
      {kind === null && <p className={classes.hint}>{t('new.gateLater')}</p>}
      {kind !== null && gates.length === 0 && <p className={classes.hint}>{t('decision.noGate')}</p>}
      {gates.map((gate) => {
        const result = findGate(evaluation, gate, level);
        return (
          <div key={gate} className={classes.gateBlock}>
            <p className={classes.hint}>{word(`gate.${gate}`)}</p>
            <ValueMark value={result?.value ?? 'not-evaluable'} large />
            {result !== null && <p>{say(result.sentence)}</p>}
            {result !== null && result.missing.length > 0 && (
              <ul>
                {result.missing.map((item) => (
                  <li key={`${item.subjectId}.${say(item.phrase)}`}>
                    {item.subjectId === null ? '' : `${name(item.subjectId)}: `}
                    {say(item.phrase)}
                  </li>
                ))}
              </ul>
            )}
            {result !== null && result.earliestDate !== null && result.value !== 'met' && (
              <p>
                {t('gates.earliest')}: <strong>{date(result.earliestDate)}</strong>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
};
