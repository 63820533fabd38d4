import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Json } from '../../../shared/integrity/canonicalJson.ts';
import type { DraftEdit } from '../../../shared/protocol/editor/draftEdit.ts';
import type { FieldNotes, NoteStore } from './fieldNotes.ts';

/** What the fields of the form share. Its identity never changes, so that a letter redraws its own field alone. */
export interface FormApi {
  readonly edit: (edit: DraftEdit) => void;
  /** Typing in a field ended. */
  readonly endTyping: () => void;
  /** Brings a field into view, opens what it stands in and gives it the keyboard. */
  readonly reveal: (at: string) => void;
  readonly document: () => Json;
  /** Puts a parameter back as it is in the version in force. */
  readonly restore: (at: string) => void;
  readonly notes: NoteStore;
  /** False: the role may only read. */
  readonly mayEdit: boolean;
}

export const FormContext = createContext<FormApi | null>(null);

export const useForm = (): FormApi => {
  const form = useContext(FormContext);
  if (form === null) throw new Error('useForm is used outside the form of the protocol');
  return form;
};

/** What is to be said at a field: problems, that it differs from the version in force, that it speaks of a value which was changed. */
export const useNotes = (at: string): FieldNotes => {
  const { notes } = useForm();
  return useSyncExternalStore(notes.subscribe, () => notes.of(at));
};
