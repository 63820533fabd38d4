import { z } from 'zod';

/** A field of an object, in the order of the schema. */
export interface NamedField {
  readonly name: string;
  readonly field: FieldModel;
}

/** One way that a value of several kinds can be. */
export interface FieldVariant {
  readonly kind: string;
  readonly fields: readonly NamedField[];
}

/** What a form needs to know of a schema to draw a field for it. */
export type FieldModel =
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'constant'; readonly value: string }
  /** A text in both languages. */
  | { readonly kind: 'localText' }
  | { readonly kind: 'list'; readonly element: FieldModel }
  | { readonly kind: 'object'; readonly fields: readonly NamedField[] }
  | { readonly kind: 'oneOf'; readonly discriminator: string; readonly variants: readonly FieldVariant[] }
  | { readonly kind: 'orNone'; readonly inner: FieldModel }
  /** shared/protocol/sourced.ts: a value with source, mark of an open point, and note. */
  | { readonly kind: 'sourced'; readonly value: FieldModel };

const hasExactly = (names: readonly string[], wanted: readonly string[]): boolean =>
  names.length === wanted.length && wanted.every((name) => names.includes(name));

const fieldsOf = (shape: Readonly<Record<string, z.core.$ZodType>>): readonly NamedField[] =>
  Object.entries(shape).map(([name, child]) => ({ name, field: fieldModelOf(child) }));

const objectModel = (schema: z.ZodObject): FieldModel => {
  const names = Object.keys(schema.shape);
  if (hasExactly(names, ['en', 'zh-CN'])) return { kind: 'localText' };
  const value = schema.shape.value;
  if (value !== undefined && hasExactly(names, ['value', 'source', 'open', 'note'])) {
    return { kind: 'sourced', value: fieldModelOf(value) };
  }
  return { kind: 'object', fields: fieldsOf(schema.shape) };
};

const variantOf = (option: z.core.$ZodType, discriminator: string): FieldVariant => {
  if (!(option instanceof z.ZodObject)) throw new Error('A way of a union is no object');
  const own: z.core.$ZodType | undefined = option.shape[discriminator];
  if (!(own instanceof z.ZodLiteral)) throw new Error(`A way of a union has no fixed ${discriminator}`);
  return {
    kind: String(own.value),
    fields: fieldsOf(option.shape).filter(({ name }) => name !== discriminator),
  };
};

/** The model of a schema. Throws on a kind of schema that no field can be drawn for: the protocol has none. */
export const fieldModelOf = (schema: z.core.$ZodType): FieldModel => {
  if (schema instanceof z.ZodNumber) return { kind: 'number', whole: schema.isInt };
  if (schema instanceof z.ZodString) return { kind: 'text' };
  if (schema instanceof z.ZodBoolean) return { kind: 'yesNo' };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'constant', value: String(schema.value) };
  if (schema instanceof z.ZodArray) return { kind: 'list', element: fieldModelOf(schema.element) };
  if (schema instanceof z.ZodNullable) return { kind: 'orNone', inner: fieldModelOf(schema.unwrap()) };
  if (schema instanceof z.ZodObject) return objectModel(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const variants = schema.options.map((option) => variantOf(option, discriminator));
    return { kind: 'oneOf', discriminator, variants };
  }
  throw new Error(`No field for a schema of type ${schema._zod.def.type}`);
};
