import type { Json } from '../../integrity/canonicalJson.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import type { FieldModel, NamedField } from './fieldModel.ts';

/** What is not filled in yet. No schema of a number or a choice accepts it, so nothing is settled by leaving it. */
export const NOT_FILLED = '';

export const startFields = (fields: readonly NamedField[]): { readonly [key: string]: Json } =>
  Object.fromEntries(fields.map(({ name, field }) => [name, startValue(field)]));

/** What a new entry begins with: nothing that a person has to decide is decided. */
export const startValue = (model: FieldModel): Json => {
  switch (model.kind) {
    case 'number':
    case 'text':
    case 'choice':
      return NOT_FILLED;
    case 'yesNo':
      return false;
    case 'constant':
      return model.value;
    case 'localText':
      return { en: NOT_FILLED, 'zh-CN': NOT_FILLED };
    case 'list':
      return [];
    case 'object':
      return startFields(model.fields);
    case 'oneOf':
      return { [model.discriminator]: NOT_FILLED };
    case 'orNone':
      return null;
    case 'sourced':
      return { value: startValue(model.value), source: NOT_FILLED, open: true, note: NOT_FILLED };
    default:
      return assertNever(model);
  }
};
