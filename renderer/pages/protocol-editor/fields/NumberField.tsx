import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { NOT_FILLED } from '../../../../shared/protocol/editor/startValue.ts';
import { parseTypedNumber, typedNumberText } from '../../../../shared/protocol/editor/typedNumber.ts';
import { formatDose } from '../../../../shared/text/format.ts';
import { useText } from '../../../text/useText.ts';
import { useForm } from '../FormContext.ts';
import { fieldUnit } from '../fieldHint.ts';
import classes from './Fields.module.css';
import type { FieldProps } from './fieldProps.ts';
import { useFieldInput } from './useFieldInput.ts';

interface NumberProps extends FieldProps {
  /** Empty stands for null: "none". */
  readonly orNone?: boolean;
}

/** What stands in the draft for what was typed: a number, or the text itself, which the schema refuses and names. */
const stored = (typed: string, orNone: boolean): Json => {
  const parsed = parseTypedNumber(typed);
  if (parsed.kind === 'number') return parsed.value;
  if (parsed.kind === 'empty') return orNone ? null : NOT_FILLED;
  return typed;
};

const textOf = (value: Json | undefined): string => {
  if (typeof value === 'number') return typedNumberText(value);
  return typeof value === 'string' ? value : '';
};

/** From here on a count of zeros is easily misread: the number is said again as a power of ten. */
const LARGE = 1e5;

/** A number in either notation. What is typed stays as typed while it says the same as the draft. */
export const NumberField = ({ at, value, bare = false, orNone = false }: NumberProps) => {
  const text = useText();
  const { edit, endTyping } = useForm();
  const input = useFieldInput(at, bare);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && stored(typed, orNone) === value ? typed : textOf(value);
  const unit = fieldUnit(at, text);
  const large = typeof value === 'number' && value >= LARGE;
  return (
    <TextInput
      size="xs"
      {...input}
      className={bare ? classes.cellNumber : classes.number}
      value={shown}
      inputMode="decimal"
      autoComplete="off"
      placeholder={orNone ? text.t('editor.none') : ''}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        edit({ kind: 'set', at, value: stored(next, orNone), typing: true });
      }}
      onBlur={() => {
        setTyped(null);
        endTyping();
      }}
      {...(unit === '' && !large
        ? {}
        : {
            rightSection: <span className={classes.unit}>{large ? `= ${formatDose(value)}` : unit}</span>,
            rightSectionWidth: large ? 84 : 24 + unit.length * 7,
            rightSectionPointerEvents: 'none',
          })}
    />
  );
};
