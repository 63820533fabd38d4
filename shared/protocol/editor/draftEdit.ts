import type { Json } from '../../integrity/canonicalJson.ts';
import { assertNever } from '../../kernel/assertNever.ts';
import {
  isJsonList,
  pathOfKey,
  valueAt,
  withInserted,
  withMoved,
  withRemoved,
  withValue,
} from './documentPath.ts';
import type { DraftStep } from './draftHistory.ts';

/** One change of a draft. `at` is a path as text (pathKey). */
export type DraftEdit =
  /** `typing`: letters of one word, which are taken back together. */
  | { readonly kind: 'set'; readonly at: string; readonly value: Json; readonly typing: boolean }
  | { readonly kind: 'insert'; readonly at: string; readonly index: number; readonly entry: Json }
  | { readonly kind: 'remove'; readonly at: string; readonly index: number }
  | { readonly kind: 'move'; readonly at: string; readonly from: number; readonly to: number }
  | { readonly kind: 'take'; readonly at: string; readonly value: Json };

/** The document after a change. */
export const applyEdit = (document: Json, edit: DraftEdit): Json => {
  const path = pathOfKey(edit.at);
  switch (edit.kind) {
    case 'set':
    case 'take':
      return withValue(document, path, edit.value);
    case 'insert':
      return withInserted(document, path, edit.index, edit.entry);
    case 'remove':
      return withRemoved(document, path, edit.index);
    case 'move':
      return withMoved(document, path, edit.from, edit.to);
    default:
      return assertNever(edit);
  }
};

/** How a change stands among the steps that can be taken back. */
export const stepOfEdit = (edit: DraftEdit): Omit<DraftStep, 'document'> => ({
  what: edit.kind,
  at: edit.at,
  joins: edit.kind === 'set' && edit.typing ? edit.at : null,
});

/** Fields that tell entries of one list apart. */
const idOf = (entry: Json | undefined): string | undefined => {
  const id = valueAt(entry, ['id']);
  return typeof id === 'string' ? id : undefined;
};

/** A copy of an entry for the same list: its id, which is never the id of two, gets the next free number. */
export const copyOfEntry = (list: Json | undefined, index: number): Json | undefined => {
  const entry = isJsonList(list) ? list[index] : undefined;
  const id = idOf(entry);
  if (entry === undefined || id === undefined || !isJsonList(list)) return entry;
  const taken = new Set(list.map(idOf));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return withValue(entry, ['id'], `${id}-${number}`);
};
