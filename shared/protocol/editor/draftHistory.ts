import type { Json } from '../../integrity/canonicalJson.ts';

/** How many steps can be taken back. */
export const MAX_STEPS = 200;

/** What a step did. `take`: a part, or all, was taken from another document. */
export type StepKind = 'set' | 'insert' | 'remove' | 'move' | 'take';

/** A step that was taken: the document before it, and what was done where. */
export interface DraftStep {
  readonly document: Json;
  readonly what: StepKind;
  /** Path of what was changed, as text. */
  readonly at: string;
  /** Steps with the same key in a row are one step: typing a word is taken back as a word. Null: always its own. */
  readonly joins: string | null;
}

/** A document in the making, with the steps that led to it and those that were taken back. */
export interface DraftHistory {
  readonly document: Json;
  readonly past: readonly DraftStep[];
  readonly future: readonly DraftStep[];
}

export const startHistory = (document: Json): DraftHistory => ({ document, past: [], future: [] });

/** The history after a change. A change to the same document is none. */
export const changeDocument = (
  history: DraftHistory,
  document: Json,
  step: Omit<DraftStep, 'document'>,
): DraftHistory => {
  if (document === history.document) return history;
  const last = history.past.at(-1);
  const joined = step.joins !== null && last?.joins === step.joins && history.future.length === 0;
  const past = joined
    ? history.past
    : [...history.past, { ...step, document: history.document }].slice(-MAX_STEPS);
  return { document, past, future: [] };
};

/** The last step ends here: what is typed next is a step of its own. */
export const endStep = (history: DraftHistory): DraftHistory => {
  const last = history.past.at(-1);
  if (last === undefined || last.joins === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, joins: null }] };
};

export const undoStep = (history: DraftHistory): DraftHistory => {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    document: last.document,
    past: history.past.slice(0, -1),
    future: [{ ...last, document: history.document, joins: null }, ...history.future],
  };
};

export const redoStep = (history: DraftHistory): DraftHistory => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    document: next.document,
    past: [...history.past, { ...next, document: history.document }],
    future,
  };
};
