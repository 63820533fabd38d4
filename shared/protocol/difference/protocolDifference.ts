import { canonicalJson, type Json } from '../../integrity/canonicalJson.ts';
import type { Protocol } from '../protocol.ts';
import { type EntryIds, entryIds, isRecord, type JsonRecord } from './entryIds.ts';
import type { ChangeKind, EntryStep, PathStep, ProtocolChange } from './protocolChange.ts';

interface Place {
  readonly path: readonly PathStep[];
  /** Names that lead to the parameter with a source that the path is inside of. */
  readonly parameter: readonly string[] | null;
}

const isLocal = (value: Json): value is { readonly en: string; readonly 'zh-CN': string } =>
  isRecord(value) && typeof value.en === 'string' && typeof value['zh-CN'] === 'string';

/** What `sourced` of shared/protocol/sourced.ts makes. */
export const isSourced = (value: Json): value is JsonRecord & { readonly value: Json } =>
  isRecord(value) &&
  Object.keys(value).length === 4 &&
  'value' in value &&
  typeof value.source === 'string' &&
  typeof value.open === 'boolean' &&
  typeof value.note === 'string';

const same = (older: Json, newer: Json): boolean => canonicalJson(older) === canonicalJson(newer);

const into = (place: Place, step: PathStep): Place => ({ ...place, path: [...place.path, step] });

const changeAt = (
  { path, parameter }: Place,
  kind: ChangeKind,
  { older, newer, position = null }: { older: Json; newer: Json; position?: number | null },
): ProtocolChange => ({
  path: [...path],
  parameter: [...(parameter ?? path.slice(0, 1).filter((step) => typeof step === 'string'))],
  ...{ kind, older, newer, position },
});

const sourceChanges = (older: JsonRecord, newer: JsonRecord, place: Place): ProtocolChange[] => {
  const [was, is] = [older, newer].map(({ value: _, ...beside }) => beside);
  if (was === undefined || is === undefined || same(was, is)) return [];
  return [changeAt(place, 'source-only', { older: was, newer: is })];
};

/** Another kind of thing shares no fields with what it takes the place of: it is said as a whole. */
const otherKind = (older: JsonRecord, newer: JsonRecord): boolean =>
  typeof older.kind === 'string' && typeof newer.kind === 'string' && older.kind !== newer.kind;

const recordChanges = (older: JsonRecord, newer: JsonRecord, place: Place): ProtocolChange[] =>
  [...new Set([...Object.keys(older), ...Object.keys(newer)])].flatMap((name) => {
    const at = into(place, name);
    const [was, is] = [older[name], newer[name]];
    if (was === undefined) return is === undefined ? [] : [changeAt(at, 'added', { older: null, newer: is })];
    return is === undefined ? [changeAt(at, 'removed', { older: was, newer: null })] : walk(was, is, at);
  });

const entryStep = (entry: string, value: Json): EntryStep => ({
  entry,
  label: isRecord(value) && value.label !== undefined && isLocal(value.label) ? value.label : null,
});

interface Lists {
  readonly older: readonly Json[];
  readonly newer: readonly Json[];
  readonly ids: EntryIds;
}

const kept = (own: readonly string[], others: readonly string[]): string[] => {
  const there = new Set(others);
  return own.filter((id) => there.has(id));
};

const orderChanges = ({ ids }: Lists, place: Place): ProtocolChange[] => {
  const [older, newer] = [kept(ids.older, ids.newer), kept(ids.newer, ids.older)];
  return same(older, newer) ? [] : [changeAt(place, 'order', { older, newer })];
};

/** Entries that went, in their old order; then those that stayed or came, in their new order; then the order. */
const listChanges = (lists: Lists, place: Place): ProtocolChange[] => {
  const { older, newer, ids } = lists;
  const before = new Map(ids.older.map((id, index) => [id, older[index] ?? null]));
  const after = new Set(ids.newer);
  const at = (id: string, value: Json): Place => into(place, entryStep(id, value));
  return [
    ...[...before].flatMap(([id, was]) =>
      after.has(id) ? [] : [changeAt(at(id, was), 'removed', { older: was, newer: null })],
    ),
    ...ids.newer.flatMap((id, index) => {
      const [was, is] = [before.get(id), newer[index] ?? null];
      if (was !== undefined) return walk(was, is, at(id, is));
      return [changeAt(at(id, is), 'added', { older: null, newer: is, position: index + 1 })];
    }),
    ...orderChanges(lists, place),
  ];
};

const walk = (older: Json, newer: Json, place: Place): ProtocolChange[] => {
  if (same(older, newer)) return [];
  const whole = (): ProtocolChange[] => [changeAt(place, 'changed', { older, newer })];
  if (Array.isArray(older) && Array.isArray(newer)) {
    const ids = entryIds(older, newer);
    return ids === undefined ? whole() : listChanges({ older, newer, ids }, place);
  }
  if (!isRecord(older) || !isRecord(newer) || otherKind(older, newer)) return whole();
  if (isSourced(older) && isSourced(newer)) {
    const at = { ...place, parameter: place.path.filter((step) => typeof step === 'string') };
    return [...walk(older.value, newer.value, at), ...sourceChanges(older, newer, at)];
  }
  return isLocal(older) && isLocal(newer) ? whole() : recordChanges(older, newer, place);
};

/** {@link protocolDifference} of documents of any schema, the version included. */
export const documentDifference = (older: JsonRecord, newer: JsonRecord): readonly ProtocolChange[] =>
  recordChanges(older, newer, { path: [], parameter: null });

/**
 * Everything that differs between two versions of a protocol, in the order of the document; the version number itself
 * is no difference. Entries of lists are matched by what they are (level, id, word), not by where they stand. Empty
 * exactly when the documents say the same.
 */
export const protocolDifference = (older: Protocol, newer: Protocol): readonly ProtocolChange[] => {
  const { version: _older, ...was } = older;
  const { version: _newer, ...is } = newer;
  return documentDifference(was, is);
};
