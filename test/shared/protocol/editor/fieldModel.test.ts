import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Json } from '../../../../shared/integrity/canonicalJson.ts';
import { axaNk02 } from '../../../../shared/protocol/axaNk02.ts';
import { isJsonList, isJsonObject } from '../../../../shared/protocol/editor/documentPath.ts';
import { editorSections } from '../../../../shared/protocol/editor/editorSections.ts';
import { type FieldModel, fieldModelOf } from '../../../../shared/protocol/editor/fieldModel.ts';
import { startValue } from '../../../../shared/protocol/editor/startValue.ts';
import { Protocol } from '../../../../shared/protocol/protocol.ts';
import { sourced } from '../../../../shared/protocol/sourced.ts';

/** Every value of a document has a field, and every field a value of its kind. */
const misfits = (model: FieldModel, value: Json | undefined, path = ''): string[] => {
  switch (model.kind) {
    case 'number':
      return typeof value === 'number' ? [] : [path];
    case 'text':
      return typeof value === 'string' ? [] : [path];
    case 'yesNo':
      return typeof value === 'boolean' ? [] : [path];
    case 'choice':
      return typeof value === 'string' && model.options.includes(value) ? [] : [path];
    case 'constant':
      return value === model.value ? [] : [path];
    case 'localText':
      return isJsonObject(value) && Object.keys(value).join() === 'en,zh-CN' ? [] : [path];
    case 'orNone':
      return value === null ? [] : misfits(model.inner, value, path);
    case 'list':
      return isJsonList(value)
        ? value.flatMap((one, i) => misfits(model.element, one, `${path}.${i}`))
        : [path];
    case 'sourced':
      return isJsonObject(value) ? misfits(model.value, value.value, `${path}.value`) : [path];
    case 'object':
      if (!isJsonObject(value) || Object.keys(value).length !== model.fields.length) return [path];
      return model.fields.flatMap(({ name, field }) => misfits(field, value[name], `${path}.${name}`));
    case 'oneOf': {
      const variant = isJsonObject(value)
        ? model.variants.find(({ kind }) => kind === value[model.discriminator])
        : undefined;
      if (variant === undefined || !isJsonObject(value)) return [path];
      return variant.fields.flatMap(({ name, field }) => misfits(field, value[name], `${path}.${name}`));
    }
  }
};

describe('fields of the forms from the schema', () => {
  test('SRC-EDT-030: every kind of schema has its field', () => {
    const schema = z.strictObject({
      whole: z.number().int().min(1),
      share: z.number(),
      text: z.string().min(1),
      yes: z.boolean(),
      pick: z.enum(['a', 'b']),
      fixed: z.literal('x'),
      label: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
      list: z.array(z.string()).min(1),
      none: z.number().nullable(),
      ways: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('p'), n: z.number() }),
        z.strictObject({ kind: z.literal('q') }),
      ]),
      point: sourced(z.number()),
    });
    const model = fieldModelOf(schema);
    expect(
      model.kind === 'object' && Object.fromEntries(model.fields.map(({ name, field }) => [name, field])),
    ).toEqual({
      whole: { kind: 'number', whole: true },
      share: { kind: 'number', whole: false },
      text: { kind: 'text' },
      yes: { kind: 'yesNo' },
      pick: { kind: 'choice', options: ['a', 'b'] },
      fixed: { kind: 'constant', value: 'x' },
      label: { kind: 'localText' },
      list: { kind: 'list', element: { kind: 'text' } },
      none: { kind: 'orNone', inner: { kind: 'number', whole: false } },
      ways: {
        kind: 'oneOf',
        discriminator: 'kind',
        variants: [
          { kind: 'p', fields: [{ name: 'n', field: { kind: 'number', whole: false } }] },
          { kind: 'q', fields: [] },
        ],
      },
      point: { kind: 'sourced', value: { kind: 'number', whole: false } },
    });
    expect(startValue(model)).toEqual({
      whole: '',
      share: '',
      text: '',
      yes: false,
      pick: '',
      fixed: 'x',
      label: { en: '', 'zh-CN': '' },
      list: [],
      none: null,
      ways: { kind: '' },
      point: { value: '', source: '', open: true, note: '' },
    });
    expect(() => fieldModelOf(z.date())).toThrow('date');
  });

  test('SRC-EDT-031: every value of the bundled protocol has a field of its kind', () => {
    expect(misfits(fieldModelOf(Protocol), axaNk02)).toEqual([]);
  });

  test('SRC-EDT-032: every part of the protocol stands in one section of the editor', () => {
    const names = editorSections.flatMap((section) => [...section.names]);
    expect([...names].sort()).toEqual(Object.keys(Protocol.shape).sort());
  });
});
