import type { TextApi } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';

/** "sustainedDays" → "sustained days": for a name that nobody has given words yet. */
const humanised = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();

const named = (key: string, name: string, { t }: Pick<TextApi, 't'>): string =>
  isTextKey(key) ? t(key) : humanised(name);

/** Part of the protocol in words, e.g. "Liver". */
export const groupName = (group: string, text: Pick<TextApi, 't'>): string =>
  named(`group.${group}`, group, text);

/** Parameter in words by its path, e.g. "Hy's law". */
export const parameterName = (path: readonly string[], text: Pick<TextApi, 't'>): string =>
  named(`param.${path.join('.')}`, path.at(-1) ?? '', text);

/** A field of a parameter's value in words, e.g. "window in days". */
export const fieldName = (field: string, text: Pick<TextApi, 't'>): string =>
  named(`field.${field}`, field, text);
