import { Checkbox, Textarea } from '@mantine/core';
import { useText } from '../../text/useText.ts';
import { Note } from '../../ui/Note.tsx';
import { FlagTitle } from './DecisionContent.tsx';
import type { DecisionFormProps } from './DecisionFormView.tsx';
import classes from './Decisions.module.css';

/** Offered only when a gate that the decision depends on is not met; explicit, reasoned, and loud. */
export const OverrideField = ({
  form,
  onChange,
  unmet,
}: Pick<DecisionFormProps, 'form' | 'onChange' | 'unmet'>) => {
  const { t } = useText();
  if (!unmet) return null;
  return (
    <Note tone="violet" title={<FlagTitle text={t('new.overrideTitle')} />}>
      <p>{t('new.overrideText')}</p>
      <div className={classes.override}>
        <Checkbox
          color="violet"
          checked={form.override}
          onChange={(event) => onChange({ override: event.currentTarget.checked })}
          label={t('new.overrideAsk')}
        />
        {form.override && (
          <Textarea
            label={t('new.overrideReason')}
            minRows={3}
            autosize
            maxLength={20_000}
            value={form.overrideReason}
            onChange={(event) => onChange({ overrideReason: event.currentTarget.value })}
          />
        )}
      </div>
    </Note>
  );
};
