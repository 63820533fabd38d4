import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { ComparatorId, ComparatorParameters } from '../../../shared/protocol/comparators.ts';
import { useText } from '../../text/useText.ts';
import { fieldName } from '../protocol/parameterName.ts';
import { upperFirst } from '../protocol-editor/fieldLabel.ts';
import classes from './Designs.module.css';
import {
  FLAG_FIELDS,
  type FlagField,
  fieldValue,
  NOTHING_TRIED,
  NUMBER_FIELDS,
  type NumberField,
  type Tried,
} from './triedParameters.ts';

interface TryFormProps {
  readonly design: ComparatorId;
  readonly parameters: ComparatorParameters;
  readonly tried: Tried;
  readonly onChange: (tried: Tried) => void;
}

const lastOf = (field: NumberField | FlagField): string => field.split('.').at(-1) ?? field;

/** The parameters of one design, to be tried; what is typed stays in the page and changes no protocol. */
export const TryForm = ({ design, parameters, tried, onChange }: TryFormProps) => {
  const text = useText();
  const flag = (field: FlagField): boolean =>
    tried.flags[field] ??
    (field === 'boin.extraSafety' ? parameters.boin.extraSafety : parameters.threePlusThree.deEscalation);
  return (
    <fieldset className={classes.form}>
      <legend>{text.t('designs.try')}</legend>
      <div className={classes.fields}>
        {NUMBER_FIELDS[design].map((field) => (
          <NumberInput
            key={field}
            className={classes.field}
            label={upperFirst(fieldName(lastOf(field), text))}
            value={fieldValue(parameters, tried, field)}
            onChange={(value) => onChange({ ...tried, numbers: { ...tried.numbers, [field]: value } })}
            {...(field.startsWith('overdose.prior')
              ? { min: 1, max: 50, step: 1, allowDecimal: false }
              : { min: 0, step: 0.05, decimalScale: 4 })}
          />
        ))}
        {FLAG_FIELDS[design].map((field) => (
          <Checkbox
            key={field}
            label={upperFirst(fieldName(lastOf(field), text))}
            checked={flag(field)}
            onChange={(event) =>
              onChange({ ...tried, flags: { ...tried.flags, [field]: event.currentTarget.checked } })
            }
          />
        ))}
        {tried !== NOTHING_TRIED && (
          <Button variant="default" onClick={() => onChange(NOTHING_TRIED)}>
            {text.t('designs.tryNot')}
          </Button>
        )}
      </div>
    </fieldset>
  );
};
