import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { isJsonList, isJsonObject } from '../../../shared/protocol/editor/documentPath.ts';
import type { FieldModel, NamedField } from '../../../shared/protocol/editor/fieldModel.ts';
import { typedNumberText } from '../../../shared/protocol/editor/typedNumber.ts';
import type { TextApi } from '../../text/useText.ts';
import { choiceText } from './choiceText.ts';
import { entryTitle, fieldLabel } from './fieldLabel.ts';

type Text = Pick<TextApi, 't' | 'word' | 'language'>;

/** As many parts as fit in a line. */
const PARTS = 8;
const WORDS = 4;

/** Gates go by their short names where room is short. */
const isCode = (at: string): boolean => at.endsWith('.gates');

const listText = (at: string, list: readonly Json[], element: FieldModel, text: Text): string => {
  const said = list.slice(0, WORDS).flatMap((one) => valueText(at, one, element, text));
  const more = list.length > WORDS ? ` +${list.length - WORDS}` : '';
  return `${said.join(text.language === 'en' ? ', ' : '、')}${more}`;
};

const valueText = (at: string, value: Json | undefined, model: FieldModel, text: Text): readonly string[] => {
  if (value === null || value === undefined || value === '') return [];
  switch (model.kind) {
    case 'number':
      return typeof value === 'number' ? [typedNumberText(value)] : [];
    case 'text':
      return [String(value)];
    case 'choice':
      return [isCode(at) ? String(value) : choiceText(at, String(value), text)];
    case 'orNone':
      return valueText(at, value, model.inner, text);
    case 'list':
      return isJsonList(value) && value.length > 0 ? [listText(at, value, model.element, text)] : [];
    case 'oneOf': {
      const kind = isJsonObject(value) ? value[model.discriminator] : undefined;
      const own = `${at}.${model.discriminator}`;
      return typeof kind === 'string' && kind !== '' ? [choiceText(own, kind, text)] : [];
    }
    case 'object':
      return [entryTitle(value, text)].filter((title) => title !== '');
    default:
      return [];
  }
};

const HEAD = ['label', 'note', 'source', 'text'];

const fieldText = (at: string, named: NamedField, value: Json | undefined, text: Text): readonly string[] => {
  const own = `${at}.${named.name}`;
  const said = valueText(own, value, named.field, text);
  const isNumber =
    named.field.kind === 'number' || (named.field.kind === 'orNone' && named.field.inner.kind === 'number');
  // A bare number says nothing without its name.
  return isNumber ? said.map((one) => `${fieldLabel(own, text).toLowerCase()} ${one}`) : said;
};

const fieldsOf = (entry: Json, element: FieldModel): readonly NamedField[] => {
  if (element.kind === 'object') return element.fields;
  if (element.kind !== 'oneOf' || !isJsonObject(entry)) return [];
  return element.variants.find(({ kind }) => kind === entry[element.discriminator])?.fields ?? [];
};

export interface EntryWords {
  readonly title: string;
  /** Its fields in their order, as many as fit in a line. */
  readonly summary: string;
}

/** What a closed entry says of itself. One without a name goes by its kind or first field. */
export const entryWords = (at: string, entry: Json, element: FieldModel, text: Text): EntryWords => {
  const named = entryTitle(entry, text);
  const said = [
    ...(element.kind === 'oneOf' ? valueText(at, entry, element, text) : []),
    ...fieldsOf(entry, element)
      .filter(({ name }) => !HEAD.includes(name))
      .flatMap((field) => fieldText(at, field, isJsonObject(entry) ? entry[field.name] : undefined, text)),
  ];
  const title = named === '' ? (said[0] ?? '') : named;
  return {
    title,
    summary: said
      .filter((one) => one !== '' && one !== title)
      .slice(0, PARTS)
      .join(' · '),
  };
};
