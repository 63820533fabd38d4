import { TagsInput } from '@mantine/core';
import { isJsonList } from '../../../../shared/protocol/editor/documentPath.ts';
import { useForm } from '../FormContext.ts';
import { fieldSuggestions } from '../fieldSuggestions.ts';
import type { FieldProps } from './fieldProps.ts';
import { useFieldInput } from './useFieldInput.ts';

/** A list of words; Enter adds one. A comma belongs to the word: terms of the criteria have commas. */
export const WordsField = ({ at, value, bare = false }: FieldProps) => {
  const { edit, document } = useForm();
  const input = useFieldInput(at, bare);
  const words = isJsonList(value) ? value.filter((one) => typeof one === 'string') : [];
  return (
    <TagsInput
      size="xs"
      {...input}
      value={words}
      data={[...fieldSuggestions(at, document())]}
      splitChars={[]}
      maxDropdownHeight={180}
      onChange={(next) => edit({ kind: 'set', at, value: next, typing: false })}
    />
  );
};
