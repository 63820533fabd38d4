import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import { isJsonObject, pathOfKey, valueAt } from '../../../shared/protocol/editor/documentPath.ts';
import type { TextApi } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import { fieldName } from '../protocol/parameterName.ts';

type Text = Pick<TextApi, 't' | 'language'>;

/** The names on the way without places in lists and without the `value` of a parameter with a source. */
export const namesOf = (at: string): readonly string[] => {
  const names = pathOfKey(at).filter((step) => typeof step === 'string');
  return names.filter((name, index) => name !== 'value' || index === 0);
};

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the field at a path is called. */
export const fieldLabel = (at: string, text: Text): string => {
  const names = namesOf(at);
  const whole = names.join('.');
  for (const key of [`param.${whole}`, `group.${whole}`]) if (isTextKey(key)) return text.t(key);
  return upperFirst(fieldName(names.at(-1) ?? '', text));
};

const NAMES = ['title', 'name', 'id', 'term', 'drug', 'word', 'testCode'] as const;

/** What an entry of a list is called; '' when it says nothing of itself. */
export const entryTitle = (entry: Json | undefined, { language }: Pick<TextApi, 'language'>): string => {
  if (typeof entry === 'string') return entry;
  if (!isJsonObject(entry)) return '';
  const label = valueAt(entry, ['label', language]) ?? entry.label;
  if (typeof label === 'string' && label !== '') return label;
  for (const name of NAMES) {
    const value = entry[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
};

/** The way to a field in words, from the part of the protocol on. */
export const pathInWords = (at: string, document: Json, text: Text): readonly string[] => {
  const path = pathOfKey(at);
  return path.flatMap((step, index) => {
    const own = path.slice(0, index + 1);
    if (typeof step === 'number') {
      const title = entryTitle(valueAt(document, own), text);
      return [title === '' ? text.t('editor.entryN', { n: step + 1 }) : title];
    }
    if (
      step === 'value' &&
      index > 0 &&
      valueAt(document, [...path.slice(0, index), 'source']) !== undefined
    ) {
      return [];
    }
    return [fieldLabel(own.join('.'), text)];
  });
};
