import type { Json } from '../../integrity/canonicalJson.ts';
import { type DocumentPath, isJsonObject, sameJson } from './documentPath.ts';

const isSourced = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  isJsonObject(value) && Object.keys(value).length === 4 && 'value' in value && 'source' in value;

/**
 * Parameters whose value was changed while the source still names where the earlier value came from. A value that stands
 * on a source that never said it misleads every reader, so the form asks.
 */
export const staleSources = (
  base: Json | undefined,
  draft: Json | undefined,
  path: DocumentPath = [],
): readonly DocumentPath[] => {
  if (base === draft || !isJsonObject(base) || !isJsonObject(draft)) return [];
  if (isSourced(base) && isSourced(draft)) {
    return !sameJson(base.value, draft.value) && base.source === draft.source ? [path] : [];
  }
  return Object.keys(draft).flatMap((key) => staleSources(base[key], draft[key], [...path, key]));
};
