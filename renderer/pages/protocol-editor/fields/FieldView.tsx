import { memo } from 'react';
import { assertNever } from '../../../../shared/kernel/assertNever.ts';
import type { FieldModel } from '../../../../shared/protocol/editor/fieldModel.ts';
import { ChoiceField, YesNoField } from './ChoiceFields.tsx';
import { ConstantField } from './ConstantField.tsx';
import type { FieldProps } from './fieldProps.ts';
import { ListField } from './ListField.tsx';
import { LocalTextField } from './LocalTextField.tsx';
import { NumberField } from './NumberField.tsx';
import { ObjectField, OneOfField } from './ObjectFields.tsx';
import { OrNoneField } from './OrNoneField.tsx';
import { SourcedField } from './SourcedField.tsx';
import { TextField } from './TextField.tsx';

interface FieldViewProps extends FieldProps {
  readonly model: FieldModel;
}

const Field = ({ model, ...props }: FieldViewProps) => {
  switch (model.kind) {
    case 'number':
      return <NumberField {...props} />;
    case 'text':
      return <TextField {...props} />;
    case 'yesNo':
      return <YesNoField {...props} />;
    case 'choice':
      return <ChoiceField {...props} options={model.options} />;
    case 'constant':
      return <ConstantField {...props} />;
    case 'localText':
      return <LocalTextField {...props} />;
    case 'orNone':
      return <OrNoneField {...props} inner={model.inner} />;
    case 'list':
      return <ListField {...props} element={model.element} />;
    case 'object':
      return <ObjectField {...props} fields={model.fields} />;
    case 'oneOf':
      return <OneOfField {...props} discriminator={model.discriminator} variants={model.variants} />;
    case 'sourced':
      return <SourcedField {...props} model={model.value} />;
    default:
      return assertNever(model);
  }
};

/**
 * The field of any value, drawn from the schema. Drawn again only when its own value changes: the documents share what
 * did not.
 */
export const FieldView = memo(Field);
