import type { Json } from '../../integrity/canonicalJson.ts';

/** Names and places in lists on the way from the top of a document to one of its values. */
export type DocumentPath = readonly (string | number)[];

type JsonObject = { readonly [key: string]: Json };

export const isJsonList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One path as text, e.g. "doseLevels.0.dose". */
export const pathKey = (path: DocumentPath): string => path.join('.');

/** The path that {@link pathKey} wrote: names of the protocol are never digits alone and have no point. */
export const pathOfKey = (key: string): DocumentPath =>
  key === '' ? [] : key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const childAt = (value: Json | undefined, step: string | number): Json | undefined => {
  if (isJsonList(value)) return typeof step === 'number' ? value[step] : undefined;
  if (!isJsonObject(value)) return undefined;
  return Object.hasOwn(value, step) ? value[step] : undefined;
};

/** The value at a path; undefined where the document does not go so far. */
export const valueAt = (document: Json | undefined, path: DocumentPath): Json | undefined =>
  path.reduce<Json | undefined>(childAt, document);

/**
 * The document with another value at a path; everything beside the path is the same object as before. Throws when the
 * path leads through something that is no object or list, or past the end of a list.
 */
export const withValue = (document: Json, path: DocumentPath, value: Json): Json => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isJsonList(document)) {
    const child = typeof step === 'number' ? document[step] : undefined;
    if (child === undefined) throw new Error(`No entry at ${step}`);
    return document.map((one, index) => (index === step ? withValue(child, rest, value) : one));
  }
  if (!isJsonObject(document)) throw new Error(`Nothing can stand at ${step}`);
  const child = childAt(document, step);
  if (child === undefined && rest.length > 0) throw new Error(`Nothing stands at ${step}`);
  return { ...document, [step]: child === undefined ? value : withValue(child, rest, value) };
};

const listAt = (document: Json, path: DocumentPath): readonly Json[] => {
  const list = valueAt(document, path);
  if (!isJsonList(list)) throw new Error(`No list at ${pathKey(path)}`);
  return list;
};

/** The document with one more entry in the list at a path, before the entry that stands at `index`. */
export const withInserted = (document: Json, path: DocumentPath, index: number, entry: Json): Json => {
  const list = listAt(document, path);
  return withValue(document, path, [...list.slice(0, index), entry, ...list.slice(index)]);
};

/** The document without one entry of the list at a path. */
export const withRemoved = (document: Json, path: DocumentPath, index: number): Json =>
  withValue(
    document,
    path,
    listAt(document, path).filter((_, at) => at !== index),
  );

/** The document with one entry of a list moved to another place; a place beyond the list leaves it as it is. */
export const withMoved = (document: Json, path: DocumentPath, from: number, to: number): Json => {
  const list = listAt(document, path);
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length || from === to) return document;
  const others = list.filter((_, at) => at !== from);
  return withValue(document, path, [...others.slice(0, to), entry, ...others.slice(to)]);
};

/** Whether two values are the same document, whatever the order of their keys. */
export const sameJson = (a: Json | undefined, b: Json | undefined): boolean => {
  if (a === b) return true;
  if (isJsonList(a)) {
    return isJsonList(b) && a.length === b.length && a.every((one, index) => sameJson(one, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
};
