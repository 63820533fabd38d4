import type { Json } from '../../integrity/canonicalJson.ts';

export type JsonRecord = { readonly [key: string]: Json };

export const isRecord = (value: Json): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields by which entries of a list are told apart; the first that every entry has, and no two share, holds. */
const KEYS: readonly (readonly string[])[] = [
  ['id'],
  ['level'],
  ['treatmentClass'],
  ['word'],
  ['drug'],
  ['subjects'],
  ['n', 'dlt'],
  ['term', 'direction'],
  ['domain', 'testCode'],
  ['cut'],
  ['days'],
  ['fromYears'],
  ['upToAge'],
  ['kind'],
];

const scalar = (value: Json | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The key of each entry; undefined when one has none or two have the same. */
const byKey = (list: readonly JsonRecord[], names: readonly string[]): readonly string[] | undefined => {
  const ids = list.map((entry) => names.map((name) => scalar(entry[name])));
  if (ids.some((parts) => parts.includes(undefined))) return undefined;
  const texts = ids.map((parts) => parts.join('/'));
  return new Set(texts).size === texts.length ? texts : undefined;
};

/** The second of its kind gets #2, so that nothing is matched twice. */
const numbered = (texts: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 && text !== '' ? text : `${text}#${count}`;
  });
};

/** What an entry without a key says of itself: its plain fields in the order of their names. */
const saidBy = (entry: JsonRecord): string =>
  Object.keys(entry)
    .sort()
    .flatMap((name) => scalar(entry[name]) ?? [])
    .join(', ');

export interface EntryIds {
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

/**
 * What tells the entries of two versions of one list apart, unique within each; undefined for a list that is one value
 * as a whole (numbers, say days of infusion), or that holds different things.
 */
export const entryIds = (older: readonly Json[], newer: readonly Json[]): EntryIds | undefined => {
  const isText = (value: Json): value is string => typeof value === 'string';
  if (older.every(isText) && newer.every(isText)) return { older: numbered(older), newer: numbered(newer) };
  if (!older.every(isRecord) || !newer.every(isRecord)) return undefined;
  for (const names of KEYS) {
    const ids = { older: byKey(older, names), newer: byKey(newer, names) };
    if (ids.older !== undefined && ids.newer !== undefined) return { older: ids.older, newer: ids.newer };
  }
  return { older: numbered(older.map(saidBy)), newer: numbered(newer.map(saidBy)) };
};
