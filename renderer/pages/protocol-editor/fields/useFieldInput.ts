import { pathOfKey, valueAt } from '../../../../shared/protocol/editor/documentPath.ts';
import { useText } from '../../../text/useText.ts';
import { useForm, useNotes } from '../FormContext.ts';
import { fieldHint } from '../fieldHint.ts';
import { entryTitle, fieldLabel, upperFirst } from '../fieldLabel.ts';

/** The number of the row that a field of a table stands in. */
const rowOf = (at: string): number =>
  Number(pathOfKey(at).findLast((step) => typeof step === 'number') ?? 0) + 1;

/** What every single input has: name, label, hint, error. */
export const useFieldInput = (at: string, bare: boolean) => {
  const text = useText();
  const { mayEdit, document } = useForm();
  const { problems } = useNotes(at);
  const label = fieldLabel(at, text);
  const error = problems.length === 0 ? null : problems.join(' ');
  const shared = { id: `field-${at}`, error, readOnly: !mayEdit };
  if (bare) {
    const row = pathOfKey(at).slice(0, -1);
    const title = entryTitle(valueAt(document(), row), text);
    const name = title === '' ? text.t('editor.entryN', { n: rowOf(at) }) : title;
    return { ...shared, 'aria-label': `${label}, ${name}` };
  }
  // The value of a parameter stands under the name and the hint of the parameter.
  if (at.endsWith('.value'))
    return { ...shared, label: upperFirst(text.t('field.value')), 'aria-label': label };
  return { ...shared, label, description: fieldHint(at, text) };
};
