import type { GateCondition, GateResult } from '../../../shared/gates/gate.ts';
import { conditionText } from '../../../shared/text/words.ts';
import { useText } from '../../text/useText.ts';
import { RowsLink } from '../../ui/RowsLink.tsx';
import { ValueGlyph } from '../../ui/ValueMark.tsx';
import classes from './Gates.module.css';

const Evidence = ({ condition, title }: { readonly condition: GateCondition; readonly title: string }) => {
  const { t } = useText();
  const n = condition.evidence.length;
  return n === 0 ? (
    <span className={classes.noEvidence}>{t('gates.evidenceNone')}</span>
  ) : (
    <RowsLink title={title} refs={condition.evidence}>
      {t('gates.evidence', { n })}
    </RowsLink>
  );
};

/** Every condition of a gate with its value, its sentence and the rows that decided it. */
export const ConditionList = ({ result, open }: { readonly result: GateResult; readonly open: boolean }) => {
  const { t, say, word, language } = useText();
  const counts = (['met', 'not-met', 'not-evaluable', 'not-applicable'] as const)
    .map((value) => ({ value, n: result.conditions.filter((condition) => condition.value === value).length }))
    .filter(({ n }) => n > 0);
  return (
    <details className={classes.conditions} open={open}>
      <summary>
        {t('gates.conditions')}
        <span className={classes.counts}>
          {counts.map(({ value, n }) => (
            <span key={value}>
              {word(`gate-value.${value}`)} {n}
            </span>
          ))}
        </span>
      </summary>
      <ul>
        {result.conditions.map((condition) => {
          const name = conditionText(language, condition.id);
          const title = t('gates.evidenceTitle', { gate: word(`gate.${result.gate}`), condition: name });
          return (
            <li key={`${condition.id}.${condition.subjectId ?? ''}`} data-value={condition.value}>
              <ValueGlyph value={condition.value} />
              <span className={classes.conditionName}>{name}</span>
              <span>{say(condition.phrase)}</span>
              <Evidence condition={condition} title={title} />
            </li>
          );
        })}
      </ul>
    </details>
  );
};
