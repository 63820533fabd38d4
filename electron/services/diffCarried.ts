import { setImmediate } from 'node:timers/promises';
import type { ReadableDb } from '../db/handles.ts';
import { createCellsReader, parseBlockLine } from '../db/recordBlock.ts';
import { type BlockHead, blockLines } from '../db/recordBlocks.ts';

/** What the rows of one domain of one cut carry. */
export interface CarriedBySide {
  readonly some: ReadonlySet<string>;
  readonly gaps: ReadonlySet<string>;
  /** Variables to choose a key from: those of the first row of every block. */
  readonly columns: ReadonlySet<string>;
}

interface CarriedRequest {
  readonly domain: string;
  readonly heads: readonly BlockHead[];
  /** Variables that are looked for in every row: those of which a key may be made. */
  readonly wanted: readonly string[];
}

/**
 * Which variables the rows of a domain hold something in. Texts are searched, not parsed: a cut has
 * up to a million of them.
 */
export const readCarried = async (
  db: ReadableDb,
  { domain, heads, wanted }: CarriedRequest,
): Promise<CarriedBySide> => {
  const some = new Set<string>();
  const gaps = new Set<string>();
  const columns = new Set<string>();
  const cells = createCellsReader(domain);
  const looked = wanted.map((name) => ({ name, opening: `${JSON.stringify(name)}:"` }));
  for (const { blockId } of heads) {
    const lines = blockLines(db, blockId);
    for (const { name, opening } of looked) {
      if (some.has(name) && gaps.has(name)) continue;
      if (!some.has(name) && lines.some((line) => line.includes(opening))) some.add(name);
      if (!gaps.has(name) && lines.some((line) => !line.includes(opening))) gaps.add(name);
    }
    const [first] = lines;
    if (first !== undefined) {
      for (const name of Object.keys(cells(parseBlockLine(first).text))) columns.add(name);
    }
    await setImmediate();
  }
  return { some, gaps, columns };
};

/** What both cuts carry; a cut without rows of the domain has no say. */
export const carriedByBoth = (
  older: CarriedBySide | undefined,
  newer: CarriedBySide | undefined,
): CarriedBySide => {
  const [one, other] = [older ?? newer, newer ?? older];
  if (one === undefined || other === undefined) {
    return { some: new Set(), gaps: new Set(), columns: new Set() };
  }
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> =>
    new Set([...a].filter((name) => b.has(name)));
  return {
    some: common(one.some, other.some),
    gaps: new Set([...one.gaps, ...other.gaps]),
    columns: common(one.columns, other.columns),
  };
};
