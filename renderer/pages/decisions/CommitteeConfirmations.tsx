import { Checkbox } from '@mantine/core';
import { useText } from '../../text/useText.ts';
import type { DecisionFormProps } from './DecisionFormView.tsx';
import classes from './Decisions.module.css';

/** The two confirmations of the SRC (trial.md, Rules of escalation 3); never ticked beforehand. */
export const CommitteeConfirmations = ({ form, onChange }: Pick<DecisionFormProps, 'form' | 'onChange'>) => {
  const { t } = useText();
  return (
    <section className={classes.field}>
      <h2>{t('new.confirmations')}</h2>
      <p className={classes.hint}>{t('new.confirmationsHint')}</p>
      <Checkbox
        size="md"
        checked={form.risksControllable}
        onChange={(event) => onChange({ risksControllable: event.currentTarget.checked })}
        label={t('decision.risks')}
      />
      <Checkbox
        size="md"
        checked={form.nextDoseAppropriate}
        onChange={(event) => onChange({ nextDoseAppropriate: event.currentTarget.checked })}
        label={t('decision.nextDose')}
      />
    </section>
  );
};
