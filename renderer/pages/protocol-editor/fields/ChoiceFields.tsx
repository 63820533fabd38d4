import { Checkbox, NativeSelect, Switch } from '@mantine/core';
import { isJsonList } from '../../../../shared/protocol/editor/documentPath.ts';
import { NOT_FILLED } from '../../../../shared/protocol/editor/startValue.ts';
import { useText } from '../../../text/useText.ts';
import { choiceText } from '../choiceText.ts';
import { useForm } from '../FormContext.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './Fields.module.css';
import type { FieldProps } from './fieldProps.ts';
import { useFieldInput } from './useFieldInput.ts';

interface OptionsProps extends FieldProps {
  readonly options: readonly string[];
}

/** One of several; nothing is chosen until a person chooses. */
export const ChoiceField = ({ at, value, options, bare = false }: OptionsProps) => {
  const text = useText();
  const { edit, mayEdit } = useForm();
  const { readOnly: _, ...input } = useFieldInput(at, bare);
  const chosen = typeof value === 'string' && options.includes(value) ? value : NOT_FILLED;
  return (
    <NativeSelect
      size="xs"
      {...input}
      disabled={!mayEdit}
      className={bare ? '' : classes.choice}
      value={chosen}
      onChange={(event) => edit({ kind: 'set', at, value: event.currentTarget.value, typing: false })}
    >
      {chosen === NOT_FILLED && <option value={NOT_FILLED}>{text.t('editor.choose')}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {choiceText(at, option, text)}
        </option>
      ))}
    </NativeSelect>
  );
};

/** Yes or no. */
export const YesNoField = ({ at, value, bare = false }: FieldProps) => {
  const { edit, mayEdit } = useForm();
  const { t } = useText();
  const { readOnly: _, ...input } = useFieldInput(at, bare);
  const label = at.endsWith('.value') ? { label: t(value === true ? 'gates.yes' : 'gates.no') } : {};
  return (
    <Switch
      size="sm"
      {...input}
      {...label}
      className={bare ? '' : (classes.switch ?? '')}
      disabled={!mayEdit}
      checked={value === true}
      onChange={(event) => edit({ kind: 'set', at, value: event.currentTarget.checked, typing: false })}
    />
  );
};

/** Any of several, in the order of the schema. */
export const ChoiceSetField = ({ at, value, options, bare = false }: OptionsProps) => {
  const text = useText();
  const { edit, mayEdit } = useForm();
  const chosen = isJsonList(value) ? value : [];
  const toggle = (option: string, on: boolean): void =>
    edit({
      kind: 'set',
      at,
      value: options.filter((one) => (one === option ? on : chosen.includes(one))),
      typing: false,
    });
  const boxes = (
    <div className={classes.checks}>
      {options.map((option) => (
        <Checkbox
          key={option}
          size="xs"
          label={choiceText(at, option, text)}
          checked={chosen.includes(option)}
          disabled={!mayEdit}
          onChange={(event) => toggle(option, event.currentTarget.checked)}
        />
      ))}
    </div>
  );
  return bare ? boxes : <FieldFrame at={at}>{boxes}</FieldFrame>;
};
