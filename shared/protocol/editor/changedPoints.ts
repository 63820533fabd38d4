import type { Json } from '../../integrity/canonicalJson.ts';
import { type DocumentPath, isJsonObject, sameJson, valueAt } from './documentPath.ts';

type JsonObject = { readonly [key: string]: Json };

/** What `sourced` of shared/protocol/sourced.ts makes. */
const isSourced = (value: Json | undefined): value is JsonObject =>
  isJsonObject(value) && Object.keys(value).length === 4 && 'value' in value && 'source' in value;

const isLocalText = (value: JsonObject): boolean => 'en' in value && 'zh-CN' in value;

/** Parameters with a source, and parts without one, that differ between two documents. */
export const changedPoints = (
  base: Json | undefined,
  draft: Json | undefined,
  path: DocumentPath = [],
): readonly DocumentPath[] => {
  if (sameJson(base, draft)) return [];
  if (!isJsonObject(base) || !isJsonObject(draft) || isSourced(draft) || isLocalText(draft)) return [path];
  return Object.keys(draft).flatMap((key) => changedPoints(base[key], draft[key], [...path, key]));
};

/**
 * Sources and notes of parameters whose value was changed while they still speak of the earlier one. A value that stands
 * on a source that never said it misleads every reader, so the form asks.
 */
export const staleTexts = (base: Json, draft: Json): readonly DocumentPath[] =>
  changedPoints(base, draft).flatMap((path) => {
    const [was, is] = [valueAt(base, path), valueAt(draft, path)];
    if (!isSourced(was) || !isSourced(is) || sameJson(was.value, is.value)) return [];
    return (['source', 'note'] as const)
      .filter((name) => was[name] === is[name] && is[name] !== '')
      .map((name) => [...path, name]);
  });
