import type { KeyboardEvent } from 'react';
import { isJsonList } from '../../../../shared/protocol/editor/documentPath.ts';
import { NOT_FILLED } from '../../../../shared/protocol/editor/startValue.ts';
import { useForm } from '../FormContext.ts';
import { AddButton } from './AddButton.tsx';
import { EntryButtons } from './EntryButtons.tsx';
import classes from './Fields.module.css';
import type { FieldProps } from './fieldProps.ts';
import { NumberField } from './NumberField.tsx';

/** A list of numbers in a line; Enter adds one after it. */
export const NumbersField = ({ at, value }: FieldProps) => {
  const { edit, reveal, mayEdit } = useForm();
  const numbers = isJsonList(value) ? value : [];
  const addAfter = (index: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !mayEdit) return;
    event.preventDefault();
    edit({ kind: 'insert', at, index: index + 1, entry: NOT_FILLED });
    reveal(`${at}.${index + 1}`);
  };
  return (
    <div className={classes.numbers}>
      {numbers.map((number, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: numbers of a list have no other identity
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field within adds a number
        <div key={index} className={classes.numberEntry} onKeyDown={addAfter(index)}>
          <NumberField at={`${at}.${index}`} value={number} bare />
          <EntryButtons at={at} index={index} count={numbers.length} removeOnly />
        </div>
      ))}
      <AddButton at={at} count={numbers.length} entry={NOT_FILLED} />
    </div>
  );
};
