/** What was, is, and was undone: every change can be taken back. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const MOST_STEPS = 100;

export const beginHistory = <T>(present: T): EditHistory<T> => ({ past: [], present, future: [] });

/** Takes a change; what was undone before is forgotten. */
export const recordEdit = <T>({ past, present }: EditHistory<T>, next: T): EditHistory<T> => ({
  past: [...past, present].slice(-MOST_STEPS),
  present: next,
  future: [],
});

export const undo = <T>(history: EditHistory<T>): EditHistory<T> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
  };
};

export const redo = <T>(history: EditHistory<T>): EditHistory<T> => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
};
