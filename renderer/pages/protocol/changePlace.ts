import type { PathStep } from '../../../shared/protocol/difference/protocolChange.ts';
import type { TextApi } from '../../text/useText.ts';
import { choiceText } from '../protocol-editor/choiceText.ts';
import { fieldLabel } from '../protocol-editor/fieldLabel.ts';

type Text = Pick<TextApi, 't' | 'language' | 'word'>;

/** The names on a path, as the editor addresses a field: without entries of lists. */
export const namesOnPath = (path: readonly PathStep[], end = path.length): string =>
  path
    .slice(0, end)
    .filter((step) => typeof step === 'string')
    .join('.');

const stepText = (path: readonly PathStep[], index: number, text: Text): string => {
  const step = path[index];
  if (step === undefined) return '';
  if (typeof step === 'string') return fieldLabel(namesOnPath(path, index + 1), text);
  return step.label?.[text.language] ?? choiceText(namesOnPath(path, index), step.entry, text);
};

/** Where a change stands, in words, e.g. "Dose levels › Dose level 3 › Dose". */
export const changePlace = (path: readonly PathStep[], text: Text): string =>
  path.map((_, index) => stepText(path, index, text)).join(' › ');
