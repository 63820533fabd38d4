import { canonicalJson, type Json } from '../../shared/integrity/canonicalJson.ts';
import { entryIds, isRecord } from '../../shared/protocol/difference/entryIds.ts';
import type { PathStep, ProtocolChange } from '../../shared/protocol/difference/protocolChange.ts';
import { isSourced } from '../../shared/protocol/difference/protocolDifference.ts';

type Rest = Omit<ProtocolChange, 'path' | 'parameter'> & { readonly path: readonly PathStep[] };

const stepKey = (step: PathStep): string => (typeof step === 'string' ? `.${step}` : `[${step.entry}]`);

const below = (changes: readonly Rest[]): Map<string, Rest[]> => {
  const groups = new Map<string, Rest[]>();
  for (const change of changes) {
    const [first, ...path] = change.path;
    if (first === undefined) continue;
    const key = stepKey(first);
    groups.set(key, [...(groups.get(key) ?? []), { ...change, path }]);
  }
  return groups;
};

const here = (changes: readonly Rest[]): Rest[] => changes.filter(({ path }) => path.length === 0);

/** `likeness` only tells what the entries of lists are called; every value written comes from the changes. */
const applyTo = (older: Json, changes: readonly Rest[], likeness: Json | undefined): Json => {
  if (changes.length === 0) return older;
  if (isSourced(older)) {
    const source = here(changes).find(({ kind }) => kind === 'source-only')?.newer;
    const value = applyTo(
      older.value,
      changes.filter(({ kind, path }) => kind !== 'source-only' || path.length > 0),
      likeness !== undefined && isRecord(likeness) ? likeness.value : undefined,
    );
    return { ...older, ...(source !== undefined && isRecord(source) ? source : {}), value };
  }
  const whole = here(changes).find(({ kind }) => kind === 'changed' || kind === 'added');
  if (whole !== undefined) return whole.newer;
  const groups = below(changes);
  if (Array.isArray(older)) return applyToList(older, { changes, groups, likeness });
  if (!isRecord(older)) throw new Error(`Nothing to apply to: ${canonicalJson(older)}`);
  const result: { [key: string]: Json } = { ...older };
  for (const [key, own] of groups) {
    const name = key.slice(1);
    if (here(own).some(({ kind }) => kind === 'removed')) delete result[name];
    else {
      const like = likeness !== undefined && isRecord(likeness) ? likeness[name] : undefined;
      result[name] = applyTo(result[name] ?? null, own, like);
    }
  }
  return result;
};

const applyToList = (
  older: readonly Json[],
  {
    changes,
    groups,
    likeness,
  }: { changes: readonly Rest[]; groups: Map<string, Rest[]>; likeness: Json | undefined },
): Json => {
  const newer = Array.isArray(likeness) ? likeness : [];
  const ids = entryIds(older, newer);
  if (ids === undefined) throw new Error('A list without entries of its own changes as a whole');
  const entries = new Map<string, Json>();
  for (const [index, id] of ids.older.entries()) {
    const own = groups.get(`[${id}]`) ?? [];
    if (here(own).some(({ kind }) => kind === 'removed')) continue;
    entries.set(id, applyTo(older[index] ?? null, own, newer[ids.newer.indexOf(id)]));
  }
  const order = here(changes).find(({ kind }) => kind === 'order')?.newer;
  const names = Array.isArray(order) ? order.map(String) : [...entries.keys()];
  const result = names.map((name) => entries.get(name) ?? null);
  const added = [...groups.values()].flatMap((own) => here(own).filter(({ kind }) => kind === 'added'));
  for (const one of added.sort((a, b) => (a.position ?? 0) - (b.position ?? 0))) {
    result.splice((one.position ?? 1) - 1, 0, one.newer);
  }
  return result;
};

/** The newer document as the changes make it of the older one. */
export const applyChanges = (older: Json, newer: Json, changes: readonly ProtocolChange[]): Json =>
  applyTo(older, changes, newer);
