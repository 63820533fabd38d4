import { NativeSelect } from '@mantine/core';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { isJsonObject } from '../../../../shared/protocol/editor/documentPath.ts';
import type { FieldModel, FieldVariant, NamedField } from '../../../../shared/protocol/editor/fieldModel.ts';
import { NOT_FILLED, startFields } from '../../../../shared/protocol/editor/startValue.ts';
import { useText } from '../../../text/useText.ts';
import { choiceText } from '../choiceText.ts';
import { useForm, useNotes } from '../FormContext.ts';
import { FieldFrame, Problems } from './FieldFrame.tsx';
import classes from './Fields.module.css';
import { FieldView } from './FieldView.tsx';
import type { FieldProps } from './fieldProps.ts';

/** Fields that take a whole line; the others stand side by side. */
const isWide = ({ kind }: FieldModel): boolean =>
  kind === 'list' || kind === 'object' || kind === 'oneOf' || kind === 'localText' || kind === 'sourced';

const widthOf = ({ name, field }: NamedField): 'wide' | 'narrow' => {
  if (name === 'source' || name === 'note' || name === 'text') return 'wide';
  if (field.kind === 'list' && field.element.kind === 'text') return 'wide';
  if (field.kind === 'orNone') return isWide(field.inner) ? 'wide' : 'narrow';
  return isWide(field) ? 'wide' : 'narrow';
};

export const FieldGrid = ({
  at,
  fields,
  value,
}: {
  readonly at: string;
  readonly fields: readonly NamedField[];
  readonly value: Json | undefined;
}) => (
  <div className={classes.grid}>
    {fields.map((named) => (
      <div key={named.name} data-width={widthOf(named)}>
        <FieldView
          model={named.field}
          at={`${at}.${named.name}`}
          value={isJsonObject(value) ? value[named.name] : undefined}
        />
      </div>
    ))}
  </div>
);

interface ObjectProps extends FieldProps {
  readonly fields: readonly NamedField[];
}

/** An object: its fields under its name. */
export const ObjectField = ({ at, value, fields }: ObjectProps) => (
  <FieldFrame at={at}>
    <FieldGrid at={at} fields={fields} value={value} />
  </FieldFrame>
);

interface OneOfProps extends FieldProps {
  readonly discriminator: string;
  readonly variants: readonly FieldVariant[];
}

/** A value of one of several kinds. Another kind begins anew: it shares no fields with the one before. */
export const OneOfField = ({ at, value, discriminator, variants }: OneOfProps) => {
  const text = useText();
  const { edit, mayEdit } = useForm();
  const kindAt = `${at}.${discriminator}`;
  const { problems } = useNotes(at);
  const { problems: kindProblems } = useNotes(kindAt);
  const kind = isJsonObject(value) ? value[discriminator] : undefined;
  const variant = variants.find((one) => one.kind === kind);
  const shared = variants[0]?.fields.filter(({ name }) =>
    variants.every(({ fields }) => fields.some((field) => field.name === name)),
  );
  const choose = (next: string): void => {
    const chosen = variants.find((one) => one.kind === next);
    if (chosen === undefined) return;
    const keeps = isJsonObject(value) ? value : {};
    const kept = (shared ?? []).flatMap(({ name }) => {
      const was = keeps[name];
      return was === undefined ? [] : [[name, was] as const];
    });
    edit({
      ...{ kind: 'set', at, typing: false },
      value: { ...startFields(chosen.fields), ...Object.fromEntries(kept), [discriminator]: next },
    });
  };
  return (
    <FieldFrame at={at}>
      <Problems problems={problems} />
      <NativeSelect
        size="xs"
        id={`field-${kindAt}`}
        className={classes.choice ?? ''}
        aria-label={text.t('editor.kind')}
        error={kindProblems.length === 0 ? null : kindProblems.join(' ')}
        disabled={!mayEdit}
        value={variant?.kind ?? NOT_FILLED}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {variant === undefined && <option value={NOT_FILLED}>{text.t('editor.choose')}</option>}
        {variants.map((one) => (
          <option key={one.kind} value={one.kind}>
            {choiceText(kindAt, one.kind, text)}
          </option>
        ))}
      </NativeSelect>
      {variant !== undefined && variant.fields.length > 0 && (
        <FieldGrid at={at} fields={variant.fields} value={value} />
      )}
    </FieldFrame>
  );
};
