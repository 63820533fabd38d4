import type { TextApi } from '../../text/useText.ts';
import { isTextKey } from '../../text/words.ts';
import { namesOf } from './fieldLabel.ts';

type Text = Pick<TextApi, 't' | 'word'>;

/** Choices that say something else where they stand than elsewhere. */
const SHARED_WORDS: { readonly [names: string]: string } = {
  areas: 'fact-area',
  'charter.members.role': 'role',
  'gateParameters.confirmedBy': 'role',
  'requiredAssessments.gates': 'gate',
};

/** Whole-word kinds of what an event is held against: "any" is a relation elsewhere. */
const isSelector = (names: readonly string[]): boolean => names.at(-2) === 'anyOf' && names.at(-1) === 'kind';

/** A choice in words. A code that nobody gave words stays as it is: it is the data's. */
export const choiceText = (at: string, value: string, text: Text): string => {
  const names = namesOf(at);
  const shared = SHARED_WORDS[names.join('.')];
  if (shared !== undefined) return text.word(`${shared}.${value}`);
  if (isSelector(names) && value === 'any') return text.t('editor.everyEvent');
  const key = `value.${value}`;
  return isTextKey(key) ? text.t(key) : value;
};
