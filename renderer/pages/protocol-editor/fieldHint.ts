import type { TextApi } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import { namesOf } from './fieldLabel.ts';

type Text = Pick<TextApi, 't'>;

const found = (prefix: string, at: string, { t }: Text): string | null => {
  const names = namesOf(at);
  // Of its own place first, then of its name wherever it stands.
  for (const name of [names.join('.'), `*.${names.at(-1) ?? ''}`]) {
    const key = `${prefix}.${name}`;
    if (isTextKey(key)) return t(key);
  }
  return null;
};

/** A sentence under the label; null where the label says it all. */
export const fieldHint = (at: string, text: Text): string | null => found('hint', at, text);

/** The unit beside a number; '' where there is none or the label has it. */
export const fieldUnit = (at: string, text: Text): string => found('unit', at, text) ?? '';

const LONG = ['note', 'source', 'text', 'en', 'zh-CN'];

/** Sentences, which may need several lines. */
export const isLongText = (at: string): boolean => {
  const name = at.split('.').at(-1) ?? '';
  return LONG.includes(name);
};
