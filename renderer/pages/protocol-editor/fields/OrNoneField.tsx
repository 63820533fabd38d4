import { Button } from '@mantine/core';
import type { FieldModel } from '../../../../shared/protocol/editor/fieldModel.ts';
import { startValue } from '../../../../shared/protocol/editor/startValue.ts';
import { useText } from '../../../text/useText.ts';
import { useForm } from '../FormContext.ts';
import { fieldLabel } from '../fieldLabel.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './Fields.module.css';
import { FieldView } from './FieldView.tsx';
import type { FieldProps } from './fieldProps.ts';
import { NumberField } from './NumberField.tsx';

/** What may be left out. A number is left empty; anything larger is added and taken away. */
export const OrNoneField = ({
  at,
  value,
  inner,
  bare = false,
}: FieldProps & { readonly inner: FieldModel }) => {
  const text = useText();
  const { edit, mayEdit, reveal } = useForm();
  if (inner.kind === 'number') return <NumberField at={at} value={value} bare={bare} orNone />;
  const label = fieldLabel(at, text);
  if (value === null || value === undefined) {
    return (
      <FieldFrame at={at}>
        <div className={classes.none}>
          <span>{text.t('editor.none')}</span>
          {mayEdit && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.t('editor.addNamed', { name: label })}
              onClick={() => {
                edit({ kind: 'set', at, value: startValue(inner), typing: false });
                reveal(at);
              }}
            >
              {text.t('editor.add')}
            </Button>
          )}
        </div>
      </FieldFrame>
    );
  }
  return (
    <div className={classes.some}>
      <FieldView model={inner} at={at} value={value} />
      {mayEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes.takeAway ?? ''}
          aria-label={text.t('editor.removeNamed', { name: label })}
          onClick={() => edit({ kind: 'set', at, value: null, typing: false })}
        >
          {text.t('editor.remove')}
        </Button>
      )}
    </div>
  );
};
