import { Button } from '@mantine/core';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { useText } from '../../../text/useText.ts';
import { useForm } from '../FormContext.ts';
import { fieldLabel } from '../fieldLabel.ts';
import classes from './Fields.module.css';

/** Adds an entry at the end of a list and goes to it. */
export const AddButton = ({
  at,
  count,
  entry,
}: {
  readonly at: string;
  readonly count: number;
  readonly entry: Json;
}) => {
  const text = useText();
  const { edit, mayEdit, reveal } = useForm();
  if (!mayEdit) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes.add ?? ''}
      aria-label={text.t('editor.addNamed', { name: fieldLabel(at, text) })}
      onClick={() => {
        edit({ kind: 'insert', at, index: count, entry });
        reveal(`${at}.${count}`);
      }}
    >
      {text.t('editor.add')}
    </Button>
  );
};
