import type { RawCell } from '../rawCell.ts';
import type { IdentifierKind } from './deid.ts';
import type { Hit } from './hit.ts';
import { plainText } from './plainText.ts';

export const REMOVED = '[removed]';
/** The category of everyone over 89. Source: 45 CFR 164.514(b)(2)(i)(C). */
const OLDEST_CATEGORY = 90;

const statedYear = (text: string): string | null => {
  const [only, ...more] = text.match(/(?<!\d)(?:18|19|20)\d{2}(?!\d)/g) ?? [];
  // 19500302 holds its year at the front; of two years neither is known to be the one.
  if (only !== undefined && more.length === 0) return only;
  return /^(?:18|19|20)\d{6}$/.test(text.trim()) ? text.trim().slice(0, 4) : null;
};

/** A year alone that was found says too much by itself (cellHits.ts, rowWatch.ts). */
const yearOf = (text: string): string | null => {
  const plain = plainText(text).trim();
  return /^\d{4}年?$/.test(plain) ? null : statedYear(plain);
};

const replaceHits = (text: string, hits: readonly Hit[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of hits) {
    out += text.slice(at, start) + REMOVED;
    at = end;
  }
  return out + text.slice(at);
};

/** A cell without what was found in it; `hits` are those of the kind, in order. */
export const generaliseCell = (kind: IdentifierKind, cell: RawCell, hits: readonly Hit[]): RawCell => {
  if (hits.length === 0 || cell === null || typeof cell === 'object') return cell;
  if (kind === 'age-over-89') {
    if (typeof cell === 'number') return OLDEST_CATEGORY;
    const isWhole = hits.length === 1 && hits[0]?.start === 0 && hits[0].end === cell.length;
    return isWhole ? String(OLDEST_CATEGORY) : replaceHits(cell, hits);
  }
  if (kind === 'birth-date') return typeof cell === 'number' ? null : yearOf(cell);
  return typeof cell === 'number' ? null : replaceHits(cell, hits);
};
