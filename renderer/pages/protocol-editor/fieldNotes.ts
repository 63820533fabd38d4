/** What is to be said at one field. */
export interface FieldNotes {
  readonly problems: readonly string[];
  /** It differs from the version in force. */
  readonly changed: boolean;
  /** A source or note that speaks of a value which was changed. */
  readonly stale: boolean;
  /** It, or something within it, has a problem. */
  readonly holdsProblem: boolean;
}

export interface NoteStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly of: (at: string) => FieldNotes;
  readonly set: (notes: ReadonlyMap<string, FieldNotes>) => void;
}

const NONE: FieldNotes = { problems: [], changed: false, stale: false, holdsProblem: false };

const sameNotes = (a: FieldNotes, b: FieldNotes): boolean =>
  a.changed === b.changed &&
  a.stale === b.stale &&
  a.holdsProblem === b.holdsProblem &&
  a.problems.join('\n') === b.problems.join('\n');

/** Notes by field. What a field is told stays the same object while it says the same, so that nothing is redrawn. */
export const createNoteStore = (): NoteStore => {
  let current: ReadonlyMap<string, FieldNotes> = new Map();
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    of: (at) => current.get(at) ?? NONE,
    set: (notes) => {
      current = new Map(
        [...notes].map(([at, note]) => {
          const before = current.get(at);
          return [at, before !== undefined && sameNotes(before, note) ? before : note];
        }),
      );
      for (const listener of listeners) listener();
    },
  };
};

interface Told {
  readonly problems: readonly { readonly at: string; readonly text: string }[];
  readonly changed: readonly string[];
  readonly stale: readonly string[];
}

const prefixes = (at: string): readonly string[] => {
  const steps = at.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
};

/** The notes of every field that has some; what holds a problem is told at everything around it. */
export const fieldNotes = ({ problems, changed, stale }: Told): ReadonlyMap<string, FieldNotes> => {
  const notes = new Map<string, FieldNotes>();
  const put = (at: string, more: (note: FieldNotes) => FieldNotes): void => {
    notes.set(at, more(notes.get(at) ?? NONE));
  };
  for (const { at, text } of problems) {
    put(at, (note) => ({ ...note, problems: [...note.problems, text] }));
    for (const prefix of prefixes(at)) put(prefix, (note) => ({ ...note, holdsProblem: true }));
  }
  for (const at of changed) put(at, (note) => ({ ...note, changed: true }));
  for (const at of stale) put(at, (note) => ({ ...note, stale: true }));
  return notes;
};
