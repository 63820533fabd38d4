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
 * Parameters whose value was changed while the source still names where the earlier value came from. A value that stands
 * on a source that never said it misleads every reader, so the form asks.
 */
export const staleSources = (base: Json, draft: Json): readonly DocumentPath[] =>
  changedPoints(base, draft).filter((path) => {
    const [was, is] = [valueAt(base, path), valueAt(draft, path)];
    if (!isSourced(was) || !isSourced(is)) return false;
    return !sameJson(was.value, is.value) && was.source === is.source;
  });
