import { Button, TextInput } from '@mantine/core';
import { useText } from '../../text/useText.ts';
import classes from './Gates.module.css';

interface AsOfProps {
  readonly cutoff: string;
  /** null: the cut-off date. */
  readonly asOf: string | null;
  readonly onChange: (asOf: string | null) => void;
}

/** The day as of which the gates are evaluated: the cut-off date, or an earlier one. */
export const AsOf = ({ cutoff, asOf, onChange }: AsOfProps) => {
  const { t, date } = useText();
  const choose = (value: string): void => {
    if (value === '' || value >= cutoff) onChange(null);
    else onChange(value);
  };
  return (
    <div className={classes.asOf}>
      <TextInput
        type="date"
        size="xs"
        label={t('gates.asOf')}
        max={cutoff}
        value={asOf ?? cutoff}
        onChange={(event) => choose(event.currentTarget.value)}
        data-testid="gates-as-of"
      />
      {asOf !== null && (
        <Button size="xs" variant="default" onClick={() => onChange(null)}>
          {t('gates.asOfReset')}
        </Button>
      )}
      <p className={classes.quiet}>{t('gates.asOfHint', { date: date(cutoff) })}</p>
    </div>
  );
};
