import { useCallback, useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
import type { TableMapping } from '../../../../shared/dataset/mapping/mapping.ts';
import { beginHistory, recordEdit, redo, undo } from './editHistory.ts';

export interface TableEdit {
  readonly entry: TableMapping;
  readonly edit: (next: TableMapping) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A field with text in it undoes its own typing; in a list to choose from, the choice is what is undone. */
const ownUndo = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement &&
  target.value !== '' &&
  !target.readOnly &&
  target.getAttribute('role') !== 'combobox';

/** A table's mapping in the making, every change of which can be taken back, by button or Ctrl or Cmd and Z. */
export const useTableEdit = (first: TableMapping): TableEdit => {
  const [history, setHistory] = useState(() => beginHistory(first));
  const edit = useCallback((next: TableMapping) => setHistory((before) => recordEdit(before, next)), []);
  const back = useCallback(() => setHistory(undo), []);
  const forth = useCallback(() => setHistory(redo), []);
  useEffect(() => {
    const unlessOwn = (act: () => void) => (event: KeyboardEvent) => {
      if (ownUndo(event)) return;
      event.preventDefault();
      act();
    };
    return tinykeys(
      window,
      { '$mod+KeyZ': unlessOwn(back), '$mod+Shift+KeyZ': unlessOwn(forth), '$mod+KeyY': unlessOwn(forth) },
      { ignore: () => false },
    );
  }, [back, forth]);
  return {
    entry: history.present,
    edit,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: back,
    redo: forth,
  };
};
