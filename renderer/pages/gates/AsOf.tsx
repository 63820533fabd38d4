import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { addDays, parseIsoDate } from '../../../shared/kernel/isoDate.ts';
import { useText } from '../../text/useText.ts';
import classes from './Gates.module.css';

interface AsOfProps {
  readonly cutoff: string;
  /** null: the cut-off date. */
  readonly asOf: string | null;
  readonly onChange: (asOf: string | null) => void;
}

const STEPS: { readonly [key: string]: number } = { ArrowUp: 1, ArrowDown: -1 };

/**
 * The day as of which the gates are evaluated: the cut-off date, or an earlier one. Typed as year, month, day, because a
 * date field of the system may put the month first; the arrow keys go a day on or back.
 */
export const AsOf = ({ cutoff, asOf, onChange }: AsOfProps) => {
  const { t, date } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? asOf ?? cutoff;
  const valid = parseIsoDate(shown);
  const choose = (value: string): void => {
    const day = parseIsoDate(value);
    const within = day !== undefined && day <= cutoff;
    setTyped(within ? null : value);
    if (within) onChange(day === cutoff ? null : day);
  };
  const step = (event: KeyboardEvent): void => {
    const days = STEPS[event.key];
    if (days === undefined || valid === undefined) return;
    event.preventDefault();
    choose(addDays(valid, days) > cutoff ? cutoff : addDays(valid, days));
  };
  return (
    <div className={classes.asOf}>
      <TextInput
        size="xs"
        w={130}
        label={t('gates.asOf')}
        placeholder="YYYY-MM-DD"
        value={shown}
        onChange={(event) => choose(event.currentTarget.value)}
        onKeyDown={step}
        error={typed !== null}
        aria-invalid={typed !== null}
        data-testid="gates-as-of"
      />
      {(asOf !== null || typed !== null) && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setTyped(null);
            onChange(null);
          }}
        >
          {t('gates.asOfReset')}
        </Button>
      )}
      <p className={classes.quiet}>
        {typed === null
          ? t('gates.asOfHint', { date: date(cutoff) })
          : t('gates.asOfWrong', { date: date(cutoff) })}
      </p>
    </div>
  );
};
