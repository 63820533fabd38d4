import type { KeyboardEvent } from 'react';
import { isJsonList, isJsonObject } from '../../../../shared/protocol/editor/documentPath.ts';
import type { NamedField } from '../../../../shared/protocol/editor/fieldModel.ts';
import { startFields } from '../../../../shared/protocol/editor/startValue.ts';
import { useText } from '../../../text/useText.ts';
import { useForm } from '../FormContext.ts';
import { fieldUnit } from '../fieldHint.ts';
import { fieldLabel } from '../fieldLabel.ts';
import { AddButton } from './AddButton.tsx';
import { EntryButtons } from './EntryButtons.tsx';
import classes from './Fields.module.css';
import { FieldView } from './FieldView.tsx';
import type { FieldProps } from './fieldProps.ts';

/** A list of small objects as a table that is typed into; Enter adds a row after it. */
export const TableField = ({
  at,
  value,
  fields,
}: FieldProps & { readonly fields: readonly NamedField[] }) => {
  const text = useText();
  const { edit, reveal, mayEdit } = useForm();
  const rows = isJsonList(value) ? value : [];
  const entry = startFields(fields);
  const addAfter = (index: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !mayEdit || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    edit({ kind: 'insert', at, index: index + 1, entry });
    reveal(`${at}.${index + 1}`);
  };
  return (
    <>
      {rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {fields.map(({ name }) => (
                <th key={name} scope="col">
                  {fieldLabel(`${at}.${name}`, text)}
                  {fieldUnit(`${at}.${name}`, text) !== '' && ` (${fieldUnit(`${at}.${name}`, text)})`}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
              <tr key={index} id={`field-${at}.${index}`} tabIndex={-1} onKeyDown={addAfter(index)}>
                {fields.map(({ name, field }) => (
                  <td key={name}>
                    <FieldView
                      model={field}
                      at={`${at}.${index}.${name}`}
                      value={isJsonObject(row) ? row[name] : undefined}
                      bare
                    />
                  </td>
                ))}
                <td>
                  <EntryButtons at={at} index={index} count={rows.length} removeOnly />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p className={classes.empty}>{text.t('param.empty')}</p>}
      <AddButton at={at} count={rows.length} entry={entry} />
    </>
  );
};
