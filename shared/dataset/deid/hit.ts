import type { IdentifierKind } from './deid.ts';

/** Where in a text something looks identifying; `end` is behind the last character. */
export interface Hit {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
}

interface PatternSpec {
  readonly kind: IdentifierKind;
  /** Global. Where a group named "hit" exists, it alone is meant. */
  readonly pattern: RegExp;
  readonly accepts?: (text: string) => boolean;
}

/** A way of finding: all places of a text that a pattern fits and a rule accepts. */
export const patternHits = ({ kind, pattern, accepts }: PatternSpec): ((text: string) => readonly Hit[]) => {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const hit = match.groups?.hit ?? match[0];
      if (accepts !== undefined && !accepts(hit)) return [];
      const start = match.index + match[0].indexOf(hit);
      return [{ kind, start, end: start + hit.length }];
    });
};

/** Hits in their order, no two over one another: of two, the one that begins first stays, then the longer. */
export const inOrder = (hits: readonly Hit[]): readonly Hit[] => {
  const kept: Hit[] = [];
  let end = 0;
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
};
