import type { Json } from '../../integrity/canonicalJson.ts';
import { type DocumentPath, isJsonObject, sameJson } from './documentPath.ts';

export interface MergedDraft {
  readonly document: Json;
  /** Where both were changed, to different values: the draft's stands. */
  readonly conflicts: readonly DocumentPath[];
}

/** Parts of the document, beneath which values can be taken from either side. */
const isPart = (value: Json): value is { readonly [key: string]: Json } =>
  isJsonObject(value) && !('value' in value && 'source' in value) && !('en' in value && 'zh-CN' in value);

/**
 * A draft begun on one version, carried over to a later one: what the draft changed stays, everything else is taken from
 * the later version. A value goes with its source and note, a list as a whole; nothing is mixed within them.
 */
export const mergeDraft = (base: Json, draft: Json, later: Json, path: DocumentPath = []): MergedDraft => {
  if (sameJson(base, draft) || sameJson(draft, later)) return { document: later, conflicts: [] };
  if (sameJson(base, later)) return { document: draft, conflicts: [] };
  if (!isPart(base) || !isPart(draft) || !isPart(later)) return { document: draft, conflicts: [path] };
  const parts = Object.keys(later).map((key) => {
    const [was, mine, theirs] = [base[key], draft[key], later[key] ?? null];
    const merged =
      was === undefined || mine === undefined
        ? { document: theirs, conflicts: [] }
        : mergeDraft(was, mine, theirs, [...path, key]);
    return { key, merged };
  });
  return {
    document: Object.fromEntries(parts.map(({ key, merged }) => [key, merged.document])),
    conflicts: parts.flatMap(({ merged }) => merged.conflicts),
  };
};
