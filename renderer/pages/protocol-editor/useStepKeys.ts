import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import type { DraftForm } from './useDraftForm.ts';

/** A dialog over the form has its own fields, and an input method its own keys. */
const isElsewhere = (event: KeyboardEvent): boolean =>
  event.isComposing || (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null);

/** Ctrl+Z and Ctrl+Shift+Z belong to the draft as a whole, also while one of its fields has the keyboard. */
export const useStepKeys = ({ undo, redo, form }: DraftForm): void => {
  useEffect(() => {
    if (!form.mayEdit) return;
    const by = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      act();
    };
    return tinykeys(
      window,
      { '$mod+z': by(undo), '$mod+Shift+z': by(redo), '$mod+y': by(redo) },
      { ignore: isElsewhere },
    );
  }, [undo, redo, form]);
};
