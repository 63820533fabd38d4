import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { isJsonList, pathOfKey, valueAt } from '../../../../shared/protocol/editor/documentPath.ts';
import { copyOfEntry } from '../../../../shared/protocol/editor/draftEdit.ts';
import { useText } from '../../../text/useText.ts';
import { useForm } from '../FormContext.ts';
import { entryTitle } from '../fieldLabel.ts';
import classes from './Fields.module.css';

interface EntryButtonsProps {
  /** Path of the list. */
  readonly at: string;
  readonly index: number;
  readonly count: number;
  /** Rows of a table are neither moved nor copied. */
  readonly removeOnly?: boolean;
}

/** Moves, copies and removes an entry of a list. Nothing is asked: every step can be taken back. */
export const EntryButtons = ({ at, index, count, removeOnly = false }: EntryButtonsProps) => {
  const text = useText();
  const { edit, mayEdit, document, reveal } = useForm();
  if (!mayEdit) return null;
  const list = valueAt(document(), pathOfKey(at));
  const title = entryTitle(isJsonList(list) ? list[index] : undefined, text);
  const name = title === '' ? text.t('editor.entryN', { n: index + 1 }) : title;
  const move = (to: number): void => {
    edit({ kind: 'move', at, from: index, to });
  };
  const copy = (): void => {
    const entry = copyOfEntry(list, index);
    if (entry === undefined) return;
    edit({ kind: 'insert', at, index: index + 1, entry });
    reveal(`${at}.${index + 1}`);
  };
  return (
    <span className={classes.entryButtons}>
      {!removeOnly && (
        <>
          <ActionIcon
            variant="subtle"
            size="sm"
            disabled={index === 0}
            aria-label={text.t('editor.upNamed', { name })}
            onClick={() => move(index - 1)}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            disabled={index === count - 1}
            aria-label={text.t('editor.downNamed', { name })}
            onClick={() => move(index + 1)}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={text.t('editor.copyNamed', { name })}
            onClick={copy}
          >
            <IconCopy size={14} />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        variant="subtle"
        size="sm"
        color="red"
        aria-label={text.t('editor.removeNamed', { name })}
        onClick={() => edit({ kind: 'remove', at, index })}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </span>
  );
};
