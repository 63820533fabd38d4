import { canonicalJson } from '../integrity/canonicalJson.ts';
import type { Fact, FactArea } from './fact.ts';

/**
 * A fact as it is stored and hashed: its canonical JSON (RFC 8785) and a line feed. The SHA-256 of a set of facts is
 * that of the UTF-8 bytes of all its lines in their order, so that anybody can compute it from the facts alone.
 */
export const factLine = (fact: Fact): string => `${canonicalJson(fact)}\n`;

/** How many facts of an area there are, and how many of them have no value. */
export type AreaCounts = { readonly [A in FactArea]?: { readonly facts: number; readonly none: number } };

/** Counts by area, in the order in which the areas first come. */
export const countAreas = (facts: Iterable<Pick<Fact, 'area' | 'value'>>): AreaCounts => {
  const counts: { [A in FactArea]?: { facts: number; none: number } } = {};
  for (const { area, value } of facts) {
    const count = counts[area] ?? { facts: 0, none: 0 };
    count.facts += 1;
    if (value.kind === 'none') count.none += 1;
    counts[area] = count;
  }
  return counts;
};
