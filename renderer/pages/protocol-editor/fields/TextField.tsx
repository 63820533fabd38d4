import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../FormContext.ts';
import { isLongText } from '../fieldHint.ts';
import { fieldSuggestions } from '../fieldSuggestions.ts';
import classes from './Fields.module.css';
import type { FieldProps } from './fieldProps.ts';
import { useFieldInput } from './useFieldInput.ts';

/** A text of one line or several. */
export const TextField = ({ at, value, bare = false }: FieldProps) => {
  const { edit, endTyping, document } = useForm();
  const input = useFieldInput(at, bare);
  const shown = typeof value === 'string' ? value : '';
  const set = (next: string): void => edit({ kind: 'set', at, value: next, typing: true });
  if (isLongText(at)) {
    return (
      <Textarea
        size="xs"
        {...input}
        value={shown}
        rows={1}
        classNames={{ input: classes.long ?? '' }}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={endTyping}
      />
    );
  }
  const suggestions = fieldSuggestions(at, document());
  if (suggestions.length > 0) {
    return (
      <Autocomplete size="xs" {...input} value={shown} data={suggestions} onChange={set} onBlur={endTyping} />
    );
  }
  return (
    <TextInput
      size="xs"
      {...input}
      value={shown}
      autoComplete="off"
      onChange={(event) => set(event.currentTarget.value)}
      onBlur={endTyping}
    />
  );
};
